package org.spean.directory.ui;

import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.directory.Tier;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/**
 * Who reads a page, and in which language.
 *
 * @param actor as they were when the page was made; what is reported later is reported by whoever is present then
 * @param language of the page
 */
record Reader(Actor actor, Language language) {

    /** How much the reader may see. */
    Tier tier() {
        return Tier.of(actor);
    }

    /** Whether the reader may see what is meant for partners. */
    boolean partner() {
        return tier().partners();
    }

    /** Whether the reader can report what happened when a number was dialled. */
    boolean mayReport() {
        return actor.account().isPresent();
    }

    /** The words for a key; numbers among the parameters come in the numerals of the language. */
    String say(String key, Object... parameters) {
        Object[] shaped = Stream.of(parameters)
                .map(each -> each instanceof Number number ? Numerals.of(number.longValue(), language) : each)
                .toArray();
        return Words.say(key, language, shaped);
    }

    /** The words for so many of something: {@code key.one} for a single one, {@code key.many} otherwise. */
    String count(String key, long number) {
        return say(key + (number == 1 ? ".one" : ".many"), number);
    }
}
