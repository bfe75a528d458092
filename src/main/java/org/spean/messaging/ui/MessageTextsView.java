package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Template;
import org.spean.vocabulary.Language;

/** Everything that can be sent, by kind: when it is, what it costs, and whether somebody changed its words. */
@Route(MessageLinks.TEXTS)
@Menu(title = "message-text.menu", order = 54)
@RolesAllowed({"ADMINISTRATOR", "ATRO_OFFICER"})
class MessageTextsView extends Div implements HasDynamicTitle {

    private final TextWords words = new TextWords(Language.of(getLocale()));

    MessageTextsView(TextShelf shelf) {
        setClassName("sheet roles wording");
        Paragraph lead = new Paragraph(words.say("message-text.lead"));
        lead.setClassName("lead");
        UnorderedList list = new UnorderedList();
        list.setClassName("people");
        Map<MessageKind, List<Template>> texts = shelf.book().texts(shelf.actor()).stream()
                .collect(Collectors.groupingBy(
                        Template::kind, () -> new EnumMap<>(MessageKind.class), Collectors.toList()));
        texts.forEach((kind, written) -> list.add(line(kind, written, shelf)));
        add(new H1(words.say("message-text.title")), lead, list);
    }

    private ListItem line(MessageKind kind, List<Template> written, TextShelf shelf) {
        Anchor title = new Anchor(MessageLinks.text(kind), words.title(kind));
        title.setClassName("t");
        Div about = new Div(words.about(kind));
        Div parts = new Div();
        parts.setClassName("m");
        for (Template each : written) {
            String cost = words.parts(shelf.templates()
                    .preview(each.text(), kind, each.writing(), Examples.usual(kind))
                    .parts());
            parts.add(new Span(words.say("message-text.writing-parts", words.writing(each.writing()), cost)));
        }
        Div beside = new Div(about, parts);
        written.stream()
                .map(Template::origin)
                .filter(origin -> origin != Template.Origin.SHIPPED)
                .distinct()
                .sorted()
                .forEach(origin -> {
                    Span badge = new Span(words.say("message-text.origin." + origin));
                    badge.setClassName("badge");
                    beside.add(badge);
                });
        return new ListItem(title, beside);
    }

    @Override
    public String getPageTitle() {
        return words.say("message-text.title");
    }
}
