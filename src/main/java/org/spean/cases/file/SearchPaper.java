package org.spean.cases.file;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.spean.cases.StepWords;
import org.spean.forms.print.AnswerWords;
import org.spean.geography.Gazetteer;
import org.spean.paper.Canvas;
import org.spean.paper.Flow;
import org.spean.paper.Frame;
import org.spean.paper.Ink;
import org.spean.paper.Paper;
import org.spean.paper.Rows;
import org.spean.paper.Slice;
import org.spean.paper.Text;
import org.spean.people.Organizations;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;
import org.springframework.stereotype.Component;

/**
 * The sheet of a search on one A4 page. Where much is known the letters get smaller, down to what can still be read in daylight; what
 * does not fit even then goes on to a second page, for a name that is left out is a family that is not found.
 */
@Component
class SearchPaper {

    private static final float SIDE = 42;
    private static final float FOOT = 50;
    private static final float SECOND = 12;
    private static final float QUESTION = .3f;
    private static final Frame.Margins MARGINS = new Frame.Margins(34, SIDE, 60);
    private static final Ink SMALL = Ink.of(7.8f).in(Ink.GREY);
    private static final float[] SIZES = {1, .93f, .86f, .8f};

    private final Gazetteer gazetteer;
    private final Organizations organizations;

    SearchPaper(Gazetteer gazetteer, Organizations organizations) {
        this.gazetteer = gazetteer;
        this.organizations = organizations;
    }

    /**
     * For whom it was printed.
     *
     * @param by the reader
     * @param copy the how many-th of this case
     */
    record Printed(String by, Instant at, int copy) {}

    /** Writes it; the stream is left open. */
    void write(OutputStream out, Sought sought, Language language, Printed printed) {
        StepWords words = new StepWords(language, gazetteer, organizations);
        Writing writing = null;
        for (float size : SIZES) {
            writing = new Writing(words, sought, printed, size, new AtomicInteger());
            writing.write(OutputStream.nullOutputStream());
            if (writing.pages().get() <= 1) {
                break;
            }
        }
        if (writing != null) {
            writing.write(out);
        }
    }

    /**
     * One sheet in one language.
     *
     * @param size of the letters, as part of the usual one
     * @param pages how many it had when it was written last
     */
    private record Writing(StepWords words, Sought sought, Printed printed, float size, AtomicInteger pages) {

        private static final float TITLE = 14;
        private static final float HEADING = 10.6f;
        private static final float LETTERS = 9.4f;
        private static final float ASKED = 8.6f;

        void write(OutputStream out) {
            new Paper(sought.file().code().text(), words.language(), new Frame(MARGINS, this::foot))
                    .write(out, this::fill);
        }

        private String say(String key, Object... parameters) {
            return Words.say(key, words.language(), parameters);
        }

        private String number(long number) {
            return Numerals.of(number, words.language());
        }

        private Ink ink(float points) {
            return Ink.of(points * size);
        }

        void foot(Canvas canvas, Frame.Page page) {
            pages.set(page.of());
            float right = page.width() - SIDE;
            float top = page.height() - FOOT;
            canvas.line(Ink.LINE, .7f, SIDE, top, right, top);
            canvas.write(
                    Text.of(sought.file().code().text(), SMALL.in(Ink.BLACK).strong()), SIDE, top + 3);
            canvas.writeUpTo(
                    Text.of(say("form.print.page", number(page.number()), number(page.of())), SMALL), right, top + 3);
            String by = say("form.print.printed-by", printed.by(), Numerals.moment(printed.at(), words.language()));
            canvas.write(Text.of(by, SMALL), SIDE, top + 3 + SECOND);
            canvas.writeUpTo(
                    Text.of(say("case-file.search.copy", number(printed.copy())), SMALL), right, top + 3 + SECOND);
            canvas.write(Text.of(say("case-file.search.keep"), SMALL), SIDE, top + 3 + 2 * SECOND);
        }

        void fill(Flow flow) {
            flow.add(Rows.paragraph(
                    Text.of(say("case-file.search.title"), ink(TITLE).strong()), flow.width()));
            flow.add(Rows.after(
                    3,
                    Rows.paragraph(
                            Text.of(sought.file().code().text(), ink(HEADING).strong()), flow.width())));
            flow.add(Rows.after(
                    3,
                    Rows.paragraph(
                            Text.of(say("case-file.search.lead"), ink(ASKED).in(Ink.GREY)), flow.width())));
            sought.asked()
                    .ifPresent(day -> answer(flow, say("case-file.search.asked"), Numerals.day(day, words.language())));
            sought.sex().ifPresent(sex -> answer(flow, words.field("sex"), words.option("sex", sex)));
            sought.ageBand().ifPresent(age -> answer(flow, words.field("age-band"), words.option("age-band", age)));
            sought.answers().forEach(each -> answer(flow, label(each), said(each)));
            sought.people().forEach(table -> table(flow, table));
        }

        private String label(Who.Said said) {
            return said.field().label().in(words.language());
        }

        private String said(Who.Said said) {
            return new AnswerWords(words.language(), words::district).say(said.field(), said.answer());
        }

        private void answer(Flow flow, String asked, String answer) {
            float width = flow.width();
            flow.add(Rows.after(
                    2.4f * size,
                    Rows.beside(
                            new Rows.Cell(Text.of(asked, ink(ASKED).in(Ink.GREY)), 0, width * QUESTION - 8),
                            new Rows.Cell(Text.of(answer, ink(LETTERS)), width * QUESTION, width * (1 - QUESTION)))));
        }

        /** A person or a search takes as few lines as it can: its answers run on. */
        private void table(Flow flow, Sought.Table table) {
            List<Slice> title = Rows.paragraph(
                    Text.of(
                            table.table().label().in(words.language()),
                            ink(HEADING).strong()),
                    flow.width());
            flow.add(Rows.staying(
                    List.of(Rows.together(title, Slice.Kind.HEADING_2).after(8 * size))));
            for (List<Who.Said> line : table.lines()) {
                String all = line.stream()
                        .map(each -> say("case-file.search.of", label(each), said(each)))
                        .collect(Collectors.joining(say("case-file.search.next")));
                flow.add(Rows.after(3 * size, Rows.paragraph(Text.of(all, ink(LETTERS)), flow.width())));
            }
        }
    }
}
