package org.spean.access.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.spean.access.ProgramToken;
import org.spean.access.Scope;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** What there is to say about a token, in the page's language; days are the country's. */
record ProgramWords(Language language) {

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    String scope(Scope scope) {
        return say("programs.scope." + scope);
    }

    /** Whether it opens, and until when. */
    String state(ProgramToken token, ProgramToken.State state) {
        return switch (state) {
            case VALID, ENDING_SOON, ENDED -> say("programs.state." + state, lastDay(token));
            case REVOKED -> {
                ProgramToken.Act act = token.revoked().orElseThrow();
                yield say("programs.state.REVOKED", day(act.at()), act.by().orElseThrow());
            }
        };
    }

    String issued(ProgramToken token) {
        String day = day(token.issued().at());
        return token.issued()
                .by()
                .map(name -> say("programs.issued", day, name))
                .orElseGet(() -> say("programs.issued-by-demonstration", day));
    }

    /** In Latin letters and figures always: it is compared with the token. */
    String hint(ProgramToken token) {
        return say("programs.hint", token.hint());
    }

    String lastUsed(ProgramToken token) {
        return token.lastUsed()
                .map(at -> say("programs.last-used", day(at)))
                .orElseGet(() -> say("programs.never-used"));
    }

    String day(LocalDate day) {
        return Numerals.day(day, language);
    }

    private String lastDay(ProgramToken token) {
        return day(token.expires().minus(Duration.ofNanos(1)));
    }

    private String day(Instant at) {
        return day(LocalDate.ofInstant(at, CountryTime.ZONE));
    }
}
