package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.spean.directory.bodies.Body;
import org.spean.people.Organization;
import org.spean.widgets.SpokenText;

/** One coordination body: who leads it, who belongs to it, what the sources say. */
class BodyCard extends Div {

    BodyCard(Body body, Shelf shelf, Reader reader) {
        setClassName("body");
        setId("body-" + body.id());
        H3 name = new H3();
        name.add(new SpokenText(body.name(), reader.language()));
        add(name);
        body.chair().ifPresent(chair -> {
            Paragraph led = new Paragraph(new Span(
                    reader.say(body.kind() == Body.Kind.WORKING_GROUP ? "bodies.led-by" : "bodies.chaired-by")));
            led.add(" ");
            led.add(new SpokenText(chair, reader.language()));
            add(led);
        });
        body.about().ifPresent(about -> add(new Paragraph(new SpokenText(about, reader.language()))));
        List<Organization> members = shelf.organizations().all().stream()
                .filter(each -> body.members().contains(each.code()))
                .toList();
        if (body.kind() == Body.Kind.NATIONAL_COMMITTEE && !members.isEmpty()) {
            Paragraph named = new Paragraph(new Span(reader.say("bodies.members") + " "));
            for (Organization member : members) {
                if (!member.equals(members.getFirst())) {
                    named.add(reader.say("page.reach.comma"));
                }
                named.add(new Anchor(
                        DirectoryLinks.organization(member.id()), member.name().in(reader.language())));
            }
            add(named);
        }
        Paragraph source = new Paragraph(reader.say("bodies.source") + " ");
        source.setClassName("note");
        source.add(SpokenText.english(body.source(), reader.language()));
        add(source);
        Optional.of(body.note())
                .filter(note -> !note.isEmpty() && reader.partner())
                .ifPresent(note -> {
                    Paragraph doubt = new Paragraph(SpokenText.english(note, reader.language()));
                    doubt.setClassName("note");
                    add(doubt);
                });
    }
}
