package org.spean.access.password;

import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;

/**
 * Says what is wrong with a password. Guessed easily is what stands in a list of 100,000 that were stolen elsewhere, and
 * what is made of them, of names, words, dates and rows of keys.
 */
public final class PasswordRule {

    /** Letters, at least. */
    public static final int SHORTEST = 12;

    /** Letters, at most: three lines of a poem. */
    public static final int LONGEST = 200;

    /** As many guesses as a thief of our hashes tries in weeks, each at the price of Argon2id: 2 to this power. */
    private static final double GUESSES = 33;

    /** What is beyond it is not looked at: it can only make a password better. */
    private static final int LOOKED_AT = 64;

    /** What everybody here would try first, beside the own names: the program, the ministry, the work (ASVS 5.0, 6.1.2). */
    private static final List<String> OF_THIS_PLACE =
            List.of("spean", "ស្ពាន", "mosvy", "dosvy", "cambodia", "kampuchea", "កម្ពុជា", "reintegration");

    private static final int SHORTEST_NAME = 4;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    /** Reading the lists takes half a second and some megabytes: not before somebody chooses a password. */
    private static final class Lists {

        private static final Nbvcxz GUESSING = new Nbvcxz(configuration());

        private static Configuration configuration() {
            return new ConfigurationBuilder()
                    .setLocale(Locale.ENGLISH)
                    .setMinimumEntropy(GUESSES)
                    .setMaxLength(LOOKED_AT)
                    .createConfiguration();
        }
    }

    private PasswordRule() {}

    /**
     * What is wrong with it.
     *
     * @param own the person's names and what else must not be in it
     */
    public static Set<Weakness> against(String password, Collection<String> own) {
        Set<Weakness> against = EnumSet.noneOf(Weakness.class);
        String normal = normal(password);
        int letters = normal.codePointCount(0, normal.length());
        if (letters > LONGEST) {
            return EnumSet.of(Weakness.TOO_LONG);
        }
        if (letters < SHORTEST) {
            against.add(Weakness.TOO_SHORT);
        }
        if (Stream.concat(own.stream(), OF_THIS_PLACE.stream())
                .flatMap(BETWEEN::splitAsStream)
                .anyMatch(name -> holds(normal, name))) {
            against.add(Weakness.HOLDS_A_NAME);
        }
        if (against.isEmpty() && !Lists.GUESSING.estimate(normal).isMinimumEntropyMet()) {
            against.add(Weakness.EASILY_GUESSED);
        }
        return against;
    }

    private static boolean holds(String password, String name) {
        return name.codePointCount(0, name.length()) >= SHORTEST_NAME
                && password.toLowerCase(Locale.ROOT).contains(normal(name).toLowerCase(Locale.ROOT));
    }

    /** The same letters are the same password, however a keyboard puts them together. */
    public static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
