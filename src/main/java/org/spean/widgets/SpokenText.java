package org.spean.widgets;

import com.vaadin.flow.component.html.Span;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;

/** A text that declares its language where that is not the page's, for fonts and screen readers. */
public class SpokenText extends Span {

    /** A text whose language is known. */
    public SpokenText(String text, Language spoken, Language page) {
        super(text);
        if (spoken != page) {
            getElement().setAttribute("lang", spoken.tag());
        }
    }

    /** A name in the page's language; in English where the Khmer one is missing. */
    public SpokenText(BilingualText text, Language page) {
        this(text.in(page), text.spokenIn(page), page);
    }

    /** English words of a source, such as a person's name. */
    public static SpokenText english(String text, Language page) {
        return new SpokenText(text, Language.ENGLISH, page);
    }
}
