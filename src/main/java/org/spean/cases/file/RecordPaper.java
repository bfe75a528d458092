package org.spean.cases.file;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spean.cases.Case;
import org.spean.cases.StepWords;
import org.spean.forms.AnswerKey;
import org.spean.forms.FieldKind;
import org.spean.forms.FormField;
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
import org.spean.vocabulary.Sensitivity;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;
import org.springframework.stereotype.Component;

/** The client's own record on paper: what was done, day by day, and what stands in the forms; each page says whose and for whom. */
@Component
class RecordPaper {

    private static final float SIDE = 45;
    private static final float FOOT = 46;
    private static final float SECOND = 13;
    private static final float QUESTION = .38f;
    private static final Frame.Margins MARGINS = new Frame.Margins(40, SIDE, 58);
    private static final Ink TITLE = Ink.of(15).strong();
    private static final Ink HEADING = Ink.of(11).strong();
    private static final Ink DAY = Ink.of(9.4f).strong();
    private static final Ink ASKED = Ink.of(8.6f).in(Ink.GREY);
    private static final Ink SAID = Ink.of(9.6f);
    private static final Ink SMALL = Ink.of(7.8f).in(Ink.GREY);

    private final Gazetteer gazetteer;
    private final Organizations organizations;

    RecordPaper(Gazetteer gazetteer, Organizations organizations) {
        this.gazetteer = gazetteer;
        this.organizations = organizations;
    }

    /**
     * For whom it was printed.
     *
     * @param by who hands it over
     * @param copy the how many-th
     * @param withheld what is not in it
     */
    record Printed(String by, Instant at, int copy, List<Sensitivity> withheld) {}

    /** Writes it; the stream is left open. */
    void write(OutputStream out, Whole whole, Language language, Printed printed) {
        StepWords words = new StepWords(language, gazetteer, organizations);
        Writing writing = new Writing(words, whole, printed);
        new Paper(whole.file().code().text(), language, new Frame(MARGINS, writing::foot)).write(out, writing::fill);
    }

    /** One record in one language. */
    private record Writing(StepWords words, Whole whole, Printed printed) {

        private String say(String key, Object... parameters) {
            return Words.say(key, words.language(), parameters);
        }

        void foot(Canvas canvas, Frame.Page page) {
            float right = page.width() - SIDE;
            float top = page.height() - FOOT;
            canvas.line(Ink.LINE, .7f, SIDE, top, right, top);
            canvas.write(Text.of(whole.file().code().text(), SMALL.in(Ink.BLACK).strong()), SIDE, top + 3);
            canvas.writeUpTo(
                    Text.of(say("form.print.page", number(page.number()), number(page.of())), SMALL), right, top + 3);
            String by = say("form.print.printed-by", printed.by(), Numerals.moment(printed.at(), words.language()));
            canvas.write(Text.of(by, SMALL), SIDE, top + 3 + SECOND);
            canvas.writeUpTo(
                    Text.of(say("case-file.record.copy", number(printed.copy())), SMALL), right, top + 3 + SECOND);
        }

        private String number(long number) {
            return Numerals.of(number, words.language());
        }

        void fill(Flow flow) {
            Case file = whole.file();
            flow.add(Rows.paragraph(Text.of(say("case-file.record.title"), TITLE), flow.width()));
            flow.add(Rows.after(
                    4,
                    Rows.paragraph(
                            Text.of(say("case-file.record.of", words.organization(file.centre())), SAID),
                            flow.width())));
            flow.add(Rows.after(6, Rows.paragraph(Text.of(say("case-file.record.lead"), SMALL), flow.width())));
            if (!printed.withheld().isEmpty()) {
                String kept = printed.withheld().stream()
                        .map(each -> say("log.answers." + each.name()))
                        .collect(Collectors.joining(say("form.print.comma")));
                flow.add(Rows.after(
                        6, Rows.paragraph(Text.of(say("case-file.record.withheld", kept), SAID), flow.width())));
            }
            heading(flow, say("case-file.record.steps"));
            whole.steps().forEach(step -> step(flow, step));
            whole.forms().forEach(form -> form(flow, form));
        }

        private void heading(Flow flow, String text) {
            List<Slice> title = Rows.paragraph(Text.of(text, HEADING), flow.width());
            flow.add(Rows.staying(
                    List.of(Rows.together(title, Slice.Kind.HEADING_2).after(14).outlined(text, 1))));
        }

        private void step(Flow flow, Whole.Step step) {
            String title = say(
                    "case-file.record.step",
                    Numerals.day(step.step().on(), words.language()),
                    words.kind(step.step().kind()));
            List<Slice> said = Rows.after(7, Rows.paragraph(Text.of(title, DAY), flow.width()));
            flow.add(step.told().isEmpty() ? said : Rows.staying(said));
            step.told()
                    .forEach(told -> answer(
                            flow,
                            words.field(told.field().name()),
                            told.instead() == Whole.Instead.NOTHING
                                    ? words.answer(told.field(), told.answer())
                                    : say("case-file.record.another")));
        }

        private void answer(Flow flow, String asked, String said) {
            float width = flow.width();
            flow.add(Rows.after(
                    2,
                    Rows.beside(
                            new Rows.Cell(Text.of(asked, ASKED), 0, width * QUESTION - 8),
                            new Rows.Cell(Text.of(said, SAID), width * QUESTION, width * (1 - QUESTION)))));
        }

        private void form(Flow flow, Whole.Form form) {
            heading(
                    flow,
                    say(
                            "case-file.record.form",
                            form.definition().number().in(words.language()),
                            form.definition().title().in(words.language())));
            for (FormField field : form.definition().fields().toList()) {
                if (field.kind() == FieldKind.ROWS) {
                    form.lines().getOrDefault(field.word(), List.of()).forEach(line -> line(flow, form, field, line));
                } else {
                    given(flow, form.answers(), AnswerKey.of(field.word()), field, field);
                }
            }
        }

        private void line(Flow flow, Whole.Form form, FormField table, int line) {
            table.columns()
                    .forEach(column -> given(
                            flow, form.answers(), new AnswerKey(table.word(), line, column.word()), table, column));
        }

        private void given(
                Flow flow, Map<AnswerKey, Whole.Given> answers, AnswerKey key, FormField table, FormField field) {
            Whole.Given given = answers.get(key);
            if (given != null) {
                String label = field.label().in(words.language());
                answer(
                        flow,
                        key.row() == 0
                                ? label
                                : say(
                                        "case-file.record.line",
                                        table.label().in(words.language()),
                                        number(key.row()),
                                        label),
                        given.instead() == Whole.Instead.NOTHING
                                ? new AnswerWords(words.language(), words::district).say(field, given.answer())
                                : say("case-file.record.another"));
            }
        }
    }
}
