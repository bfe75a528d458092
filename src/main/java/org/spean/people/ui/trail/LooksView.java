package org.spean.people.ui.trail;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Subject;
import org.spean.access.trail.Days;
import org.spean.access.trail.Looks;
import org.spean.access.trail.LooksSought;
import org.spean.access.trail.TrailLinks;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** Who looked at the cases of the reader's centre, from inside and from outside; the record of one case for the client. */
@Route(TrailLinks.LOOKS)
@Menu(title = "looks.menu", order = 62)
@RolesAllowed("MANAGER")
class LooksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final TrailShelf shelf;
    private final Language language;
    private final LooksForm form;
    private final AddressLine address;
    private final Div print = new Div();
    private final Div found = new Div();
    private final NativeButton more;
    private EntryList list = new EntryList();
    private LooksSought sought = new LooksSought(Optional.empty(), Days.ALL, false);
    private Optional<UUID> next = Optional.empty();

    LooksView(TrailShelf shelf) {
        this.shelf = shelf;
        this.language = Language.of(getLocale());
        setClassName("sheet trail");
        Paragraph lead = new Paragraph(getTranslation("looks.lead"));
        lead.setClassName("lead");
        form = new LooksForm(language, this::change);
        address = new AddressLine(TrailLinks.LOOKS, language);
        print.setClassName("row");
        more = new NativeButton(getTranslation("people.more"), click -> go());
        more.setClassName("btn");
        add(new H1(getTranslation("looks.title")), lead, form, address, print, found, new Div(more));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LooksSought.Read read =
                LooksSought.read(event.getLocation().getQueryParameters().getParameters());
        sought = read.sought();
        form.show(sought);
        address.opened(read.unreadable());
        begin();
    }

    private void change(LooksSought other) {
        sought = other;
        address.becomes(sought.parameters());
        begin();
    }

    private void begin() {
        list = new EntryList();
        next = Optional.empty();
        found.removeAll();
        print.removeAll();
        go();
        boolean some = list.getChildren().findAny().isPresent();
        if (some) {
            found.add(list);
            sought.subject().ifPresent(this::offerPaper);
        } else {
            found.add(nothing());
        }
    }

    private EmptyState nothing() {
        boolean all = sought.parameters().isEmpty();
        return new EmptyState(
                getTranslation(all ? "looks.none" : "looks.none-such"),
                getTranslation(all ? "looks.none-next" : "looks.none-such-next"));
    }

    private void offerPaper(UUID subject) {
        Anchor paper = new Anchor(TrailLinks.record(subject), getTranslation("looks.print"));
        paper.setClassName("btn");
        paper.setRouterIgnore(true);
        print.add(paper);
    }

    private void go() {
        Looks.Page page = shelf.looks().page(shelf.actor(), sought, next);
        TrailWords words = shelf.words(
                language,
                page.looks().stream().map(Looks.Look::entry).toList(),
                page.counted().stream().flatMap(each -> each.as().stream()));
        if (!page.counted().isEmpty()) {
            found.add(new CountedTable(page.counted(), words));
        }
        page.looks()
                .forEach(each -> list.add(
                        each.entry(),
                        new EntryLine(each.entry(), words, LooksView::about).withRole(each.outside()),
                        words));
        next = page.next();
        more.setVisible(next.isPresent());
    }

    /** Everything that was done to the same. */
    private static String about(Subject subject) {
        return TrailLinks.looks(new LooksSought(Optional.of(subject.id()), Days.ALL, false));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("looks.title");
    }
}
