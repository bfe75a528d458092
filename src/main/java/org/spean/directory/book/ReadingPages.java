package org.spean.directory.book;

import java.util.List;
import org.spean.directory.ServiceEntry;
import org.spean.paper.Flow;
import org.spean.paper.Paper;
import org.spean.paper.Rows;
import org.spean.paper.Slice;
import org.spean.paper.Text;
import org.spean.vocabulary.ServiceGroup;

/** How to read the book, and what is in it. */
final class ReadingPages {

    private static final float SYMBOL = 16;
    private static final float INDENT = 26;
    private static final float PAGES = 44;

    private ReadingPages() {}

    static void fill(Flow flow, BoundBook book) {
        how(flow, book);
        contents(flow, book);
    }

    private static void how(Flow flow, BoundBook book) {
        BookWords words = book.words();
        float width = flow.width();
        chapter(flow, book, "book.how", "how");
        flow.add(Rows.paragraph(Text.of(words.say("book.how.lead"), Look.LEAD), width));
        flow.add(Slice.white(8));
        for (Mark mark : Mark.values()) {
            String key = "book.how." + mark;
            List<Slice> says = Rows.beside(new Rows.Cell(
                    Text.of(words.say(key, ServiceEntry.VERIFIED_DAYS), Look.LEAD), INDENT, width - INDENT));
            flow.add(pictured(says, (canvas, x, top) -> mark.draw(canvas, x + 3, top)));
        }
        flow.add(Rows.after(6, Rows.paragraph(Text.of(words.say("page.who.ask"), Look.LEAD), width)));
        flow.add(Rows.after(6, Rows.paragraph(Text.of(words.say("book.how.shelters"), Look.LEAD), width)));
        flow.add(Rows.after(6, Rows.paragraph(Text.of(words.say("book.how.live"), Look.LEAD), width)));
        if (book.last().isEmpty()) {
            flow.add(Rows.after(6, Rows.paragraph(Text.of(words.say("book.how.first"), Look.LEAD), width)));
        }
        flow.add(Slice.white(18));
    }

    private interface Picture {

        void draw(org.spean.paper.Canvas canvas, float x, float top);
    }

    private static Slice pictured(List<Slice> says, Picture picture) {
        Slice text = Rows.together(says, Slice.Kind.WORDS);
        float first = says.getFirst().height();
        return Slice.of(text.height() + 3, Slice.Kind.WORDS, (canvas, x, top, width) -> {
            picture.draw(canvas, x, top + first / 2 - Mark.SIZE / 2);
            text.painter().draw(canvas, x, top, width);
        });
    }

    private static void contents(Flow flow, BoundBook book) {
        BookWords words = book.words();
        chapter(flow, book, "book.contents", "contents");
        flow.add(line(flow, words, words.say("page.hotlines.title"), "hotlines", 0, true));
        if (book.changes().isPresent()) {
            flow.add(line(flow, words, words.say("book.changes"), "changes", 0, true));
        }
        for (Part part : Part.values()) {
            if (part == Part.LOCAL || book.stock().count(part) > 0) {
                flow.add(line(flow, words, ServicePages.title(book, part), part.name(), 0, true)
                        .after(7)
                        .staying());
                for (ServiceGroup group : ServiceGroup.values()) {
                    if (ServicePages.has(book, part, group)) {
                        flow.add(group(flow, book, part, group));
                    }
                }
            }
        }
        flow.add(line(flow, words, words.say("book.index"), "index", 0, true).after(7));
    }

    private static Slice group(Flow flow, BoundBook book, Part part, ServiceGroup group) {
        String name = book.catalogue().group(group).name().in(book.words().language());
        Slice line = line(flow, book.words(), name, ServicePages.place(part, group), INDENT, false);
        return Slice.of(line.height(), line.kind(), (canvas, x, top, width) -> {
            Look.symbol(canvas, group, x, top + line.height() / 2 - SYMBOL / 2, SYMBOL);
            line.painter().draw(canvas, x, top, width);
        });
    }

    /** A title that leads to its page. */
    private static Slice line(Flow flow, BookWords words, String title, String place, float x, boolean strong) {
        int page = flow.pageOf(Paper.LINKED + place);
        org.spean.paper.Ink ink = strong ? Look.LEAD.strong() : Look.LEAD;
        Slice says = Rows.together(
                Rows.beside(new Rows.Cell(Text.EMPTY.link(title, ink, "#" + place), x, flow.width() - x - PAGES)),
                Slice.Kind.WORDS);
        Text number = Text.EMPTY.link(words.number(page), ink, "#" + place);
        return Slice.of(says.height() + 4, Slice.Kind.WORDS, (canvas, left, top, width) -> {
            canvas.line(
                    org.spean.paper.Ink.LINE,
                    .6f,
                    left + x,
                    top + says.height() + 2,
                    left + width,
                    top + says.height() + 2);
            says.painter().draw(canvas, left, top, width);
            canvas.writeUpTo(number, left + width, top);
        });
    }

    /** The title of a chapter, on a page of its own unless most of one is left. */
    static void chapter(Flow flow, BoundBook book, String key, String place) {
        String title = book.words().say(key);
        flow.need(200);
        flow.add(Rows.together(Rows.paragraph(Text.of(title, Look.CHAPTER), flow.width()), Slice.Kind.HEADING_1)
                .at(Paper.LINKED + place)
                .outlined(title, 1)
                .after(10)
                .staying());
        flow.add(Slice.white(6).staying());
    }
}
