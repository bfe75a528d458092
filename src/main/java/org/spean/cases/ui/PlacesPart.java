package org.spean.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.Placement;

/** Where the client lives, and where they lived before. */
final class PlacesPart extends Section {

    private final CaseWords words;

    PlacesPart(CaseWords words, CaseStanding standing) {
        this.words = words;
        setClassName("case-places");
        add(new H2(words.say("cases.places")));
        Optional<Placement> now = standing.placement();
        now.ifPresentOrElse(this::lives, () -> add(new Paragraph(words.option("setting", standing.setting()))));
        UnorderedList before = new UnorderedList();
        standing.steps().reversed().stream()
                .filter(each ->
                        each.told("rung").isPresent() && each.told("district").isPresent())
                .filter(each -> now.filter(placement -> placement.step().number() == each.number())
                        .isEmpty())
                .forEach(each -> before.add(new ListItem(words.say(
                        "cases.place-before",
                        place(each),
                        words.day(each.day("reintegrated-on").orElse(each.on()))))));
        if (before.getChildren().findAny().isPresent()) {
            Paragraph lead = new Paragraph(words.say("cases.places-before"));
            lead.setClassName("note");
            add(lead, before);
        }
    }

    private void lives(Placement now) {
        Span where = new Span(place(now.step()));
        where.setClassName("t");
        Span since = new Span(words.say("cases.since", words.day(now.since())));
        since.setClassName("note");
        Div line = new Div(where, since);
        if (now.trial()) {
            Span trial = new Span(words.say("cases.trial"));
            trial.setClassName("badge");
            line.add(trial);
        }
        line.setClassName("lives");
        add(line);
    }

    private String place(CaseStep step) {
        return words.say(
                "cases.place",
                step.told("rung").map(each -> words.option("rung", each)).orElse(""),
                step.told("district").map(words::district).orElse(""));
    }
}
