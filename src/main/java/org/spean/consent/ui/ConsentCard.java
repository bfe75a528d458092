package org.spean.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.spean.consent.About;
import org.spean.consent.Consent;
import org.spean.consent.ConsentState;
import org.spean.consent.ConsentStep;
import org.spean.consent.Giver;
import org.spean.consent.Item;
import org.spean.consent.Response;
import org.spean.consent.Share;

/** A consent as it stands today: to whom, what, until when; what was taken back stays to be read. */
final class ConsentCard extends ListItem {

    ConsentCard(ConsentWords words, Consent consent, LocalDate today, NativeButton... acts) {
        ConsentState state = consent.state(today);
        Span badge = new Span(words.say(state.words()));
        badge.setClassName("badge");
        Paragraph title = new Paragraph(new Span(words.say(consent.whatFor().words())), badge);
        title.setClassName("t row");
        Div body = new Div(title);
        if (consent.about() instanceof About.FamilyMember(String name)) {
            body.add(new Paragraph(words.say("consent.card.about", name)));
        }
        for (Share share : consent.shares()) {
            body.add(share(words, consent, share));
        }
        consent.benefit().ifPresent(each -> body.add(new Paragraph(words.say("consent.card.benefit", each))));
        body.add(note(words.say(
                "consent.card.asked", words.day(consent.askedAt()), consent.askedBy(), words.day(consent.until()))));
        consent.lapsedFrom()
                .filter(day -> state == ConsentState.GIVEN || state == ConsentState.LAPSED)
                .ifPresent(day -> body.add(note(words.say("consent.card.lapses", words.day(day)))));
        consent.steps().forEach(step -> body.add(note(step(words, step))));
        Div row = new Div(acts);
        row.setClassName("row");
        add(body, row);
    }

    private static Paragraph share(ConsentWords words, Consent consent, Share share) {
        Set<Item> taken = EnumSet.noneOf(Item.class);
        share.items().stream()
                .filter(item -> consent.taken().anyMatch(each -> each.takes(share.receiver(), item)))
                .forEach(taken::add);
        Set<Item> left = EnumSet.copyOf(share.items());
        left.removeAll(taken);
        String whom = words.receiver(share.receiver());
        Paragraph line = new Paragraph();
        if (!left.isEmpty()) {
            line.add(new Span(words.say("consent.card.share", whom, words.items(left))));
        }
        if (!taken.isEmpty()) {
            Span gone = new Span(words.say("consent.card.taken", whom, words.items(taken)));
            gone.setClassName("gone");
            line.add(gone);
        }
        return line;
    }

    private static String step(ConsentWords words, ConsentStep step) {
        if (step.taken().isPresent()) {
            return words.say("consent.step.taken", words.day(step.at()), step.by());
        }
        return switch (step.what()) {
            case Response.Thinking() -> words.say("consent.step.thinking", words.day(step.at()), step.by());
            case Response.Refused() -> words.say("consent.step.refused", words.day(step.at()), step.by());
            case Response.Given given ->
                words.say(
                        "consent.step.given",
                        words.day(step.at()),
                        step.by(),
                        words.say(given.signed().how().words()),
                        given.giver() instanceof Giver.ChildAndGuardian both
                                ? words.say(
                                        "consent.step.both",
                                        words.say(both.guardian().words()))
                                : words.say("consent.step.alone"));
        };
    }

    static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.setClassName("note");
        return note;
    }
}
