package org.spean.vocabulary;

import java.util.Locale;

/** The two languages of every screen, message and print-out. */
public enum Language {
    KHMER("km"),
    ENGLISH("en");

    private final Locale locale;

    Language(String tag) {
        locale = Locale.forLanguageTag(tag);
    }

    /** The locale, without a country. */
    public Locale locale() {
        return locale;
    }

    /** The BCP 47 tag: {@code km} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** Khmer for {@code km} in any of its forms, English for everything else. */
    public static Language of(Locale locale) {
        return "km".equals(locale.getLanguage()) ? KHMER : ENGLISH;
    }
}
