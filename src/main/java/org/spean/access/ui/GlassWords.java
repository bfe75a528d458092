package org.spean.access.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.spean.access.guard.BreakGlass;
import org.spean.access.guard.Glass;
import org.spean.access.guard.GlassBook.Seen;
import org.spean.access.guard.GlassOutcome.Reason;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** What there is to say about emergencies, in the page's language; days and hours are the country's. */
record GlassWords(Language language) {

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    /** Whether it is open, and until when. */
    String state(Seen seen) {
        Glass glass = seen.glass();
        if (seen.open()) {
            return say("glass.open-until", moment(glass.until()));
        }
        return glass.ended()
                .map(at -> say("glass.ended-at", moment(at)))
                .orElseGet(() -> say("glass.over-at", moment(glass.until())));
    }

    /** By when somebody has to judge it, or that somebody did. */
    String review(Seen seen) {
        Glass glass = seen.glass();
        return glass.review()
                .map(review ->
                        say(review.justified() ? "glass.was-justified" : "glass.was-not-justified", review.words()))
                .orElseGet(() -> say(
                        seen.overdue() ? "glass.review-overdue" : "glass.review-by",
                        day(glass.at().plus(BreakGlass.REVIEWED_WITHIN))));
    }

    String clientTold(Glass glass) {
        return glass.clientTold()
                .map(at -> say("glass.client-told", moment(at)))
                .orElseGet(() -> say("glass.client-not-told"));
    }

    String secondYes(Glass glass) {
        return say(glass.secondBy().isPresent() ? "glass.second-said" : "glass.second-not-said");
    }

    String refused(Reason reason) {
        return say("glass.refused." + reason);
    }

    private String day(Instant at) {
        return Numerals.day(LocalDate.ofInstant(at, CountryTime.ZONE), language);
    }

    String moment(Instant at) {
        ZonedDateTime here = at.atZone(CountryTime.ZONE);
        return say(
                "glass.moment",
                day(at),
                Numerals.shaped("%02d:%02d".formatted(here.getHour(), here.getMinute()), language));
    }
}
