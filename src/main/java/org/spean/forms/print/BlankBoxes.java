package org.spean.forms.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.spean.forms.Answer;
import org.spean.forms.FormField;
import org.spean.paper.Canvas;
import org.spean.paper.Slice;
import org.spean.paper.Text;

/**
 * Boxes to be filled by hand: as large as a hand needs.
 *
 * @param words of the paper
 * @param paper how wide it is, in points
 */
record BlankBoxes(PrintWords words, float paper) {

    /** A few words need a third of a line, a name half of one. */
    private static final int SHORT = 40;

    private static final int ONE_LINE = 160;

    /** A hand writes so many letters in a line. */
    private static final int LETTERS = 250;

    private static final int FEWEST_LINES = 2;
    private static final int MOST_LINES = 7;

    Box box(FormField field, Label label) {
        return switch (field.kind()) {
            case LINE -> line(field, label);
            case STORY -> new Box(Box.WHOLE, width -> below(label, Pen.ruled(lines(field.longest())), width));
            case DAY -> new Box(fitting(4, label), width -> below(label, day(width), width));
            case AGE -> new Box(fitting(4, label), width -> below(label, figures(width), width));
            case NUMBER -> number(label);
            case RIEL -> new Box(fitting(3, label), width -> below(label, riel(), width));
            case PHONE -> new Box(fitting(4, label), width -> below(label, List.of(Slice.white(Look.WRITTEN)), width));
            case YES_NO ->
                TickBoxes.beside(
                        label,
                        Stream.of("yes", "no")
                                .map(each -> new Options.Option(words.say("form.print.word." + each), false))
                                .toList(),
                        paper);
            case ONE, SOME ->
                TickBoxes.below(
                        label,
                        field.options().stream()
                                .map(option -> new Options.Option(words.say(option.label()), false))
                                .toList(),
                        paper);
            case PLACE -> new Box(Box.WHOLE, width -> below(label, List.of(place(width)), width));
            case SIGNATURE -> SignatureBox.of(words, label, Answer.NONE, paper);
            case PICTURE, ROWS -> new Box(Box.WHOLE, label::slices);
        };
    }

    /** For the number of an option. */
    Box number(Label label) {
        return new Box(fitting(3, label), width -> below(label, List.of(Slice.white(Look.WRITTEN)), width));
    }

    private Box line(FormField field, Label label) {
        if (field.longest() > ONE_LINE) {
            return new Box(Box.WHOLE, width -> below(label, Pen.ruled(FEWEST_LINES), width));
        }
        int span = fitting(field.longest() <= SHORT ? Box.THIRD : Box.NAME, label);
        return new Box(
                span,
                span == Box.NAME ? Box.THIRD : span,
                false,
                width -> below(label, List.of(Slice.white(Look.WRITTEN)), width));
    }

    /** A label of more than two lines needs a wider box. */
    private int fitting(int span, Label label) {
        float needed = Canvas.width(label.text()) / 2 * 1.1f;
        float notes = label.notes().stream()
                .map(note -> Canvas.width(Text.of(note, Look.HELP)) / 2 * 1.1f)
                .reduce(0f, Math::max);
        return Math.max(span, Box.spanOf(Math.max(needed, notes), paper));
    }

    /** So many lines as an answer may need, and no more than a form can spare. */
    static int lines(int longest) {
        return Math.clamp(longest / LETTERS, FEWEST_LINES, MOST_LINES);
    }

    private static List<Slice> below(Label label, List<Slice> answer, float width) {
        List<Slice> slices = new ArrayList<>(label.slices(width));
        slices.addAll(answer);
        return slices;
    }

    /** Beside its boxes how sure it is, where there is room. */
    private List<Slice> day(float width) {
        Slice comb = DayComb.slice(words);
        List<Options.Option> sure = sure();
        float left = Pen.combWidth(DayComb.PATTERN) + 10;
        if (left + Options.inOneLine(sure) > width) {
            return above(comb, Options.slices(sure, width));
        }
        Slice squares = Options.line(sure);
        return List.of(Slice.of(comb.height(), Slice.Kind.WORDS, (canvas, x, top, wide) -> {
            comb.painter().draw(canvas, x, top, wide);
            squares.painter().draw(canvas, x + left, top + 2.5f, wide - left);
        }));
    }

    /** How sure an answer is: tick nothing, or one. */
    private List<Options.Option> sure() {
        return Stream.of("exact", "about", "unknown")
                .map(each -> Options.Option.small(words.say("form.print.sure." + each)))
                .toList();
    }

    private List<Slice> figures(float width) {
        Slice comb = Slice.of(Pen.COMB_HEIGHT + 3, Slice.Kind.WORDS, (canvas, x, top, wide) -> {
            Pen.comb(canvas, "__", x, top + 1);
            canvas.write(Text.of(words.say("form.print.unit.years"), Look.QUIET), x + Pen.combWidth("__") + 5, top + 2);
        });
        return above(comb, Options.slices(sure(), width));
    }

    private static List<Slice> above(Slice comb, List<Slice> squares) {
        List<Slice> slices = new ArrayList<>(List.of(comb.staying()));
        slices.addAll(squares);
        return slices;
    }

    private List<Slice> riel() {
        Text unit = Text.of(words.say("form.print.unit.riel"), Look.QUIET);
        return List.of(Slice.of(
                Look.WRITTEN, Slice.Kind.WORDS, (canvas, x, top, width) -> canvas.writeUpTo(unit, x + width, top + 4)));
    }

    /** A place, from the smallest to the largest, each with a line of its own. */
    private Slice place(float width) {
        List<String> parts = List.of("village", "commune", "district", "province");
        float each = width / parts.size();
        return Slice.of(Look.WRITTEN + 9, Slice.Kind.WORDS, (canvas, x, top, wide) -> {
            for (int part = 0; part < parts.size(); part++) {
                float from = x + part * each;
                canvas.line(Look.RULE, Look.HAIR, from, top + 18, from + each - 10, top + 18);
                canvas.write(Text.of(words.say("form.print.place." + parts.get(part)), Look.TINY), from, top + 18);
            }
        });
    }
}
