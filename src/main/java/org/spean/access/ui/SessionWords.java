package org.spean.access.ui;

import java.util.Locale;
import org.spean.access.session.Client;
import org.spean.access.session.OpenSession;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** What there is to say about a session, in the page's language. */
record SessionWords(Language language) {

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    /** {@code Chrome, on Android}. */
    String client(Client client) {
        return say(
                "session.client",
                say("session.browser." + client.browser().name().toLowerCase(Locale.ROOT)),
                say("session.system." + client.system().name().toLowerCase(Locale.ROOT)));
    }

    String since(OpenSession session) {
        return say("session.since", Numerals.moment(session.since(), language));
    }

    String lastAct(OpenSession session) {
        return say("session.last-act", Numerals.moment(session.lastAct(), language));
    }

    /** In Latin figures: it is compared with what a network shows. */
    String address(OpenSession session) {
        return say("session.address", session.address());
    }
}
