package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;

/** What each number of the table means, in both languages: whoever takes the sheet away reads one of them. */
class FigureMeanings extends NativeDetails {

    /** Keys of definitions, for services and for needs. */
    static final List<String> SERVICES = List.of(
            "coverage.means.services",
            "coverage.means.not-recorded",
            "coverage.means.nationwide",
            "coverage.means.not-reported",
            "coverage.means.all",
            "coverage.means.verified");

    static final List<String> NEEDS =
            List.of("coverage.means.needs", "coverage.means.hidden", "coverage.means.whom", "coverage.means.beside");

    FigureMeanings(List<String> keys, Reader reader) {
        setSummaryText(reader.say("coverage.means"));
        setClassName("meanings");
        Language other = reader.language() == Language.KHMER ? Language.ENGLISH : Language.KHMER;
        Div content = new Div();
        for (String key : keys) {
            Paragraph own = new Paragraph(Words.say(key, reader.language()));
            Paragraph others = new Paragraph(Words.say(key, other));
            others.setClassName("note");
            others.getElement().setAttribute("lang", other.tag());
            content.add(own, others);
        }
        setContent(content);
    }
}
