package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.spean.directory.book.Edition;
import org.spean.directory.book.EditionOutcome;
import org.spean.directory.book.ResourceBook;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.UndoNotice;

/** The resource book of a place: to print it, its editions, and for who keeps it to make one. */
class BookDesk extends Div {

    private final ResourceBook book;
    private final Shelf shelf;
    private final Optional<PlaceCode> place;
    private final Reader reader;
    private final Paragraph told = new Paragraph();
    private final Div editions = new Div();

    BookDesk(String title, Optional<PlaceCode> place, ResourceBook book, Shelf shelf, Reader reader) {
        this.book = book;
        this.shelf = shelf;
        this.place = place;
        this.reader = reader;
        Paragraph lead = new Paragraph(reader.say("book.desk.lead"));
        lead.setClassName("lead");
        told.getElement().setAttribute("role", "status");
        editions.getElement().setAttribute("tabindex", "-1");
        add(new H1(title), lead);
        add(new SheetPart(
                reader.say("book.desk.print"),
                new BookCopies(
                        book.readers(reader.actor()),
                        true,
                        (language, tier) -> BookLinks.print(place, language, tier),
                        () -> told.setText(reader.say("book.desk.printing")),
                        reader)));
        add(told, editions);
        list();
    }

    private void list() {
        editions.removeAll();
        List<Edition> made = book.editions(place);
        SheetPart part = new SheetPart(reader.say("book.desk.editions"));
        if (made.isEmpty()) {
            part.add(new Paragraph(reader.say("book.desk.none")));
        }
        made.forEach(edition -> part.add(new BookEdition(edition, book, reader, this::takeBack)));
        if (book.mayMake(reader.actor(), place)) {
            NativeButton make = new NativeButton(
                    reader.say(
                            "book.desk.make",
                            made.isEmpty() ? 1 : made.getFirst().number() + 1),
                    click -> make());
            make.setClassName("btn main");
            Paragraph means = new Paragraph(reader.say("book.desk.make.means"));
            means.setClassName("note");
            part.add(new Div(make), means);
        }
        editions.add(part);
    }

    private void make() {
        switch (book.make(shelf.present().actor(), place)) {
            case EditionOutcome.Made made -> {
                told.setText("");
                list();
                getUI().ifPresent(ui -> UndoNotice.show(
                        ui,
                        reader.say("book.desk.made", made.edition().number()),
                        reader.say("page.undo"),
                        () -> takeBack(made.edition())));
            }
            case EditionOutcome.NothingChanged same -> {
                list();
                told.setText(reader.say("book.desk.nothing-changed", same.last().number()));
            }
            case EditionOutcome.NothingToPrint nothing -> {
                list();
                told.setText(reader.say("book.desk.nothing-to-print"));
            }
        }
        // The button that was pressed is gone.
        editions.getElement().callJsFunction("focus");
    }

    private void takeBack(Edition edition) {
        book.takeBack(shelf.present().actor(), edition.id());
        told.setText(reader.say("book.desk.taken-back", edition.number()));
        list();
        editions.getElement().callJsFunction("focus");
    }
}
