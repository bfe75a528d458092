package org.spean.directory.ui;

import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.directory.EntryField;
import org.spean.directory.FieldTiers;
import org.spean.directory.Tier;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/**
 * Who reads a page, and in which language.
 *
 * @param actor as they were when the page was made; what is reported later is reported by whoever is present then
 * @param language of the page
 * @param tier how much of the directory the page shows: the actor's own tier, or less when somebody looks at a page as
 *     others see it
 * @param tiers who sees what
 */
record Reader(Actor actor, Language language, Tier tier, FieldTiers tiers) {

    Reader(Actor actor, Language language, FieldTiers tiers) {
        this(actor, language, Tier.of(actor), tiers);
    }

    /** The same reader before the page as readers of that tier see it; never more than the reader's own. */
    Reader seeingAs(Tier other) {
        return Tier.of(actor).includes(other) ? new Reader(actor, language, other, tiers) : this;
    }

    /** Whether the page is shown as others see it. */
    boolean preview() {
        return tier != Tier.of(actor);
    }

    /** Whether the reader may see what is meant for partners. */
    boolean partner() {
        return tier.partners();
    }

    /** Whether the reader sees this of what belongs to no entry. */
    boolean sees(EntryField field) {
        return tiers.of(tier).sees(field);
    }

    /** Whether the reader sees this of an entry. */
    boolean sees(EntryField field, boolean shelters) {
        return tiers.of(tier).sees(field, shelters);
    }

    /** Whether the reader can report what happened when a number was dialled. A look as others see it changes nothing. */
    boolean mayReport() {
        return actor.account().isPresent() && !preview();
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
