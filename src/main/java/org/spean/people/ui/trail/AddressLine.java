package org.spean.people.ui.trail;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;

/** Keeps a screen's address in step with what is asked, and says what of it could not be read. */
class AddressLine extends Paragraph {

    private final String path;
    private final Language language;

    AddressLine(String path, Language language) {
        this.path = path;
        this.language = language;
        setClassName("asked-too-much");
        getElement().setAttribute("role", "status");
    }

    /** It was opened with these, which nobody understands. */
    void opened(List<String> unreadable) {
        String named = String.join(
                Words.say("page.reach.comma", language),
                unreadable.stream()
                        .map(each -> Words.say("log.parameter." + each, language))
                        .toList());
        setText(unreadable.isEmpty() ? "" : Words.say("log.unreadable", language, named));
    }

    /** Something else is asked now. */
    void becomes(Map<String, String> parameters) {
        setText("");
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(path, QueryParameters.simple(parameters)));
    }
}
