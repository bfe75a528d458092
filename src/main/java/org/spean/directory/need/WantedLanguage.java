package org.spean.directory.need;

import java.util.Locale;

/** A language in which help was wanted and not offered. A list and no field: typed words can hold a name. */
public enum WantedLanguage {
    VIETNAMESE,
    THAI,
    LAO,
    CHINESE,
    ENGLISH,
    INDIGENOUS,
    SIGN_LANGUAGE,
    ANOTHER;

    /** The word in an address: {@code sign-language}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
