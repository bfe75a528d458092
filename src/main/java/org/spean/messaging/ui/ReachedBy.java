package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.spean.access.Present;
import org.spean.messaging.Channel;
import org.spean.messaging.PreferredChannels;
import org.spean.messaging.email.RefusedAddresses;
import org.spean.messaging.telegram.TelegramLinks;
import org.spean.people.Holding;
import org.spean.people.ui.PhoneSection;
import org.spean.vocabulary.EmailAddress;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.Facts;
import org.springframework.stereotype.Component;

/** By what the holder of a post is reached first, and whether their telephone is linked with Telegram. */
@Component
class ReachedBy implements PhoneSection {

    private final PreferredChannels preferred;
    private final TelegramLinks links;
    private final RefusedAddresses refused;
    private final TelephoneDoor door;
    private final Present present;

    ReachedBy(
            PreferredChannels preferred,
            TelegramLinks links,
            RefusedAddresses refused,
            TelephoneDoor door,
            Present present) {
        this.preferred = preferred;
        this.links = links;
        this.refused = refused;
        this.door = door;
        this.present = present;
    }

    @Override
    public void into(Facts facts, Holding holding, Language language, Runnable changed) {
        OutboxWords words = new OutboxWords(language);
        holding.designation().phone().ifPresent(number -> {
            facts.fact(words.say("reached.title"), first(number, holding, words, changed));
            facts.fact(
                    words.channel(Channel.TELEGRAM),
                    new TelegramPart(number, links, words, present.actor(), door.opens(present.actor()), changed));
        });
    }

    /** One answer beside the other; those by which nobody is reached now are left out, but for the one that was chosen. */
    private Div first(PhoneNumber number, Holding holding, OutboxWords words, Runnable changed) {
        Optional<EmailAddress> email = holding.person().email();
        Channel chosen = preferred.of(number).orElse(Channel.SMS);
        Set<Channel> offered = EnumSet.of(Channel.SMS, Channel.VOICE, chosen);
        if (links.standing(number).linked().isPresent()) {
            offered.add(Channel.TELEGRAM);
        }
        if (email.isPresent()) {
            offered.add(Channel.EMAIL);
        }
        Div joined = new Div();
        joined.setClassName("joined");
        joined.getElement().setAttribute("role", "group");
        joined.getElement().setAttribute("aria-label", words.say("reached.title"));
        for (Channel each : offered) {
            NativeButton button = new NativeButton(words.channel(each), click -> {
                if (each == Channel.EMAIL) {
                    email.ifPresent(refused::forget);
                }
                preferred.choose(present.actor(), number, each);
                changed.run();
            });
            button.setClassName("btn small");
            button.getElement().setAttribute("aria-pressed", Boolean.toString(each == chosen));
            joined.add(button);
        }
        Div both = new Div(joined);
        boolean notTaken = chosen == Channel.EMAIL && email.filter(refused::has).isPresent();
        if (notTaken || chosen != Channel.SMS) {
            Paragraph note = new Paragraph(words.say(notTaken ? "reached.email-refused" : "reached.note"));
            note.setClassName("note");
            both.add(note);
        }
        return both;
    }

    /** A text beside buttons. */
    static Span note(String text) {
        Span note = new Span(text);
        note.setClassName("note");
        return note;
    }
}
