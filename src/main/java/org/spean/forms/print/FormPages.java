package org.spean.forms.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FieldKind;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;
import org.spean.forms.FormSection;
import org.spean.paper.Flow;
import org.spean.paper.Ink;
import org.spean.paper.Rows;
import org.spean.paper.Slice;
import org.spean.paper.Text;

/** The pages of a form, copy after copy: its head, and section by section what is asked. */
final class FormPages {

    private static final float BETWEEN = 9;

    /** So many signatures are two by two, others three by three. */
    private static final int TWO_ROWS = 4;

    private final FormPrint print;
    private final PrintWords words;
    private final Labels labels;
    private final Standings standings;
    private final Foot foot;

    FormPages(FormPrint print, PrintWords words, Foot foot) {
        this.print = print;
        this.words = words;
        this.foot = foot;
        this.labels = new Labels(print.definition(), words, print.filled().isEmpty());
        this.standings = new Standings(print);
    }

    void fill(Flow flow) {
        foot.again();
        FormDefinition form = print.definition();
        for (int copy : print.printed()) {
            flow.turn();
            foot.begin(flow.page());
            flow.add(new Head(print, words).slices(copy, flow.width()));
            for (int section = 0; section < form.sections().size(); section++) {
                section(flow, form.sections().get(section), section + 1);
            }
        }
    }

    private void section(Flow flow, FormSection section, int number) {
        List<FormField> fields = section.fields().stream()
                .filter(field -> standings.of(field) != Standing.LEFT_OUT)
                .toList();
        if (fields.isEmpty()) {
            return;
        }
        flow.add(heading(section, number, flow.width()));
        Run run = new Run(flow, fields.stream().allMatch(field -> field.kind() == FieldKind.SIGNATURE));
        for (FormField field : fields) {
            run.next(field);
        }
        run.end();
    }

    private List<Slice> heading(FormSection section, int number, float width) {
        Text title = Text.of(words.number(number) + "  " + words.say(section.title()), Look.SECTION);
        Slice text = Rows.together(Rows.paragraph(title, width - 2 * Look.PAD), Slice.Kind.HEADING_2);
        List<Slice> slices = new ArrayList<>();
        slices.add(Slice.of(text.height() + 5, Slice.Kind.HEADING_2, (canvas, x, top, wide) -> {
                    canvas.fill(Look.WASH, x, top, wide, text.height() + 5);
                    canvas.line(Ink.BLACK, 1.2f, x, top, x + wide, top);
                    text.painter().draw(canvas, x + Look.PAD, top + 2.5f, wide);
                })
                .after(BETWEEN)
                .outlined(title.words(), print.printed().size() > 1 ? 2 : 1));
        List<String> notes = labels.notes(section);
        if (!notes.isEmpty()) {
            List<Slice> said = new ArrayList<>();
            for (String note : notes) {
                said.addAll(Rows.paragraph(Text.of(note, Look.HELP), width - 2 * Look.PAD));
            }
            slices.addAll(Grid.framed(said, false));
        }
        return Rows.staying(slices);
    }

    /** Fields of one section: boxes are collected until something comes that has no place beside them. */
    private final class Run {

        private final Flow flow;
        private final boolean signed;
        private final float width;
        private final List<Box> boxes = new ArrayList<>();
        private final List<FormField> kept = new ArrayList<>();
        private Optional<Box> picture = Optional.empty();

        Run(Flow flow, boolean signed) {
            this.flow = flow;
            this.signed = signed;
            this.width = flow.width();
        }

        void next(FormField field) {
            if (standings.of(field) == Standing.KEPT) {
                boxes();
                kept.add(field);
                return;
            }
            kept();
            if (field.kind() == FieldKind.ROWS) {
                boxes();
                table(field);
            } else if (field.kind() == FieldKind.PICTURE && print.filled().isEmpty()) {
                picture = Optional.of(PictureBox.of(words, labels.of(field)));
            } else {
                boxes.add(box(field));
            }
        }

        void end() {
            boxes();
            kept();
        }

        private Box box(FormField field) {
            Label label = labels.of(field);
            return print.filled()
                    .map(filled -> {
                        Answer answer = filled.answer(AnswerKey.of(field.word()));
                        return new FilledBoxes(words, filled, width).box(field, label, answer);
                    })
                    .orElseGet(() -> new BlankBoxes(words, width).box(field, label));
        }

        private void boxes() {
            if (signed && boxes.size() == TWO_ROWS) {
                boxes.replaceAll(box -> box.of(Box.HALF));
            }
            picture.ifPresentOrElse(
                    box -> PictureBox.beside(flow, boxes, box), () -> Grid.add(flow, boxes, width, signed));
            picture = Optional.empty();
            boxes.clear();
        }

        /** What stays with the centre is named together: it is not empty, and wastes no paper. */
        private void kept() {
            if (!kept.isEmpty()) {
                flow.add(KeptBox.slices(
                        words, print.reach(), kept.stream().map(labels::named).toList(), width));
                kept.clear();
            }
        }

        private void table(FormField field) {
            Optional<Filled> filled = print.filled();
            if (filled.isEmpty()) {
                List<FormField> columns = field.columns();
                Label label = labels.table(field, List.of());
                if (Columns.fit(columns, width)) {
                    new Table(words, labels, field, columns, label, width).blank(flow);
                } else {
                    new Cards(words, labels, field, columns, label, width).blank(flow);
                }
            } else {
                table(field, filled.get());
            }
        }

        private void table(FormField field, Filled filled) {
            List<Integer> lines = filled.lines(field.word());
            List<FormField> told = field.columns().stream()
                    .filter(column ->
                            lines.stream().anyMatch(line -> standings.of(field, line, column) == Standing.KEPT))
                    .toList();
            List<FormField> columns = field.columns().stream()
                    .filter(column -> !told.contains(column))
                    .filter(column ->
                            lines.stream().anyMatch(line -> standings.of(field, line, column) != Standing.LEFT_OUT))
                    .toList();
            List<String> more = told.isEmpty()
                    ? List.of()
                    : List.of(KeptBox.words(
                            words,
                            print.reach(),
                            told.stream()
                                    .map(column -> words.say(column.label()))
                                    .toList()));
            Label label = labels.table(field, more);
            if (lines.isEmpty() || columns.isEmpty()) {
                Answer nobody = filled.answer(AnswerKey.of(field.word()));
                Text none = Text.of(
                        nobody.settled() ? words.unknown(nobody) : words.say("form.print.no-lines"), Look.QUIET);
                Box box = new Box(Box.WHOLE, inside -> {
                    List<Slice> slices = new ArrayList<>(label.slices(inside));
                    slices.addAll(Rows.paragraph(none, inside));
                    return slices;
                });
                Grid.add(flow, List.of(box), width);
            } else if (Columns.fit(columns, width)) {
                new Table(words, labels, field, columns, label, width).filled(flow, filled, standings);
            } else {
                new Cards(words, labels, field, columns, label, width).filled(flow, filled, standings);
            }
        }
    }
}
