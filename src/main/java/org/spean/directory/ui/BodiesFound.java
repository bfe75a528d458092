package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.spean.directory.bodies.Body;

/** Coordination bodies that the words of a search name: above what was found, and apart from it, for they offer no service. */
class BodiesFound extends ResultSection {

    private static final int MOST = 8;

    BodiesFound(List<Body> bodies, Reader reader) {
        super(reader.say("bodies.title"), reader.say("bodies.no-service"));
        Div list = new Div();
        list.setClassName("bodies-found");
        bodies.stream().limit(MOST).forEach(body -> {
            Paragraph line = new Paragraph(new Anchor(
                    DirectoryLinks.BODIES + "#body-" + body.id(), body.name().in(reader.language())));
            body.chair().ifPresent(chair -> line.add(" · " + chair.in(reader.language())));
            list.add(line);
        });
        add(list);
    }
}
