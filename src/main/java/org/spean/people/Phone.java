package org.spean.people;

import java.time.Instant;
import java.util.Optional;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;

/**
 * What is known of a number (design 2.2, 3.5).
 *
 * @param changed when anything was last found out about it
 * @param lastGoodContact when a person last answered on it: a reply, a key pressed, a code, spoken to; delivered is none
 * @param language in which whoever answers it is spoken to; empty where nobody said
 * @param links whether messages to it may hold a link by which one answers
 */
public record Phone(
        PhoneNumber number,
        State state,
        Instant changed,
        Optional<Instant> lastGoodContact,
        Optional<Language> language,
        ShowsKhmer showsKhmer,
        boolean links) {

    /** Where it stands. */
    public enum State {
        /** Entered by somebody, and not yet answered: it gets nothing but the question whether it is right. */
        UNVERIFIED,
        VERIFIED,
        /** Messages to it do not arrive. */
        FAILING,
        /** Whoever has it wants no messages. */
        OPTED_OUT,
        /** No longer of whoever had it here. */
        RETIRED
    }
}
