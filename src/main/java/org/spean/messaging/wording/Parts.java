package org.spean.messaging.wording;

import java.util.List;
import java.util.Optional;

/**
 * In how many parts a text travels as an SMS, which is what it costs (3GPP TS 23.038, 23.040).
 *
 * @param encoding in which it is counted
 * @param units how long it is: seven-bit letters, of which a few count twice, or UTF-16 units
 * @param count how many parts it takes; none for an empty text
 */
public record Parts(Encoding encoding, int units, int count) {

    /** A text of more parts than this is long: telephones show it badly, and it costs. */
    public static final int LONG_IN_GSM_7 = 1;

    /** Khmer needs more: a text of more parts than this is long. */
    public static final int LONG_IN_UCS_2 = 3;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each takes an escape and a letter. */
    private static final String EXTENSION = "\f^{}\\[~]|€";

    /** How the letters of a text are sent. */
    public enum Encoding {
        /** Seven bits: Latin letters and little else. */
        GSM_7(160, 153),

        /** Sixteen bits: everything, Khmer too. */
        UCS_2(70, 67);

        private final int alone;
        private final int joined;

        Encoding(int alone, int joined) {
            this.alone = alone;
            this.joined = joined;
        }

        /** How many units fit where one part is all. */
        public int alone() {
            return alone;
        }

        /** How many units fit into each of several parts; the rest says how they belong together. */
        public int joined() {
            return joined;
        }
    }

    /** In the encoding that the text needs. */
    public static Parts of(String text) {
        return inGsm7(text).orElseGet(() -> inUcs2(text));
    }

    /** In seven bits; empty where a letter has no place there. */
    public static Optional<Parts> inGsm7(String text) {
        return forcing(text).isEmpty() ? Optional.of(counted(text, Encoding.GSM_7)) : Optional.empty();
    }

    /** In sixteen bits. */
    public static Parts inUcs2(String text) {
        return counted(text, Encoding.UCS_2);
    }

    /** The letters that have no place in seven bits, each once, in the order in which they stand. */
    public static List<String> forcing(String text) {
        return text.codePoints()
                .filter(letter -> BASIC.indexOf(letter) < 0 && EXTENSION.indexOf(letter) < 0)
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    /** Whether somebody should try to say it in fewer words. */
    public boolean tooLong() {
        return count > (encoding == Encoding.GSM_7 ? LONG_IN_GSM_7 : LONG_IN_UCS_2);
    }

    /** What two units hold is not torn apart: such a letter goes into the next part whole. */
    private static Parts counted(String text, Encoding encoding) {
        int[] sizes = text.codePoints()
                .map(letter -> encoding == Encoding.UCS_2
                        ? Character.charCount(letter)
                        : EXTENSION.indexOf(letter) >= 0 ? 2 : 1)
                .toArray();
        int units = 0;
        int parts = 0;
        int inPart = encoding.joined();
        for (int size : sizes) {
            units += size;
            if (inPart + size > encoding.joined()) {
                parts++;
                inPart = 0;
            }
            inPart += size;
        }
        return new Parts(encoding, units, units == 0 ? 0 : units <= encoding.alone() ? 1 : parts);
    }
}
