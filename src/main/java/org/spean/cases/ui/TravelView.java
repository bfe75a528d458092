package org.spean.cases.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Accounts;
import org.spean.access.reach.TravelMode;
import org.spean.cases.Case;
import org.spean.cases.CaseFilter;
import org.spean.cases.CaseLine;
import org.spean.cases.CasePage;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;
import org.spean.widgets.FormFrame;

/** Travel mode: the day's cases are picked, and these alone are seen until it is unlocked; whoever may unlocks it here. */
@Route(CaseLinks.TRAVEL)
@RolesAllowed({"CASEWORKER", "MANAGER", "DISTRICT_OFFICIAL", "FOCAL_PERSON", "ATRO_OFFICER"})
class TravelView extends Div implements HasDynamicTitle {

    /** So many pages of cases are offered; nobody visits more in one day. */
    private static final int PAGES = 4;

    private final CaseShelf shelf;
    private final TravelMode travel;
    private final Accounts accounts;
    private final CaseWords words;
    private final Div own = new Div();
    private final Div others = new Div();

    TravelView(CaseShelf shelf, TravelMode travel, Accounts accounts) {
        this.shelf = shelf;
        this.travel = travel;
        this.accounts = accounts;
        words = shelf.words(Language.of(getLocale()));
        setClassName("sheet roles cases travel");
        Nav crumb = new Nav(new Anchor(CaseLinks.CASES, words.say("cases.title")));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(words.say("people.crumb"));
        Paragraph lead = new Paragraph(words.say("travel.lead"));
        lead.setClassName("lead");
        add(crumb, new H1(words.say("travel.title")), lead, own, others);
        own();
        others("");
    }

    private void own() {
        own.removeAll();
        if (travel.onTheWay(shelf.actor())) {
            own.add(new Paragraph(words.say("travel.on-the-way")));
            shelf.actor()
                    .account()
                    .filter(self -> travel.mayUnlock(shelf.actor(), self))
                    .ifPresent(self -> own.add(unlock(self, "travel.unlock-own")));
            return;
        }
        List<CaseLine> known = known();
        if (known.isEmpty()) {
            own.add(new EmptyState(words.say("cases.none"), words.say("travel.none")));
            return;
        }
        own.add(asks(known));
    }

    private List<CaseLine> known() {
        List<CaseLine> all = new ArrayList<>();
        CaseFilter filter = CaseFilter.OPEN;
        for (int page = 0; page < PAGES; page++) {
            CasePage found = shelf.list().known(shelf.actor(), filter);
            all.addAll(found.lines());
            if (!found.more()) {
                break;
            }
            filter = filter.after(found.lines().getLast().id());
        }
        return all;
    }

    private FormFrame asks(List<CaseLine> known) {
        CheckboxGroup<CaseLine> picked = new CheckboxGroup<>(words.say("travel.which"));
        picked.setItems(known);
        picked.setItemLabelGenerator(each -> each.read()
                ? words.say("travel.case", each.code().text(), words.of("case.phase.", each.phase()))
                : each.code().text());
        FormFrame[] frame = new FormFrame[1];
        frame[0] = new FormFrame(
                words.language(),
                words.say("travel.begin-title"),
                words.say("travel.warning"),
                words.say("travel.begin"),
                () -> begin(frame[0], picked),
                () -> getUI().ifPresent(ui -> ui.navigate(CaseLinks.CASES)));
        frame[0].ask(picked);
        return frame[0];
    }

    private void begin(FormFrame frame, CheckboxGroup<CaseLine> picked) {
        if (picked.getValue().isEmpty()) {
            frame.wrong(picked, words.say("travel.pick"));
            frame.complains();
            return;
        }
        boolean begun = travel.begin(
                shelf.actor(),
                picked.getValue().stream()
                        .map(each -> Case.subject(each.id()))
                        .collect(Collectors.toUnmodifiableSet()));
        if (begun) {
            getUI().ifPresent(ui -> ui.navigate(CaseLinks.CASES));
        } else {
            frame.refuse(words.say("travel.not-begun"));
        }
    }

    /** Those whose travel mode they may end. */
    private void others(String said) {
        others.removeAll();
        Set<UUID> travelling = travel.travelling(shelf.actor());
        if (said.isEmpty() && travelling.isEmpty()) {
            return;
        }
        Paragraph news = new Paragraph(said);
        news.getElement().setAttribute("role", "status");
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list travelling");
        Map<UUID, String> names = accounts.names(travelling);
        names.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .forEach(each ->
                        list.add(new ListItem(new Span(each.getValue()), unlock(each.getKey(), "travel.unlock"))));
        Section section =
                new Section(new H2(words.say("travel.who")), new Paragraph(words.say("travel.who-lead")), news, list);
        others.add(section);
    }

    private NativeButton unlock(UUID account, String key) {
        NativeButton unlock = new NativeButton(words.say(key), click -> {
            boolean done = travel.unlock(shelf.actor(), account);
            own();
            others(words.say(
                    done ? "travel.unlocked" : "travel.not-unlocked",
                    name(account).orElse("")));
        });
        unlock.addClassNames("btn", "small");
        name(account).ifPresent(name -> unlock.setAriaLabel(words.say("travel.unlock-of", name)));
        return unlock;
    }

    private Optional<String> name(UUID account) {
        return Optional.ofNullable(accounts.names(Set.of(account)).get(account));
    }

    @Override
    public String getPageTitle() {
        return words.say("travel.title");
    }
}
