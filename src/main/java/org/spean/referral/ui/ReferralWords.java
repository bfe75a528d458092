package org.spean.referral.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.spean.consent.ConsentRefusal;
import org.spean.consent.Item;
import org.spean.directory.Catalogue;
import org.spean.directory.ServiceType;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.spean.referral.ActField;
import org.spean.referral.Referral;
import org.spean.referral.ReferralActKind;
import org.spean.referral.ReferralState;
import org.spean.referral.Refusal;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.ServiceTypeId;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** The words of the screens of referrals. */
record ReferralWords(Language language, Catalogue catalogue, Organizations organizations) {

    private static final int HOURS_OF_TWO_DAYS = 48;

    String say(String key, Object... parameters) {
        Object[] shaped = Stream.of(parameters)
                .map(each -> each instanceof Number number ? number(number.longValue()) : each)
                .toArray();
        return Words.say(key, language, shaped);
    }

    String number(long number) {
        return Numerals.of(number, language);
    }

    String day(LocalDate day) {
        return Numerals.day(day, language);
    }

    String moment(Instant at) {
        return Numerals.moment(at, language);
    }

    /** A value of an enumeration: {@code of("referral.state.", ReferralState.SENT)}. */
    String of(String beginning, Enum<?> value) {
        return say(beginning + ActField.word(value));
    }

    String organization(OrganizationId id) {
        return organizations
                .organization(id)
                .map(each -> each.name().in(language))
                .orElseGet(() -> say("referral.organization-gone"));
    }

    String type(ServiceTypeId id) {
        return catalogue
                .type(id)
                .map(ServiceType::name)
                .map(name -> name.in(language))
                .orElse(id.id());
    }

    /** What can be disclosed, by its name. */
    String item(Item item) {
        return say(item.words());
    }

    String act(ReferralActKind kind) {
        return of("referral.act.", kind);
    }

    /** What was done, in the list of all that was done. */
    String done(ReferralActKind kind) {
        return of("referral.done.", kind);
    }

    String field(String name) {
        return say("referral.field." + name);
    }

    String option(String field, String option) {
        return say("referral." + field + "." + option);
    }

    /** Why something is not done, and what would make it possible. */
    String against(Refusal refusal) {
        Object[] said = refusal.parameters().stream()
                .map(each -> each instanceof LocalDate day ? day(day) : each)
                .toArray();
        return say(refusal.against().words(), said);
    }

    /** Why consent does not allow something, and what would. */
    String against(ConsentRefusal refusal) {
        Object[] said = refusal.parameters().stream()
                .map(each -> each instanceof LocalDate day ? day(day) : each)
                .toArray();
        return say(refusal.against().words(), said);
    }

    /** One of the four words, or what it came to; said and not only coloured. */
    Span badge(Referral referral) {
        ReferralState state = referral.state();
        Span badge = new Span(
                state.word().map(word -> of("referral.word.", word)).orElseGet(() -> of("referral.state.", state)));
        badge.setClassName(look(state));
        return badge;
    }

    private static String look(ReferralState state) {
        return switch (state) {
            case SENT, ACKNOWLEDGED -> "badge waits";
            case ACCEPTED, ARRIVED, SERVED -> "badge goes";
            case RETURNED, DRAFT -> "badge";
            default -> "badge over";
        };
    }

    /** The clock of one that waits: how long there is, or how long it is late; empty where it waits for nothing. */
    String clock(Referral referral, Instant now) {
        if (!referral.state().waiting() || referral.answerBy().isEmpty()) {
            return "";
        }
        Instant until = referral.answerBy().get();
        boolean late = !now.isBefore(until);
        Duration between = late ? Duration.between(until, now) : Duration.between(now, until);
        return say(late ? "referral.clock-late" : "referral.clock-left", time(between));
    }

    /** So many minutes, hours or days. */
    String time(Duration duration) {
        long minutes = Math.max(1, duration.toMinutes());
        if (minutes < 60) {
            return say("referral.minutes", minutes);
        }
        long hours = duration.toHours();
        return hours < HOURS_OF_TWO_DAYS ? say("referral.hours", hours) : say("referral.days", duration.toDays());
    }

    Span note(String text) {
        Span note = new Span(text);
        note.setClassName("note");
        return note;
    }

    Paragraph lead(String key, Object... parameters) {
        Paragraph lead = new Paragraph(say(key, parameters));
        lead.setClassName("note");
        return lead;
    }
}
