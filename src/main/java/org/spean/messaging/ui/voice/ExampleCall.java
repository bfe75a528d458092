package org.spean.messaging.ui.voice;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.messaging.voice.Recordings.Line;
import org.spean.messaging.voice.Script;
import org.spean.messaging.wording.Activity;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.vocabulary.Language;

/** A call as it would sound, piece by piece: somebody is asked for a date. No real one, and nobody's. */
class ExampleCall extends NativeDetails {

    private static final Slots EXAMPLE = Slots.builder()
            .activity(Activity.VISIT)
            .date(LocalDate.of(2026, 12, 14))
            .time(LocalTime.of(8, 30))
            .build();

    ExampleCall(PromptShelf shelf, PromptWords words, Language spoken, Loudspeaker loudspeaker) {
        super(new Span(words.say("prompt.example", words.kind(MessageKind.DATE_ASKED))));
        List<Line> said = shelf.recordings().example(shelf.actor(), Script.of(MessageKind.DATE_ASKED, EXAMPLE), spoken);
        OrderedList list = new OrderedList();
        list.setClassName("example");
        for (Line each : said) {
            Span piece = new Span(each.words());
            piece.getElement().setAttribute("lang", spoken.tag());
            ListItem item = new ListItem(piece);
            if (each.sound().isEmpty() && spoken != Language.ENGLISH) {
                Span missing = new Span(words.say("prompt.missing"));
                missing.setClassName("badge");
                item.add(missing);
            }
            list.add(item);
        }
        Div shown = new Div(new Paragraph(words.say("prompt.example-lead")), list);
        List<UUID> sounds =
                said.stream().map(Line::sound).flatMap(Optional::stream).toList();
        if (!sounds.isEmpty()) {
            shown.add(loudspeaker.plays(sounds, words.say("prompt.play-all"), words.say("prompt.play-all")));
        }
        setContent(shown);
    }
}
