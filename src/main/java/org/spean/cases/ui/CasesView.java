package org.spean.cases.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spean.access.Role;
import org.spean.access.reach.TravelMode;
import org.spean.cases.Case;
import org.spean.cases.CaseLine;
import org.spean.cases.CasePage;
import org.spean.cases.Phase;
import org.spean.deadlines.Deadline;
import org.spean.forms.ui.FormLinks;
import org.spean.geography.PlaceKind;
import org.spean.geography.PlaceQuestion;
import org.spean.geography.ui.PlaceField;
import org.spean.vocabulary.CaseCode;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** The cases that whoever looks knows of, by code: filtered by the address, found by their code, opened new. */
@Route(CaseLinks.CASES)
@Menu(title = "cases.title", order = 3)
@RolesAllowed({"CASEWORKER", "MANAGER", "DISTRICT_OFFICIAL", "FOCAL_PERSON", "ATRO_OFFICER", "AUDITOR"})
class CasesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<Role> PAGES =
            Set.of(Role.CASEWORKER, Role.MANAGER, Role.DISTRICT_OFFICIAL, Role.FOCAL_PERSON, Role.ATRO_OFFICER);

    private static final Set<Role> WATCHING = Set.of(Role.MANAGER, Role.FOCAL_PERSON, Role.ATRO_OFFICER);

    private final CaseShelf shelf;
    private final CaseWords words;
    private final boolean opens;
    private final boolean works;

    /** Whoever only reads the log knows codes, and opens no page. */
    private final boolean looks;

    private final boolean travels;

    CasesView(CaseShelf shelf, TravelMode travel) {
        this.shelf = shelf;
        travels = travel.onTheWay(shelf.actor());
        words = shelf.words(Language.of(getLocale()));
        opens = !shelf.cases().centres(shelf.actor()).isEmpty();
        works = shelf.actor().roles().contains(Role.CASEWORKER)
                || shelf.actor().roles().contains(Role.MANAGER);
        looks = shelf.actor().roles().stream().anyMatch(PAGES::contains);
        setClassName("sheet wide roles cases");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CaseSearch search = CaseSearch.of(event.getLocation().getQueryParameters());
        removeAll();
        Paragraph lead = new Paragraph(words.say(looks ? "cases.lead" : "cases.lead-codes"));
        lead.setClassName("lead");
        add(new H1(words.say("cases.title")), lead, acts());
        if (travels) {
            Paragraph alone = new Paragraph(words.say("travel.on-the-way"));
            alone.setClassName("note travels");
            add(alone);
        }
        if (looks) {
            add(filters(search));
        }
        CasePage page = shelf.list().known(shelf.actor(), search.filter());
        add(page.lines().isEmpty() ? nothing(search) : list(page.lines()));
        if (page.more()) {
            Anchor more = new Anchor(search.after(page.lines().getLast().id()).address(), words.say("cases.next-page"));
            more.setClassName("btn");
            Div row = new Div(more);
            row.setClassName("row");
            add(row);
        }
    }

    private Div acts() {
        Div row = new Div();
        row.setClassName("row");
        if (opens) {
            row.add(way(CaseLinks.NEW, "cases.open", "btn main"));
        }
        if (looks) {
            row.add(
                    way(CaseLinks.TRAVEL, travels ? "travel.title" : "travel.way", "btn"),
                    way(CaseLinks.JOURNEYS, "journey.all", "btn"),
                    way(FormLinks.FOLDERS, "cases.folders", "btn"));
        }
        Set<Role> roles = shelf.actor().roles();
        if (roles.stream().anyMatch(WATCHING::contains)) {
            row.add(way(CaseLinks.KEPT, "cases.kept", "btn"));
        }
        if (roles.contains(Role.MANAGER)) {
            row.add(way(CaseLinks.IMPORT, "intake.title", "btn"));
        }
        if (roles.contains(Role.MANAGER) || roles.contains(Role.ATRO_OFFICER)) {
            row.add(way(CaseLinks.EXPORT, "export-cases.title", "btn"));
        }
        return row;
    }

    private Anchor way(String address, String key, String look) {
        Anchor way = new Anchor(address, words.say(key));
        way.setClassName(look);
        return way;
    }

    private Div filters(CaseSearch search) {
        Select<Optional<Phase>> phase = new Select<>();
        phase.setLabel(words.say("case.field.phase"));
        phase.setItems(Stream.concat(
                        Stream.of(Optional.<Phase>empty()),
                        Stream.of(Phase.values()).map(Optional::of))
                .toList());
        phase.setItemLabelGenerator(
                each -> each.map(one -> words.of("case.phase.", one)).orElseGet(() -> words.say("cases.all-phases")));
        phase.setValue(search.phase());
        phase.addValueChangeListener(changed -> go(search.phase(changed.getValue())));
        Select<String> state = new Select<>();
        state.setLabel(words.say("cases.state"));
        state.setItems(CaseSearch.STATES);
        state.setItemLabelGenerator(this::state);
        state.setValue(search.state());
        state.addValueChangeListener(changed -> go(search.state(changed.getValue())));
        PlaceField district = new PlaceField(
                words.say("case.field.district"),
                shelf.gazetteer(),
                PlaceQuestion.ANYWHERE.of(PlaceKind.DISTRICT),
                words.language());
        search.district().flatMap(shelf.gazetteer()::place).ifPresent(district::setPlace);
        district.addValueChangeListener(changed -> {
            if (!district.unreadable()) {
                go(search.district(district.place().map(each -> each.id())));
            }
        });
        Div filters = new Div(finder(), phase, state, district);
        filters.setClassName("case-filters");
        if (works) {
            Checkbox mine = new Checkbox(words.say("cases.mine"), search.mine());
            mine.addValueChangeListener(changed -> go(search.mine(changed.getValue())));
            filters.add(mine);
        }
        return filters;
    }

    private String state(String word) {
        return word.equals(CaseSearch.RUNNING) || word.equals("all")
                ? words.say("cases.state." + word)
                : words.say("case.state." + word);
    }

    private void go(CaseSearch search) {
        getUI().ifPresent(ui -> ui.navigate(search.address()));
    }

    private TextField finder() {
        TextField code = new TextField(words.say("cases.find"));
        code.setPlaceholder(words.say("folder.code-example"));
        code.setManualValidation(true);
        code.addValueChangeListener(changed -> {
            code.setInvalid(false);
            if (changed.getValue().isBlank()) {
                return;
            }
            Optional<CaseCode> typed = CaseCode.typed(changed.getValue());
            typed.filter(each -> shelf.cases().knows(shelf.actor(), each))
                    .ifPresentOrElse(each -> getUI().ifPresent(ui -> ui.navigate(CaseLinks.one(each))), () -> {
                        code.setErrorMessage(words.say(typed.isPresent() ? "cases.not-found" : "folder.no-code"));
                        code.setInvalid(true);
                    });
        });
        return code;
    }

    private UnorderedList list(List<CaseLine> lines) {
        Map<String, Deadline> next = shelf.deadlines()
                .next(
                        Case.MATTER,
                        lines.stream()
                                .filter(CaseLine::read)
                                .map(each -> each.id().toString())
                                .toList());
        DeadlineWords deadlines = new DeadlineWords(words, shelf.clock().instant());
        UnorderedList list = new UnorderedList();
        list.setClassName("case-list");
        lines.forEach(each -> list.add(new CaseRow(
                words, each, looks, Optional.ofNullable(next.get(each.id().toString())), deadlines)));
        return list;
    }

    private EmptyState nothing(CaseSearch search) {
        if (search.narrows() || search.after().isPresent()) {
            return new EmptyState(
                    words.say("cases.none-such"),
                    words.say("cases.none-such-next"),
                    new Anchor(CaseLinks.CASES, words.say("cases.show-all")));
        }
        return opens
                ? new EmptyState(
                        words.say("cases.none"),
                        words.say("cases.none-open-one"),
                        new Anchor(CaseLinks.NEW, words.say("cases.open")))
                : new EmptyState(words.say("cases.none"), words.say("cases.none-yet"));
    }

    @Override
    public String getPageTitle() {
        return words.say("cases.title");
    }
}
