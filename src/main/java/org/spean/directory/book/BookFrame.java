package org.spean.directory.book;

import java.util.Optional;
import java.util.stream.Stream;
import org.spean.paper.Canvas;
import org.spean.paper.Frame;
import org.spean.paper.Ink;
import org.spean.paper.Text;
import org.spean.vocabulary.ServiceGroup;

/** Head and foot of the pages: whose book, which group, for whose eyes, of which day, which page. */
final class BookFrame {

    static final float SIDE = 52;

    private static final Frame.Margins MARGINS = new Frame.Margins(72, SIDE, 64);
    private static final float HEAD = 36;
    private static final float FOOT = 46;
    private static final float TAB = 14;
    private static final float TAB_HEIGHT = 58;
    private static final float FIRST_TAB = 110;

    private BookFrame() {}

    static Frame of(BoundBook book) {
        return new Frame(MARGINS, (canvas, page) -> draw(book, canvas, page));
    }

    /** What a section is called: the part, and the number of the group within it. */
    static String section(Part part, ServiceGroup group) {
        return part + " " + group.number();
    }

    private static void draw(BoundBook book, Canvas canvas, Frame.Page page) {
        BookWords words = book.words();
        float right = page.width() - SIDE;
        canvas.write(Text.of(book.title(), Look.SMALL), SIDE, HEAD);
        group(page.section()).ifPresent(group -> {
            Text name = Text.of(book.catalogue().group(group).name().in(words.language()), Look.SMALL.strong());
            canvas.writeUpTo(name, right, HEAD);
            Look.symbol(canvas, group, right - Canvas.width(name) - 14, HEAD + 1, 10);
            tab(canvas, group, page);
        });
        canvas.line(Ink.LINE, .7f, SIDE, HEAD + 18, right, HEAD + 18);
        float foot = page.height() - FOOT;
        canvas.line(Ink.LINE, .7f, SIDE, foot, right, foot);
        canvas.write(
                Text.of(words.say("book.for." + book.wish().tier()), Look.SMALL.strong())
                        .and(" · " + words.say("book.state", words.day(book.today())), Look.SMALL),
                SIDE,
                foot + 5);
        canvas.writeUpTo(Text.of(words.say("book.page", page.number(), page.of()), Look.SMALL), right, foot + 5);
    }

    /** At the edge of the paper, each group at its own height: the closed book shows where a group is. */
    private static void tab(Canvas canvas, ServiceGroup group, Frame.Page page) {
        float top = FIRST_TAB + (group.number() - 1) * (TAB_HEIGHT + 8);
        canvas.fill(Look.fill(group), page.width() - TAB, top, TAB, TAB_HEIGHT);
        canvas.line(Look.edge(group), 1, page.width() - TAB, top, page.width() - TAB, top + TAB_HEIGHT);
    }

    private static Optional<ServiceGroup> group(String section) {
        return Stream.of(ServiceGroup.values())
                .filter(group -> section.endsWith(" " + group.number()))
                .findFirst();
    }
}
