package org.spean.cases.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.cases.CaseLine;
import org.spean.cases.CaseState;
import org.spean.deadlines.Deadline;
import org.spean.vocabulary.CountryTime;

/** A case in the list: its code, who it is about without a name, how it stands, and what a rule wants of it next. */
final class CaseRow extends ListItem {

    private final CaseWords words;

    /**
     * Shows one.
     *
     * @param opens whether they may open its page
     */
    CaseRow(CaseWords words, CaseLine line, boolean opens, Optional<Deadline> next, DeadlineWords deadlines) {
        this.words = words;
        String code = line.code().text();
        Div first = new Div(opens ? new Anchor(CaseLinks.one(line.code()), code) : new Span(code));
        first.getChildren().forEach(each -> each.addClassName("code"));
        first.setClassName("which");
        line.ownCode().ifPresent(own -> first.add(note(words.say("cases.own-code-is", own))));
        add(first);
        if (!line.read()) {
            if (opens) {
                add(note(words.say("cases.only-code")));
            }
            return;
        }
        Div stands = new Div(stands(line));
        stands.setClassName("stands");
        if (line.state() != CaseState.OPEN) {
            stands.add(badge(words.of("case.state.", line.state()), "badge"));
        }
        line.urgent()
                .filter(each -> !each.equals("none"))
                .ifPresent(each ->
                        stands.add(badge(words.say("cases.urgent", words.options("urgent", each)), "badge urgent")));
        stands.add(note(who(line)));
        stands.add(
                note(words.say("cases.changed", words.day(LocalDate.ofInstant(line.changedAt(), CountryTime.ZONE)))));
        Div wanted = new Div();
        wanted.setClassName("wanted");
        next.ifPresentOrElse(
                each -> wanted.add(deadlines.line(each)), () -> wanted.add(note(words.say("cases.no-deadline"))));
        add(stands, wanted);
    }

    private Span stands(CaseLine line) {
        Span phase = new Span(words.of("case.phase.", line.phase()));
        phase.setClassName("t");
        return phase;
    }

    private String who(CaseLine line) {
        return words.and(Stream.of(
                line.sex().map(each -> words.option("sex", each)).orElse(""),
                line.ageBand().map(each -> words.option("age-band", each)).orElse(""),
                line.district().map(words::district).orElseGet(() -> words.option("setting", line.setting()))));
    }

    private static Span badge(String text, String look) {
        Span badge = new Span(text);
        badge.setClassName(look);
        return badge;
    }

    private static Span note(String text) {
        return badge(text, "note");
    }
}
