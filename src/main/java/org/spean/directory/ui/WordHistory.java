package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.spean.directory.words.WordSubject;
import org.spean.directory.words.WordVersion;
import org.spean.widgets.Numerals;

/** Who said what when; each but the present one is a tap away. */
class WordHistory extends SheetPart {

    private final Reader reader;
    private final SenseWords senses;

    WordHistory(WordShelf shelf, Reader reader, WordSubject subject, IntConsumer back) {
        super(reader.say("thesaurus.history"));
        this.reader = reader;
        senses = new SenseWords(shelf.shelf(), reader);
        List<WordVersion> versions = shelf.book().versions(subject);
        UnorderedList list = new UnorderedList();
        list.setClassName("people");
        for (WordVersion version : versions) {
            Div beside = new Div(new Span(said(version)));
            if (!version.equals(versions.getFirst())) {
                NativeButton again =
                        new NativeButton(reader.say("message-text.back"), click -> back.accept(version.number()));
                again.setClassName("btn small");
                beside.add(new Div(again));
            }
            Span when = new Span(when(version));
            when.setClassName("t");
            list.add(new ListItem(when, beside));
        }
        add(list);
    }

    private String when(WordVersion version) {
        return version.at() == null
                ? reader.say("thesaurus.shipped")
                : reader.say(
                        "thesaurus.by",
                        version.byName(),
                        Numerals.moment(Objects.requireNonNull(version.at()), reader.language()));
    }

    private String said(WordVersion version) {
        return switch (version.state()) {
            case REMOVED -> reader.say("thesaurus.taken-away");
            case AS_SHIPPED -> reader.say("thesaurus.as-shipped");
            case SAID ->
                Stream.of(
                                version.sense().map(senses::says).stream(),
                                version.english().stream(),
                                version.khmer().stream())
                        .flatMap(each -> each)
                        .reduce((one, two) -> one + " · " + two)
                        .orElse("");
        };
    }
}
