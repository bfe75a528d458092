package org.spean.forms.print;

import java.util.ArrayList;
import java.util.List;
import org.spean.forms.Answer;
import org.spean.forms.FieldKind;
import org.spean.paper.Canvas;
import org.spean.paper.Ink;
import org.spean.paper.Slice;
import org.spean.paper.Text;

/** Where somebody signs: a line for the name, one for the hand, a box for a thumb, the day. It is empty on filled forms too, to be signed. */
final class SignatureBox {

    private static final float THUMB_WIDTH = 52;
    private static final float THUMB_HEIGHT = 62;
    private static final float SIGNED = 34;
    private static final float NAMED = 62;
    private static final float HEIGHT = 72;
    private static final float BETWEEN = 8;
    private static final float WIDEST = 260;

    /** How an answer says that somebody signed, as the ways stand in {@link FieldKind#SIGNATURE}. */
    private static final List<String> WAYS = FieldKind.SIGNATURE.words();

    private SignatureBox() {}

    static Box of(PrintWords words, Label label, Answer answer, float paper) {
        boolean third = Canvas.width(label.text()) <= 2 * Box.inside(Box.THIRD, paper);
        int span = third ? Box.THIRD : Box.HALF;
        return new Box(span, span, true, width -> slices(words, label, answer, Math.min(width, WIDEST)));
    }

    private static List<Slice> slices(PrintWords words, Label label, Answer answer, float width) {
        List<Slice> slices = new ArrayList<>(label.slices(width));
        slices.add(Slice.of(HEIGHT, Slice.Kind.WORDS, (canvas, x, top, wide) -> lines(words, canvas, x, top, width))
                .staying());
        slices.add(DayComb.slice(words).staying());
        slices.addAll(Options.slices(ways(words, answer), width));
        return slices;
    }

    private static List<Options.Option> ways(PrintWords words, Answer answer) {
        return WAYS.stream()
                .map(way -> new Options.Option(
                        words.say("form.print.word." + way), way.equals(answer.text()), Look.HELP.in(Ink.BLACK)))
                .toList();
    }

    private static void lines(PrintWords words, Canvas canvas, float x, float top, float width) {
        float right = x + width - THUMB_WIDTH - BETWEEN;
        canvas.line(Look.RULE, Look.HAIR, x, top + SIGNED, right, top + SIGNED);
        canvas.write(Text.of(words.say("form.print.signature"), Look.TINY), x, top + SIGNED);
        canvas.line(Look.RULE, Look.HAIR, x, top + NAMED, right, top + NAMED);
        canvas.write(Text.of(words.say("form.print.name"), Look.TINY), x, top + NAMED);
        float thumb = x + width - THUMB_WIDTH;
        canvas.box(Look.EDGE, Look.HAIR, thumb, top + 2, THUMB_WIDTH, THUMB_HEIGHT);
        canvas.writeRound(
                Text.of(words.say("form.print.thumbprint"), Look.TINY),
                thumb + THUMB_WIDTH / 2,
                top + THUMB_HEIGHT - 9);
    }
}
