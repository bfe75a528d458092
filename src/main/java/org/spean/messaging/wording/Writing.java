package org.spean.messaging.wording;

import org.spean.vocabulary.Language;

/** How a message is written. */
public enum Writing {
    /** Khmer letters and figures; codes, keys to press and telephone numbers in Latin ones, as they are dialled. */
    KHMER,

    ENGLISH,

    /** Khmer in Latin letters, for telephones that show no Khmer or of which that is not known (design 3.2). */
    ROMANISED;

    /** The language that it is read in: what a screen has to declare for it, but for {@link #ROMANISED}. */
    public Language language() {
        return this == ENGLISH ? Language.ENGLISH : Language.KHMER;
    }

    /** The BCP 47 tag: {@code km}, {@code en} or {@code km-Latn}. */
    public String tag() {
        return this == ROMANISED ? "km-Latn" : language().tag();
    }
}
