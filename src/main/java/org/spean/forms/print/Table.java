package org.spean.forms.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FormField;
import org.spean.paper.Canvas;
import org.spean.paper.Flow;
import org.spean.paper.Ink;
import org.spean.paper.Rows;
import org.spean.paper.Slice;
import org.spean.paper.Text;

/** A table on paper: its lines beside each other where the columns have room, its head again on each page. */
final class Table {

    private static final float COUNT_END = Columns.COUNT;
    private static final float CELL = 3.5f;
    private static final float EMPTY_LINE = 21;

    /** A table up to this height stays on one page, in points. */
    private static final float MOST_IN_ONE = 240;

    private final PrintWords words;
    private final Labels labels;
    private final FormField field;
    private final List<FormField> columns;
    private final Label label;
    private final float width;
    private float[] widths;

    Table(PrintWords words, Labels labels, FormField field, List<FormField> columns, Label label, float width) {
        this.words = words;
        this.labels = labels;
        this.field = field;
        this.columns = columns;
        this.label = label;
        this.width = width;
        this.widths = Columns.widths(columns, width);
    }

    /** Empty lines. */
    void blank(Flow flow) {
        List<Slice> again = head();
        List<Slice> begin = new ArrayList<>(title(keys()));
        begin.addAll(again);
        List<List<Slice>> lines = IntStream.rangeClosed(1, Columns.emptyLines(columns))
                .mapToObj(this::emptyLine)
                .toList();
        print(flow, begin, again, lines);
    }

    /** Lines with answers. */
    void filled(Flow flow, Filled filled, Standings standings) {
        widths = Columns.widths(
                columns, columns.stream().map(column -> wanted(column, filled)).toList(), width);
        List<Slice> again = head();
        List<Slice> begin = new ArrayList<>(title(List.of()));
        begin.addAll(again);
        List<List<Slice>> lines = new ArrayList<>();
        for (int line : filled.lines(field.word())) {
            lines.add(line(lines.size() + 1, line, filled, standings));
        }
        print(flow, begin, again, lines);
    }

    /** A short table stays on one page; of a long one the first line stays with its head. */
    private static void print(Flow flow, List<Slice> begin, List<Slice> again, List<List<Slice>> lines) {
        List<Slice> first = new ArrayList<>(begin);
        List<Slice> all = lines.stream().flatMap(List::stream).toList();
        float height =
                Stream.concat(begin.stream(), all.stream()).map(Slice::height).reduce(0f, Float::sum);
        if (height < MOST_IN_ONE) {
            first.addAll(Rows.staying(all.subList(0, all.size() - 1)));
            first.add(all.getLast());
            flow.add(first);
            return;
        }
        first.addAll(lines.getFirst());
        Torn.begin(flow, first, again);
        lines.stream().skip(1).forEach(line -> Torn.goOn(flow, line, again));
    }

    private List<Slice> title(List<String> more) {
        List<String> notes = new ArrayList<>(label.notes());
        notes.addAll(more);
        Label all = new Label(label.number(), label.words(), label.hint(), notes, label.ink());
        return Rows.staying(Grid.framed(all.slices(width - 2 * Look.PAD), false));
    }

    private List<Slice> head() {
        List<Rows.Cell> cells = new ArrayList<>();
        float x = COUNT_END;
        for (int at = 0; at < columns.size(); at++) {
            Text text = Text.of(words.say(columns.get(at).label()), Look.QUIET.in(Ink.BLACK));
            cells.add(new Rows.Cell(text, x + CELL, widths[at] - 2 * CELL));
            x += widths[at];
        }
        Slice texts = Rows.together(Rows.beside(cells), Slice.Kind.WORDS);
        return List.of(edged(texts.height() + 5, true, true, (canvas, left, top, wide) -> {
                    canvas.fill(Look.WASH, left + .3f, top + .3f, width - .6f, texts.height() + 4.4f);
                    texts.painter().draw(canvas, left, top + 2, wide);
                })
                .staying());
    }

    /** What can be written in a column of which there are too many answers to tick, and what else is to be known of columns. */
    private List<String> keys() {
        List<String> keys = new ArrayList<>(columns.stream()
                .filter(column -> column.kind().hasOptions())
                .map(labels::key)
                .toList());
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (FormField column : columns) {
            List<String> more = new ArrayList<>();
            column.help().map(words::say).ifPresent(more::add);
            more.addAll(labels.columnCondition(field, column));
            if (!more.isEmpty()) {
                said.computeIfAbsent(String.join(" ", more), none -> new ArrayList<>())
                        .add(words.quoted(words.say(column.label())));
            }
        }
        said.forEach((more, names) -> keys.add(words.say("form.print.of-column", words.list(names), more)));
        return keys;
    }

