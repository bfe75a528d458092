package org.spean.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.spean.consent.BestInterestDecision;

/** A decision without consent: why, to whom, what, and whether the client was told. */
final class DecisionCard extends ListItem {

    DecisionCard(ConsentWords words, BestInterestDecision decision, LocalDate today, NativeButton... acts) {
        Span badge = new Span(words.say(
                decision.counts(today)
                        ? "consent.state.given"
                        : decision.endedAt().isPresent() ? "consent.decision.refused-since" : "consent.decision.over"));
        badge.setClassName("badge");
        Paragraph title =
                new Paragraph(new Span(words.say(decision.wish().ground().words())), badge);
        title.setClassName("t row");
        Div body = new Div(
                title,
                new Paragraph(words.say(
                        "consent.card.share",
                        words.receiver(decision.wish().share().receiver()),
                        words.items(decision.wish().share().items()))),
                new Paragraph(words.say("consent.decision.why", decision.wish().reason())));
        decision.wish().heard().ifPresent(each -> body.add(new Paragraph(words.say("consent.decision.heard", each))));
        decision.wish().order().ifPresent(each -> body.add(new Paragraph(words.say("consent.decision.order", each))));
        body.add(ConsentCard.note(words.say(
                "consent.decision.decided",
                words.day(decision.at()),
                decision.by(),
                words.day(decision.wish().until()))));
        body.add(ConsentCard.note(decision.told()
                .map(told -> words.say("consent.decision.told", words.day(told.on()), told.by(), told.how()))
                .orElseGet(() -> words.say("consent.decision.not-told"))));
        Div row = new Div(acts);
        row.setClassName("row");
        add(body, row);
    }
}
