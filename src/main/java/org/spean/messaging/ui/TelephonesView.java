package org.spean.messaging.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.messaging.simulator.Telephone;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.EmptyState;

/**
 * The simulated telephones in a row, those with the latest message first: on them one reads and answers as the focal person
 * would. What comes while somebody looks appears by itself. Once messages reach real telephones it shows nothing.
 */
@Route(OutboxLinks.TELEPHONES)
@Menu(title = "telephones.menu", order = 34)
@PermitAll
class TelephonesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LOOKS_AGAIN = 2000;
    private static final int SHOWN = 12;

    /** Nobody looks at a page that is hidden, so it asks for nothing. */
    private static final String WATCH = """
            const view = this;
            const tell = () => view.isConnected ? view.$server.watched(!document.hidden)
                : document.removeEventListener('visibilitychange', tell);
            document.addEventListener('visibilitychange', tell);
            """;

    private final TelephoneShelf shelf;
    private final OutboxWords words = new OutboxWords(Language.of(getLocale()));
    private final Div head = new Div();
    private final Paragraph lead = new Paragraph(words.say("telephones.lead"));
    private final Div row = new Div();
    private final Div more = new Div();
    private final TextField find = new TextField();
    private final Map<PhoneNumber, TelephoneSet> sets = new HashMap<>();
    private Optional<PhoneNumber> alone = Optional.empty();
    private KnownOwners owners;
    private TelephoneLook seen = TelephoneLook.NONE;
    private String stamp = "";
    private @Nullable Registration looking;

    TelephonesView(TelephoneShelf shelf) {
        this.shelf = shelf;
        this.owners = shelf.owners();
        setClassName("sheet roles wide");
        row.setClassName("telephone-row");
        head.setClassName("telephone-head");
        find.setClassName("telephone-find");
        find.setLabel(words.say("telephones.find"));
        find.setHelperText(words.say("telephones.find-help"));
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.setClearButtonVisible(true);
        find.addValueChangeListener(changed -> arrange());
        add(head, find, row, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!shelf.telephones().opens(shelf.actor())) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        open(OutboxLinks.telephone(event.getLocation().getQueryParameters()));
    }

    /** Shows all of them, or this one alone. */
    void open(Optional<PhoneNumber> only) {
        alone = only;
        sets.clear();
        row.setClassName("alone", alone.isPresent());
        head.removeAll();
        alone.ifPresent(number -> {
            Nav crumb = new Nav(new Anchor(OutboxLinks.TELEPHONES, words.say("telephones.all")));
            crumb.setClassName("crumb");
            crumb.setAriaLabel(words.say("people.crumb"));
            head.add(crumb);
        });
        lead.setClassName("lead");
        head.add(new H1(words.say("telephones.title")), lead);
        arrange();
    }

    /** Puts them in a row anew; what somebody has typed on one stays on it. */
    private void arrange() {
        stamp = shelf.telephones().stamp();
        row.removeAll();
        more.removeAll();
        boolean on = shelf.telephones().on();
        lead.setVisible(on);
        find.setVisible(on && alone.isEmpty());
        if (!on) {
            more.add(new EmptyState(words.say("telephones.lifted"), words.say("telephones.lifted-next")));
            return;
        }
        List<Telephone> wanted = wanted();
        wanted.stream().limit(SHOWN).forEach(each -> row.add(shown(each)));
        if (wanted.isEmpty()) {
            boolean any = find.getValue().isBlank() && alone.isEmpty();
            more.add(new EmptyState(
                    words.say(any ? "telephones.none" : "telephones.none-such"),
                    words.say(any ? "telephones.none-next" : "telephones.none-such-next")));
        }
        if (wanted.size() > SHOWN) {
            more.add(new Paragraph(words.say("telephones.more", words.number(wanted.size() - SHOWN))));
        }
    }

    private List<Telephone> wanted() {
        seen = shelf.look();
        return shelf.telephones().all().stream()
                .filter(each ->
                        alone.map(each.number()::equals).orElseGet(() -> owners.named(each.number(), find.getValue())))
                .toList();
    }

    private TelephoneSet shown(Telephone telephone) {
        TelephoneSet set = sets.computeIfAbsent(
                telephone.number(),
                number -> new TelephoneSet(number, owners.of(number), shelf, words, alone.isPresent(), this::look));
        set.show(telephone, seen);
        return set;
    }

    /** New telephones come first; the others stay where they are, for somebody may be typing on one. */
    private void look() {
        String now = shelf.telephones().stamp();
        if (now.equals(stamp)) {
            return;
        }
        stamp = now;
        List<Telephone> wanted = wanted();
        boolean all = shelf.telephones().on() && row.getComponentCount() > 0;
        if (!all) {
            arrange();
            return;
        }
        for (Telephone each : wanted.reversed()) {
            boolean there = Optional.ofNullable(sets.get(each.number()))
                    .flatMap(TelephoneSet::getParent)
                    .isPresent();
            if (there) {
                shown(each);
            } else if (wanted.indexOf(each) < SHOWN) {
                owners = owners.knows(each.number()) ? owners : shelf.owners();
                row.addComponentAsFirst(shown(each));
            }
        }
    }

    @ClientCallable
    void watched(boolean visible) {
        getUI().ifPresent(ui -> ui.setPollInterval(visible ? LOOKS_AGAIN : -1));
        look();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(LOOKS_AGAIN);
        looking = attached.getUI().addPollListener(poll -> look());
        getElement().executeJs(WATCH);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
            looking = null;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("telephones.title");
    }
}
