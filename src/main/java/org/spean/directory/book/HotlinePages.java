package org.spean.directory.book;

import java.util.ArrayList;
import java.util.List;
import org.spean.directory.EntryPhone;
import org.spean.directory.Hotline;
import org.spean.paper.Flow;
import org.spean.paper.Ink;
import org.spean.paper.Rows;
import org.spean.paper.Slice;
import org.spean.paper.Text;

/** The lines that anybody may ring, first of all; for partners also the people whom the forum named. */
final class HotlinePages {

    private static final float NUMBERS = 240;

    private HotlinePages() {}

    static void fill(Flow flow, BoundBook book) {
        BookWords words = book.words();
        flow.turn();
        ReadingPages.chapter(flow, book, "page.hotlines.title", "hotlines");
        flow.add(Rows.paragraph(Text.of(words.say("book.hotlines.warning"), Look.LEAD), flow.width()));
        for (EntryPhone.Kind kind : EntryPhone.Kind.values()) {
            List<Hotline> lines = book.hotlines().stream()
                    .filter(line -> line.phone().kind() == kind)
                    .filter(line -> !line.phone().asPrinted().isEmpty())
                    .toList();
            if (!lines.isEmpty()) {
                flow.add(Rows.together(
                                Rows.paragraph(
                                        Text.of(words.say("page.hotlines.kind." + kind), Look.TYPE), flow.width()),
                                Slice.Kind.HEADING_2)
                        .after(14)
                        .staying());
                lines.forEach(line -> flow.add(line(line, book.entryPrint(), flow.width())));
            }
        }
    }

    /** Who and what for on the left, the number on the right, never torn apart. */
    private static Slice line(Hotline line, EntryPrint print, float width) {
        BookWords words = print.words();
        float left = width - NUMBERS - 12;
        List<Slice> about =
                new ArrayList<>(Rows.paragraph(Text.of(line.name().in(words.language()), Look.LEAD.strong()), left));
        if (!line.purpose().isEmpty()) {
            about.addAll(Rows.paragraph(Text.of(line.purpose(), Look.SMALL), left));
        }
        if (!line.note().isEmpty()) {
            about.addAll(Rows.paragraph(Text.of(line.note(), Look.SMALL), left));
        }
        Slice says = Rows.together(about, Slice.Kind.WORDS);
        Slice number = Rows.together(print.phone("", line.phone(), false, 0, NUMBERS), Slice.Kind.WORDS);
        float height = Math.max(says.height(), number.height()) + 8;
        return Slice.of(height, Slice.Kind.WORDS, (canvas, x, top, wide) -> {
            canvas.line(Ink.LINE, .7f, x, top, x + wide, top);
            says.painter().draw(canvas, x, top + 4, left);
            number.painter().draw(canvas, x + wide - NUMBERS, top + 4, NUMBERS);
        });
    }
}
