package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.spean.directory.book.Edition;
import org.spean.directory.book.ResourceBook;
import org.spean.vocabulary.CountryTime;
import org.spean.widgets.Numerals;

/** One edition: its number, day and size, its copies to open again, and to take it back while that can be. */
class BookEdition extends Div {

    BookEdition(Edition edition, ResourceBook book, Reader reader, Consumer<Edition> takeBack) {
        setClassName("book-edition");
        String day = Numerals.day(LocalDate.ofInstant(edition.madeAt(), CountryTime.ZONE), reader.language());
        NativeDetails copies = new NativeDetails(
                reader.say("book.desk.edition", edition.number(), day, edition.entries()),
                new BookCopies(
                        book.readers(reader.actor()),
                        false,
                        (language, tier) -> BookLinks.copy(edition, language, tier),
                        () -> {},
                        reader));
        add(copies);
        if (book.mayTakeBack(reader.actor(), edition)) {
            NativeButton back = new NativeButton(reader.say("book.desk.take-back"), click -> takeBack.accept(edition));
            back.setClassName("btn small");
            add(new Paragraph(back));
        }
    }
}