    private List<Slice> emptyLine(int count) {
        List<Slice> cells = new ArrayList<>();
        float height = EMPTY_LINE;
        for (int at = 0; at < columns.size(); at++) {
            Slice cell = emptyCell(columns.get(at), widths[at] - 2 * CELL);
            cells.add(cell);
            height = Math.max(height, cell.height() + 5);
        }
        Text number = Text.of(words.number(count), Look.QUIET);
        float tall = height;
        return List.of(edged(height, false, true, (canvas, x, top, wide) -> {
            canvas.writeRound(number, x + COUNT_END / 2, top + tall / 2 - 7);
            float left = x + COUNT_END;
            for (int at = 0; at < cells.size(); at++) {
                Slice cell = cells.get(at);
                cell.painter().draw(canvas, left + CELL, top + (tall - cell.height()) / 2, widths[at] - 2 * CELL);
                left += widths[at];
            }
        }));
    }

    private Slice emptyCell(FormField column, float inside) {
        return switch (column.kind()) {
            case YES_NO ->
                Rows.together(
                        Options.slices(
                                List.of(
                                        Options.Option.small(words.say("form.print.word.yes")),
                                        Options.Option.small(words.say("form.print.word.no"))),
                                inside),
                        Slice.Kind.WORDS);
            case DAY -> {
                Text slashes = Text.of("/        /", Look.QUIET);
                yield Slice.of(
                        12,
                        Slice.Kind.DECORATION,
                        (canvas, x, top, wide) -> canvas.writeRound(slashes, x + inside / 2 - 4, top));
            }
            default -> Slice.white(1);
        };
    }

    private List<Slice> line(int count, int line, Filled filled, Standings standings) {
        List<Rows.Cell> cells = new ArrayList<>();
        cells.add(new Rows.Cell(Text.of(words.number(count), Look.QUIET), 6, COUNT_END));
        float x = COUNT_END;
        for (int at = 0; at < columns.size(); at++) {
            FormField column = columns.get(at);
            boolean asked = standings.of(field, line, column) == Standing.SHOWN;
            Answer answer = filled.answer(new AnswerKey(field.word(), line, column.word()));
            Text said = asked ? said(column, answer, filled) : Text.of("–", Look.QUIET);
            cells.add(new Rows.Cell(said, x + CELL, widths[at] - 2 * CELL));
            x += widths[at];
        }
        List<Slice> lines = Rows.beside(cells);
        List<Slice> edged = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Slice text = lines.get(at);
            boolean last = at == lines.size() - 1;
            float above = at == 0 ? 2.5f : 0;
            Slice slice = edged(
                    text.height() + above + (last ? 3 : 0),
                    false,
                    last,
                    (canvas, left, top, wide) -> text.painter().draw(canvas, left, top + above, wide));
            edged.add(text.stays() && !last ? slice.staying() : slice);
        }
        return edged;
    }

    /** How wide the longest answer of a column is in one line. */
    private float wanted(FormField column, Filled filled) {
        return filled.lines(field.word()).stream()
                .map(line -> filled.answer(new AnswerKey(field.word(), line, column.word())))
                .map(answer -> Canvas.width(said(column, answer, filled)) + 2 * CELL)
                .reduce(0f, Math::max);
    }

    private Text said(FormField column, Answer answer, Filled filled) {
        if (answer.known()) {
            return Text.of(words.answer(column, answer, filled.places()), Look.OPTION);
        }
        return answer.settled() ? Text.of(words.unknown(answer), Look.QUIET) : Text.EMPTY;
    }

    /** A part of a line with the edges of the columns. */
    private Slice edged(float height, boolean above, boolean below, Slice.Painter content) {
        return Slice.of(height, Slice.Kind.WORDS, (canvas, x, top, wide) -> {
            content.draw(canvas, x, top, wide);
            float at = x;
            canvas.line(Look.EDGE, Look.HAIR, at, top, at, top + height);
            at += COUNT_END;
            for (float each : widths) {
                canvas.line(Look.EDGE, Look.HAIR, at, top, at, top + height);
                at += each;
            }
            canvas.line(Look.EDGE, Look.HAIR, at, top, at, top + height);
            if (above) {
                canvas.line(Look.EDGE, Look.HAIR, x, top, x + width, top);
            }
            if (below) {
                canvas.line(Look.EDGE, Look.HAIR, x, top + height, x + width, top + height);
            }
        });
    }
}
