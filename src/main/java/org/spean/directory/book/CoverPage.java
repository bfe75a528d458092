package org.spean.directory.book;

import java.util.ArrayList;
import java.util.List;
import org.spean.paper.Flow;
import org.spean.paper.Ink;
import org.spean.paper.Rows;
import org.spean.paper.Slice;
import org.spean.paper.Text;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;

/** The cover: which place, on which day, which edition, for whose eyes. */
final class CoverPage {

    private static final float INSIDE = 14;

    /** The map's part of the width: so much leaves room for the Khmer names, which are higher. */
    private static final float MAP = .98f;

    private CoverPage() {}

    static void fill(Flow flow, BoundBook book) {
        BookWords words = book.words();
        float width = flow.width();
        flow.bare();
        flow.add(Slice.of(4, Slice.Kind.DECORATION, (canvas, x, top, wide) -> {
            canvas.fill(Ink.ACCENT, x, top - 26, 46, 6);
        }));
        flow.add(Rows.paragraph(
                Text.of(words.say("book.title"), Ink.of(19).strong().in(Ink.ACCENT)), width));
        BilingualText name = book.name();
        Language other = words.language() == Language.KHMER ? Language.ENGLISH : Language.KHMER;
        flow.add(Rows.together(
                        Rows.paragraph(
                                Text.of(name.in(words.language()), Ink.of(40).strong()), width),
                        Slice.Kind.HEADING_1)
                .outlined(book.title(), 1));
        flow.add(Rows.paragraph(Text.of(name.in(other), Ink.of(17).in(Ink.GREY)), width));
        flow.add(Rows.after(4, Rows.paragraph(Text.of(words.say("book.lead"), Look.LEAD.in(Ink.GREY)), width)));
        float map = width * MAP;
        flow.add(Slice.of(
                        CountryMap.height(map),
                        Slice.Kind.PICTURE,
                        (canvas, x, top, wide) ->
                                book.map().draw(canvas, book.wish().place(), words, x, top, map))
                .after(8));
        flow.add(Slice.white(10));
        flow.add(forWhom(book, width));
        flow.add(Slice.white(9));
        flow.add(Rows.beside(
                fact(words.say("book.date"), words.day(book.today()), 0, width / 2 - 10),
                fact(words.say("book.edition"), edition(book), width / 2, width / 2)));
        flow.turn();
    }

    private static Rows.Cell fact(String label, String says, float x, float width) {
        return new Rows.Cell(Text.of(label + "  ", Look.SMALL).and(says, Look.LEAD.strong()), x, width);
    }

    private static String edition(BoundBook book) {
        BookWords words = book.words();
        return book.edition()
                .map(number -> words.number(number))
                .orElseGet(() -> book.last()
                        .map(last -> words.say("book.edition.after", last.number()))
                        .orElseGet(() -> words.say("book.edition.none")));
    }

    /** Who may have this copy, in a box that nobody overlooks. */
    private static Slice forWhom(BoundBook book, float width) {
        BookWords words = book.words();
        List<Slice> lines = new ArrayList<>(Rows.paragraph(
                Text.of(words.say("book.for." + book.wish().tier()), Ink.of(13).strong()), width - 2 * INSIDE));
        lines.addAll(Rows.paragraph(
                Text.of(words.say("book.for." + book.wish().tier() + ".means"), Look.LEAD), width - 2 * INSIDE));
        Slice inside = Rows.together(lines, Slice.Kind.WORDS);
        float height = inside.height() + 2 * INSIDE;
        return Slice.of(height, Slice.Kind.WORDS, (canvas, x, top, wide) -> {
            canvas.box(Ink.BLACK, 1.1f, x, top, wide, height);
            inside.painter().draw(canvas, x + INSIDE, top + INSIDE - 2, wide - 2 * INSIDE);
        });
    }
}
