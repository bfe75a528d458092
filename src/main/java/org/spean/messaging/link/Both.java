package org.spean.messaging.link;

import org.spean.vocabulary.Language;
import org.spean.widgets.Words;

/** The same in both languages: nobody has chosen one here. */
record Both(String khmer, String english) {

    static Both of(String key) {
        return new Both(Words.say(key, Language.KHMER), Words.say(key, Language.ENGLISH));
    }

    static Both of(String key, Both with) {
        return new Both(Words.say(key, Language.KHMER, with.khmer()), Words.say(key, Language.ENGLISH, with.english()));
    }
}
