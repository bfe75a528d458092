package org.spean.consent;

import java.util.Locale;

/** The languages in which the text is there to be read out (design 1.4). */
public enum TextLanguage {
    KHMER("km"),
    ENGLISH("en"),
    VIETNAMESE("vi");

    private final String tag;

    TextLanguage(String tag) {
        this.tag = tag;
    }

    /** As BCP 47 has it: {@code km}, {@code en}, {@code vi}. */
    public String tag() {
        return tag;
    }

    /** The key of its name. */
    public String words() {
        return "consent.language." + name().toLowerCase(Locale.ROOT);
    }
}
