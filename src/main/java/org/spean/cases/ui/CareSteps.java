package org.spean.cases.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.StepKind;

/** The ten steps of care with their days (Policy III, Standards 7). What a step of the way to home says already is not asked again. */
final class CareSteps extends Section {

    private static final String FIELD = "care-step";

    private static final Map<String, StepKind> SAID_BY = Map.of(
            "identification", StepKind.INTERVIEWED,
            "crisis-intervention", StepKind.CRISIS,
            "assessment", StepKind.FAMILY_ASSESSED,
            "reintegration", StepKind.REINTEGRATED,
            "follow-up", StepKind.FOLLOWED_UP);

    /** These come with steps of their own, behind rules of their own. */
    private static final Set<String> NEVER_ALONE = Set.of("reintegration", "follow-up", "closure");

    private final CaseWords words;
    private final OrderedList list = new OrderedList();
    private final Optional<Consumer<String>> asks;

    /**
     * Shows them.
     *
     * @param asks is told the word of the one that somebody wants to record; empty where they may not
     */
    CareSteps(CaseWords words, CaseStanding standing, Optional<Consumer<String>> asks) {
        this.words = words;
        this.asks = asks;
        setClassName("case-care");
        Paragraph cited = new Paragraph(words.say("cases.care-cited"));
        cited.setClassName("note");
        add(new H2(words.say("cases.care")), cited, list);
        StepKind.CARE_STEP
                .field(FIELD)
                .ifPresent(field -> field.options().forEach(each -> list.add(item(each, day(standing, each)))));
    }

    private static Optional<LocalDate> day(CaseStanding standing, String word) {
        Optional<LocalDate> told = standing.all(StepKind.CARE_STEP)
                .filter(each -> each.said(FIELD, word))
                .map(CaseStep::on)
                .reduce((first, second) -> second);
        return told.or(() -> Optional.ofNullable(SAID_BY.get(word))
                        .flatMap(standing::last)
                        .map(CaseStep::on))
                .or(() -> word.equals("closure") ? standing.closed().map(CaseStep::on) : Optional.empty());
    }

    private ListItem item(String word, Optional<LocalDate> day) {
        String name = words.option(FIELD, word);
        ListItem item = new ListItem(new Span(name));
        if (day.isPresent()) {
            Span done = new Span(words.day(day.get()));
            done.setClassName("day");
            item.add(done);
        } else if (asks.isPresent() && !NEVER_ALONE.contains(word)) {
            NativeButton record = new NativeButton(
                    words.say("cases.record-day"), click -> asks.get().accept(word));
            record.addClassNames("btn", "small", "plain");
            record.setAriaLabel(words.say("cases.record-day-of", name));
            item.add(record);
        } else {
            Span open = new Span(words.say("cases.not-recorded"));
            open.setClassName("note");
            item.add(open);
        }
        return item;
    }
}
