package org.spean.forms.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.spean.forms.Answer;
import org.spean.forms.FieldKind;
import org.spean.forms.FormField;
import org.spean.paper.Canvas;
import org.spean.paper.Rows;
import org.spean.paper.Slice;
import org.spean.paper.Text;

/**
 * Boxes with answers: as large as what is written in them.
 *
 * @param words of the paper
 * @param filled all answers
 * @param paper how wide it is, in points
 */
record FilledBoxes(PrintWords words, Filled filled, float paper) {

    private static final List<String> YES_NO = List.of("yes", "no");

    /** An answer so much longer than half a line takes the whole one. */
    private static final float TWO_LINES = 2;

    Box box(FormField field, Label label, Answer answer) {
        if (field.kind() == FieldKind.SIGNATURE) {
            return SignatureBox.of(words, label, answer, paper);
        }
        if (!answer.known()) {
            return said(label, Text.of(words.unknown(answer), Look.QUIET));
        }
        return switch (field.kind()) {
            case YES_NO -> TickBoxes.beside(label, ticks(YES_NO, answer), paper);
            case ONE, SOME -> TickBoxes.below(label, options(field, answer), paper);
            case STORY -> new Box(Box.WHOLE, width -> story(label, answer.text(), width));
            default -> inWords(field, label, answer);
        };
    }

    /** An answer as it is said, options too. */
    Box inWords(FormField field, Label label, Answer answer) {
        return said(label, Text.of(words.answer(field, answer, filled.places()), Look.ANSWER));
    }

    private Box said(Label label, Text answer) {
        float wide = Canvas.width(answer);
        float half = Box.inside(Box.HALF, paper);
        int ofAnswer = wide > half ? wide > half * TWO_LINES ? Box.WHOLE : Box.HALF : Box.spanOf(wide, paper);
        int ofLabel = Box.spanOf(Canvas.width(label.text()), paper);
        int span = Math.max(ofAnswer, Math.min(ofLabel, Box.HALF));
        return new Box(span, width -> {
            List<Slice> slices = new ArrayList<>(label.slices(width));
            slices.addAll(Rows.paragraph(answer, width));
            return slices;
        });
    }

    /** The paragraphs of a story. */
    private static List<Slice> story(Label label, String text, float width) {
        List<Slice> slices = new ArrayList<>(label.slices(width));
        text.lines()
                .filter(each -> !each.isBlank())
                .forEach(each -> slices.addAll(Rows.paragraph(Text.of(each, Look.ANSWER), width)));
        return slices;
    }

    private List<Options.Option> ticks(List<String> wanted, Answer answer) {
        return wanted.stream()
                .map(each -> new Options.Option(words.say("form.print.word." + each), each.equals(answer.text())))
                .toList();
    }

    private List<Options.Option> options(FormField field, Answer answer) {
        Set<String> chosen = Set.of(answer.text().split(" ", -1));
        return field.options().stream()
                .map(option -> new Options.Option(words.say(option.label()), chosen.contains(option.word())))
                .toList();
    }
}
