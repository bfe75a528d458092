package org.spean.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.spean.consent.Projection;
import org.spean.vocabulary.Language;
import org.spean.widgets.Facts;
import org.spean.widgets.SpokenText;
import org.spean.widgets.Words;

/** What a receiver sees, item by item: the same for the sender who looks at it before, and for the receiver. */
public class ProjectionView extends Div {

    /** It, in the page's language. */
    public ProjectionView(Projection projection, Language language) {
        setClassName("projection");
        projection.parts().forEach(part -> add(section(part, language)));
    }

    private static Section section(Projection.Part part, Language language) {
        Section section = new Section(new H3(Words.say(part.item().words(), language)));
        Facts facts = new Facts();
        if (part.picture().isPresent()) {
            section.add(picture(part, language));
        } else {
            part.lines()
                    .forEach(line -> facts.fact(line.question().in(language), new SpokenText(line.answer(), language)));
            section.add(facts);
        }
        return section;
    }

    private static Image picture(Projection.Part part, Language language) {
        byte[] bytes = part.picture().orElseThrow();
        DownloadHandler shown = event -> {
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            event.setContentType("image/jpeg");
            event.setContentLength(bytes.length);
            event.getOutputStream().write(bytes);
        };
        return new Image(shown, Words.say(part.item().words(), language));
    }
}
