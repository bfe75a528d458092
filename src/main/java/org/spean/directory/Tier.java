package org.spean.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.access.Actor;

/**
 * How much of an entry a reader may see. Which field is for whom is not said here but in {@code data-seed/field-tiers.csv}
 * ({@link FieldTiers}).
 *
 * <p>Tiers are no ladder: what is for <em>named</em> readers alone, as a shelter's address, is not for coordinators. But
 * what the public sees everybody sees, and what partners see, named readers and coordinators see too.
 */
public enum Tier {
    /** Anybody. */
    PUBLIC,
    /** People with an account, and programs with a partner's token. */
    PARTNERS,
    /** Who has an accepted referral to that very service. There are no referrals yet, so nobody is one. */
    NAMED,
    /** Who keeps the directory. */
    COORDINATORS;

    /**
     * The tier of whoever is acting. Never {@link #NAMED}: that is no property of an actor but of an actor, a service and
     * a referral between them, and whoever builds referrals has to ask for it with all three.
     */
    public static Tier of(Actor actor) {
        return switch (actor.scope()) {
            case PUBLIC -> PUBLIC;
            case PARTNERS -> PARTNERS;
            case COORDINATORS -> COORDINATORS;
        };
    }

    /** The tier with this word, if there is one. */
    public static Optional<Tier> ofWord(String word) {
        return Stream.of(values()).filter(tier -> tier.word().equals(word)).findFirst();
    }

    /** Whether a reader of this tier sees all that a reader of the other one sees. */
    public boolean includes(Tier other) {
        return this == other || other == PUBLIC || (other == PARTNERS && this != PUBLIC);
    }

    /** The tiers of which this one sees everything, itself among them, the widest first. */
    public List<Tier> included() {
        return Stream.of(values()).filter(this::includes).toList();
    }

    /** Whether a reader of this tier may see what is meant for partners. */
    public boolean partners() {
        return includes(PARTNERS);
    }

    /** The word in an address or a table: {@code public}, {@code partners}, {@code named}, {@code coordinators}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
