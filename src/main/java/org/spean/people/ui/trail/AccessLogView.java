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
import org.spean.access.trail.Sought;
import org.spean.access.trail.Trail;
import org.spean.access.trail.TrailLinks;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** Who did what to what, when, why and from where; and whether the log is as it was written. */
@Route(TrailLinks.LOG)
@Menu(title = "log.menu", order = 60)
@RolesAllowed("AUDITOR")
class AccessLogView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final TrailShelf shelf;
    private final Language language;
    private final SoughtForm form;
    private final AddressLine address;
    private final Anchor export = new Anchor();
    private final Div found = new Div();
    private final NativeButton more;
    private EntryList list = new EntryList();
    private Sought sought = Sought.EVERYTHING;
    private Optional<UUID> next = Optional.empty();

    AccessLogView(TrailShelf shelf) {
        this.shelf = shelf;
        this.language = Language.of(getLocale());
        setClassName("sheet trail");
        Paragraph lead = new Paragraph(getTranslation("log.lead"));
        lead.setClassName("lead");
        form = SoughtForm.in(language, this::change);
        address = new AddressLine(TrailLinks.LOG, language);
        export.setText(getTranslation("log.export"));
        export.setClassName("btn");
        export.setRouterIgnore(true);
        export.getElement().setAttribute("download", true);
        Div acts = new Div(export);
        acts.setClassName("row");
        more = new NativeButton(getTranslation("people.more"), click -> go());
        more.setClassName("btn");
        add(new H1(getTranslation("log.title")), lead, new ChainCard(shelf, language), form, address, acts, found);
        add(new Div(more));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Sought.Read read = Sought.read(event.getLocation().getQueryParameters().getParameters());
        sought = read.sought();
        form.show(sought);
        address.opened(read.unreadable());
        begin();
    }

    private void change(Sought other) {
        sought = other;
        address.becomes(sought.parameters());
        begin();
    }

    private void begin() {
        export.setHref(TrailLinks.export(sought));
        list = new EntryList();
        next = Optional.empty();
        found.removeAll();
        go();
        found.add(
                list.getChildren().findAny().isPresent()
                        ? list
                        : new EmptyState(getTranslation("log.none"), getTranslation("log.none-next")));
    }

    private void go() {
        Trail.Page page = shelf.trail().page(shelf.actor(), sought, next);
        TrailWords words = shelf.words(language, page.entries());
        page.entries()
                .forEach(each -> list.add(each, new EntryLine(each, words, AccessLogView::about).withAddress(), words));
        next = page.next();
        more.setVisible(next.isPresent());
    }

    /** Everything that was done to the same. */
    static String about(Subject subject) {
        return TrailLinks.log(new Sought("", "", Optional.of(subject.id()), Days.ALL, false));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("log.title");
    }
}
