package org.spean.messaging.reply;

import java.util.ArrayList;
import java.util.List;
import org.spean.vocabulary.spelling.KhmerSpelling;

/**
 * A run of one kind of sign.
 *
 * @param apart whether a space stands before it
 */
record Raw(Sort sort, String text, boolean apart) {

    enum Sort {
        FIGURES,
        LATIN,
        KHMER,
        /** One of {@code / . - : ? ,} of which the comma stands for all that only divides. */
        MARK,
        /** Something that cannot be read past. */
        STRANGE
    }

    private static final String MARKS = "/.-:?,";
    /** Written for the colon of an hour, and for nothing else without a letter before it. */
    private static final String KHMER_COLONS = "\u17C7\u17C8\u17D6";

    /** The runs of a text that {@link Glyphs#normal} has made. */
    static List<Raw> of(String normal) {
        List<Raw> runs = new ArrayList<>();
        boolean apart = false;
        int at = 0;
        while (at < normal.length()) {
            int sign = normal.codePointAt(at);
            int end = at + Character.charCount(sign);
            if (Character.isWhitespace(sign)) {
                apart = true;
                at = end;
                continue;
            }
            Sort sort = sort(sign);
            String text = normal.substring(at, end);
            if (sort == Sort.MARK) {
                text = mark(sign);
            } else {
                while (end < normal.length() && goesOn(sort, normal, end)) {
                    end++;
                }
                text = normal.substring(at, end).replace("'", "").replace("’", "");
            }
            runs.add(new Raw(sort, text, apart));
            apart = false;
            at = end;
        }
        return runs;
    }

    private static Sort sort(int sign) {
        if (sign >= '0' && sign <= '9') {
            return Sort.FIGURES;
        }
        if (MARKS.indexOf(sign) >= 0 || KHMER_COLONS.indexOf(sign) >= 0 || Glyphs.divides(sign)) {
            return Sort.MARK;
        }
        if (khmer(sign)) {
            return Sort.KHMER;
        }
        return sign >= 'a' && sign <= 'z' ? Sort.LATIN : Sort.STRANGE;
    }

    private static String mark(int sign) {
        if (MARKS.indexOf(sign) >= 0) {
            return Character.toString(sign);
        }
        return KHMER_COLONS.indexOf(sign) >= 0 ? ":" : ",";
    }

    private static boolean goesOn(Sort sort, String normal, int at) {
        char sign = normal.charAt(at);
        return switch (sort) {
            case FIGURES -> sign >= '0' && sign <= '9';
            case KHMER -> khmer(sign);
            case LATIN ->
                latin(sign)
                        || ((sign == '\'' || sign == '’') && at + 1 < normal.length() && latin(normal.charAt(at + 1)));
            case MARK, STRANGE -> false;
        };
    }

    private static boolean khmer(int sign) {
        return sign < 0x10000 && (KhmerSpelling.base((char) sign) || KhmerSpelling.sign((char) sign));
    }

    private static boolean latin(char sign) {
        return sign >= 'a' && sign <= 'z';
    }

    boolean is(String mark) {
        return sort == Sort.MARK && text.equals(mark);
    }
}
