package org.spean.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.cases.Case;
import org.spean.cases.CaseSheet;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseState;
import org.spean.cases.CaseStep;
import org.spean.cases.Phase;
import org.spean.cases.Placement;
import org.spean.cases.StepKind;
import org.spean.deadlines.Deadline;
import org.spean.deadlines.rules.Rule.Bites;

/** The head of a case's page: its code, how it stands, the four phases, and what rules want of it next. Never a name. */
final class CaseHead extends Div {

    /** So many deadlines are looked at; the others come when these are met. */
    private static final int DEADLINES = 3;

    private final CaseShelf shelf;
    private final CaseWords words;

    CaseHead(CaseShelf shelf, CaseWords words, CaseSheet sheet, Runnable changed) {
        this.shelf = shelf;
        this.words = words;
        setClassName("case-head");
        Case file = sheet.file();
        H1 code = new H1(file.code().text());
        code.addClassName("code");
        Div first = new Div(code);
        first.setClassName("case-code");
        add(first);
        if (sheet.steps()) {
            first.add(badge("case.state.", file.standing().state()));
            if (shelf.reach().sight(shelf.actor(), file.subject()).restricted()) {
                Span restricted = new Span(words.say("cases.restricted"));
                restricted.addClassNames("badge", "late");
                first.add(restricted);
            }
            Paragraph who = new Paragraph(who(file));
            who.setClassName("case-who");
            add(who);
        }
        shelf.sections().stream()
                .filter(each -> each.order() < CaseSection.BODY)
                .flatMap(each -> each.of(sheet, shelf.actor(), words.language(), changed).stream())
                .forEach(this::add);
        if (sheet.steps()) {
            add(phases(file.standing()));
            deadlines(file);
        }
    }

    private Span badge(String beginning, CaseState state) {
        Span badge = new Span(words.of(beginning, state));
        badge.setClassName(state == CaseState.OPEN ? "badge" : "badge late");
        return badge;
    }

    private String who(Case file) {
        CaseStanding standing = file.standing();
        Optional<CaseStep> opened = standing.last(StepKind.OPENED);
        LocalDate today = shelf.cases().today();
        String where = standing.placement()
                .map(Placement::district)
                .map(words::district)
                .orElseGet(() -> words.option("setting", standing.setting()));
        return words.and(Stream.of(
                said(opened, "sex"),
                said(opened, "age-band"),
                words.of("case.age.", standing.age(today)),
                where,
                file.ownCode().map(own -> words.say("cases.own-code-is", own)).orElse(""),
                words.say("cases.opened-on", words.day(file.openedOn()))));
    }

    private String said(Optional<CaseStep> opened, String field) {
        return opened.flatMap(each -> each.told(field))
                .map(answer -> words.option(field, answer))
                .orElse("");
    }

    /** The four phases as steps of a way; where it is now is said, not only shown. */
    private OrderedList phases(CaseStanding standing) {
        OrderedList way = new OrderedList();
        way.setClassName("case-phases");
        way.getElement().setAttribute("aria-label", words.say("cases.phases"));
        for (Phase phase : Phase.values()) {
            Span name = new Span(words.of("case.phase.", phase));
            name.setClassName("t");
            Span cited = new Span(words.of("case.phase-cited.", phase));
            cited.setClassName("cite");
            ListItem item = new ListItem(name, cited);
            int compared = phase.compareTo(standing.phase());
            if (compared == 0) {
                item.getElement().setAttribute("aria-current", "step");
            } else if (compared < 0) {
                item.addClassName("over");
            }
            way.add(item);
        }
        return way;
    }

    private void deadlines(Case file) {
        List<Deadline> open = shelf.deadlines().of(file.matter()).stream()
                .filter(each -> each.state() == Deadline.State.OPEN)
                // What is wanted by a day comes before what may be done from a day on.
                .sorted(Comparator.comparing((Deadline each) -> each.rule().bites() == Bites.FROM)
                        .thenComparing(Deadline::day))
                .limit(DEADLINES)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.setClassName("case-deadlines");
        list.getElement().setAttribute("aria-label", words.say("cases.deadlines"));
        DeadlineWords said = new DeadlineWords(words, shelf.clock().instant());
        open.forEach(each -> list.add(new ListItem(said.line(each))));
        add(list);
    }
}
