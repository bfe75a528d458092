package org.spean.forms.print;

import java.util.ArrayList;
import java.util.List;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FormField;
import org.spean.paper.Flow;
import org.spean.paper.Rows;
import org.spean.paper.Slice;
import org.spean.paper.Text;

/** A table whose columns have no room beside each other: each of its lines has boxes of its own beside a number. */
final class Cards {

    private static final int EMPTY = 3;
    private static final int MOST_OPTIONS = 8;

    /** Cards so high are printed twice only. */
    private static final float HIGH = 130;

    private final PrintWords words;
    private final Labels labels;
    private final FormField field;
    private final List<FormField> columns;
    private final Label label;
    private final float width;
    private final float inside;

    Cards(PrintWords words, Labels labels, FormField field, List<FormField> columns, Label label, float width) {
        this.words = words;
        this.labels = labels;
        this.field = field;
        this.columns = columns;
        this.label = label;
        this.width = width;
        this.inside = width - Columns.COUNT;
    }

    void blank(Flow flow) {
        BlankBoxes blank = new BlankBoxes(words, inside);
        List<Box> boxes = columns.stream()
                .map(column -> many(column)
                        ? blank.number(labels.of(field, column))
                        : blank.box(column, labels.of(field, column)))
                .toList();
        List<String> notes = new ArrayList<>(label.notes());
        columns.stream().filter(Cards::many).map(labels::key).forEach(notes::add);
        flow.add(title(new Label(label.number(), label.words(), label.hint(), notes, label.ink())));
        int count = 0;
        float height;
        do {
            count++;
            height = card(flow, count, boxes);
        } while (count < (height > HIGH ? EMPTY - 1 : EMPTY));
    }

    void filled(Flow flow, Filled filled, Standings standings) {
        FilledBoxes answers = new FilledBoxes(words, filled, inside);
        flow.add(title(label));
        int count = 0;
        for (int line : filled.lines(field.word())) {
            count++;
            List<Box> boxes = columns.stream()
                    .filter(column -> standings.of(field, line, column) == Standing.SHOWN)
                    .map(column ->
                            box(answers, column, filled.answer(new AnswerKey(field.word(), line, column.word()))))
                    .toList();
            card(flow, count, boxes);
        }
    }

    private Box box(FilledBoxes answers, FormField column, Answer answer) {
        Label above = labels.of(field, column);
        return many(column) && answer.known()
                ? answers.inWords(column, above, answer)
                : answers.box(column, above, answer);
    }

    /** So many options are listed once, not in each line. */
    private static boolean many(FormField column) {
        return column.options().size() > MOST_OPTIONS;
    }

    private List<Slice> title(Label all) {
        return Rows.staying(Grid.framed(all.slices(width - 2 * Look.PAD), false));
    }

    /** Adds the boxes of a line beside its number; says how high they are. */
    private float card(Flow flow, int count, List<Box> boxes) {
        List<Slice> slices = new ArrayList<>();
        for (List<Box> row : Grid.rows(boxes)) {
            slices.addAll(row.size() == 1 ? Grid.alone(row.getFirst(), inside) : List.of(Grid.beside(row, inside)));
        }
        float height = slices.stream().map(Slice::height).reduce(0f, Float::sum);
        boolean whole = height < flow.width() / 2;
        List<Slice> numbered = new ArrayList<>();
        for (int at = 0; at < slices.size(); at++) {
            Slice slice = numbered(slices.get(at), at == 0 ? words.number(count) : "", at == slices.size() - 1);
            boolean last = at == slices.size() - 1;
            numbered.add(!last && (whole || slices.get(at).stays()) ? slice.staying() : slice);
        }
        Torn.begin(flow, numbered, List.of());
        return height;
    }

    private Slice numbered(Slice slice, String number, boolean last) {
        float height = slice.height();
        Text text = Text.of(number, Look.LABEL.strong());
        return Slice.of(height, slice.kind(), (canvas, x, top, wide) -> {
            canvas.fill(Look.WASH, x, top, Columns.COUNT, height);
            canvas.line(Look.EDGE, Look.HAIR, x, top, x, top + height);
            if (!number.isEmpty()) {
                canvas.line(Look.EDGE, Look.HAIR, x, top, x + Columns.COUNT, top);
                canvas.writeRound(text, x + Columns.COUNT / 2, top + 3);
            }
            if (last) {
                canvas.line(Look.EDGE, Look.HAIR, x, top + height, x + Columns.COUNT, top + height);
            }
            slice.painter().draw(canvas, x + Columns.COUNT, top, inside);
        });
    }
}
