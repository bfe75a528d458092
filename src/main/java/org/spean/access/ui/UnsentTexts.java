package org.spean.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.UUID;

/**
 * Keeps in the page's memory what was typed and is not kept by the program, when that was started again and does not know the
 * session any more. Fields take part that say what is kept of them ({@code data-kept}).
 */
@Tag("spean-unsent")
@JsModule("context://assets/spean-unsent.js")
@JsModule("context://assets/copy-number.js")
class UnsentTexts extends Component {

    /** In its place the page puts how many there are. */
    private static final String COUNT = "{0}";

    private static final List<String> WORDS = List.of(
            "title",
            "lead",
            "covered",
            "sign-in",
            "leave",
            "copy",
            "copied",
            "emptied",
            "waits",
            "no-tab",
            "closed",
            "somebody-else",
            "all-back",
            "some-left",
            "go-on",
            "arrived",
            "is-back",
            "changed",
            "away",
            "not-taken");

    /**
     * Makes one.
     *
     * @param who whose page it is: nobody else gets what was typed
     */
    UnsentTexts(UUID who, ProgramStart start) {
        getElement()
                .setAttribute("who", who.toString())
                .setAttribute("started", start.word())
                .setAttribute("session", SignInLinks.SESSION);
        WORDS.forEach(each -> getElement().setAttribute(each, getTranslation("unsent." + each, COUNT)));
    }
}
