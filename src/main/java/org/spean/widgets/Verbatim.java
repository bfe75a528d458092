package org.spean.widgets;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import org.spean.vocabulary.Language;

/**
 * Words of an English source exactly as printed, between quotation marks. On a page in another language they say that
 * they are English, so that a screen reader speaks them right.
 */
@Tag("q")
public class Verbatim extends HtmlContainer {

    /** Where the source breaks a cell over lines or pages; no reader needs to know. */
    private static final String BREAK = " ¦ ";

    /**
     * Quotes a text.
     *
     * @param text not empty
     * @param page the language of the page around it
     */
    public Verbatim(String text, Language page) {
        setText(text.replace(BREAK, " "));
        if (page != Language.ENGLISH) {
            getElement().setAttribute("lang", Language.ENGLISH.tag());
        }
    }
}
