package org.spean.messaging.ui.voice;

import org.spean.messaging.voice.Recorded;
import org.spean.messaging.voice.RecordingOutcome;
import org.spean.messaging.wording.MessageKind;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** What there is to say about recordings, in the page's language. */
record PromptWords(Language language) {

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    String number(long number) {
        return Numerals.of(number, language);
    }

    String kind(MessageKind kind) {
        return say("message-text.kind." + kind);
    }

    /** What a language that is spoken is called. */
    String spoken(Language spoken) {
        return say("prompt.language." + spoken);
    }

    /** Who did what to a piece, and when. */
    String version(Recorded version) {
        String by = version.by().orElseGet(() -> say("message-text.somebody"));
        String at = Numerals.moment(version.at(), language);
        return version.sound().isPresent()
                ? say("prompt.version", number(version.version()), by, at, number(Math.ceilDiv(version.size(), 1024)))
                : say("prompt.version-away", number(version.version()), by, at);
    }

    /** Why a recording was not taken, and what helps. */
    String refusal(RecordingOutcome.Reason why) {
        return say("prompt.refused." + why);
    }
}
