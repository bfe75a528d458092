package org.spean.forms.print;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.spean.forms.FormDefinition;
import org.spean.paper.Canvas;
import org.spean.paper.Ink;
import org.spean.paper.Rows;
import org.spean.paper.Slice;
import org.spean.paper.Text;
import org.spean.vocabulary.Language;

/** What a form begins with: the kingdom, the ministry, which form, whose case, which copy. */
final class Head {

    /** The pattern of a case code, to be written by hand: province, year, and what was drawn. */
    private static final String CODE = "KH__-____-____";

    private static final float MINISTRY = 165;
    private static final float LOWER = 26;
    private static final float BETWEEN = 8;
    private static final float ABOUT = .84f;

    private final FormPrint print;
    private final PrintWords words;

    Head(FormPrint print, PrintWords words) {
        this.print = print;
        this.words = words;
    }

    List<Slice> slices(int copy, float width) {
        FormDefinition form = print.definition();
        List<Slice> slices = new ArrayList<>();
        slices.add(top(width));
        slices.add(middle(Text.of(words.say(form.title()), Look.TITLE), width, Slice.Kind.HEADING_1)
                .after(8));
        if (print.filled().isEmpty()) {
            slices.add(middle(Text.of(words.say(form.about()), Look.ABOUT), width * ABOUT, Slice.Kind.WORDS)
                    .after(2));
        }
        Text lead = Text.of(lead(), Look.HELP);
        if (copied()) {
            slices.add(strip(copy, width).after(BETWEEN));
            slices.addAll(Rows.after(5, Rows.paragraph(lead, width)));
        } else {
            slices.add(beside(lead, width).after(BETWEEN));
        }
        if (print.printed().size() > 1) {
            slices.set(0, slices.getFirst().outlined(copy(copy), 1));
        }
        return Rows.staying(slices);
    }

    /** Round the middle, in as many lines as it takes. */
    private static Slice middle(Text text, float width, Slice.Kind kind) {
        return Rows.together(Rows.centred(text, width), kind);
    }

    private Slice top(float width) {
        Slice kingdom = Rows.together(
                List.of(
                        middle(Text.of(words.say("form.print.kingdom"), Look.KINGDOM), width, Slice.Kind.WORDS),
                        middle(Text.of(words.say("form.print.motto"), Look.MOTTO), width, Slice.Kind.WORDS),
                        ornament()),
                Slice.Kind.WORDS);
        Slice ministry = Rows.together(
                words.say("form.print.ministry")
                        .lines()
                        .flatMap(each -> Rows.paragraph(Text.of(each, Look.MINISTRY), MINISTRY).stream())
                        .toList(),
                Slice.Kind.WORDS);
        Text number = Text.of(words.say(print.definition().number()), Look.NUMBER);
        float box = Canvas.width(number) + 24;
        float height = Math.max(kingdom.height(), LOWER + ministry.height());
        return Slice.of(height, Slice.Kind.WORDS, (canvas, x, at, wide) -> {
            kingdom.painter().draw(canvas, x, at, wide);
            ministry.painter().draw(canvas, x, at + LOWER, MINISTRY);
            canvas.box(Ink.BLACK, 1, x + width - box, at, box, 26);
            canvas.writeRound(number, x + width - box / 2, at + (words.language() == Language.KHMER ? 3 : 5));
        });
    }

    /** A line with a lozenge, as below the motto of official papers. */
    private static Slice ornament() {
        return Slice.of(8, Slice.Kind.DECORATION, (canvas, x, top, width) -> {
            float middle = x + width / 2;
            canvas.line(Ink.BLACK, .6f, middle - 34, top + 4, middle - 5, top + 4);
            canvas.line(Ink.BLACK, .6f, middle + 5, top + 4, middle + 34, top + 4);
            canvas.fill(lozenge(middle, top + 4, 3), Ink.BLACK);
        });
    }

    private static Path2D lozenge(float x, float y, float half) {
        Path2D.Float figure = new Path2D.Float();
        figure.moveTo(x, y - half);
        figure.lineTo(x + half, y);
        figure.lineTo(x, y + half);
        figure.lineTo(x - half, y);
        figure.closePath();
        return figure;
    }

    /** The case's code, and for whom this copy is. */
    private Slice strip(int copy, float width) {
        Box whose = new Box(Box.HALF, inside -> {
            List<Slice> slices = new ArrayList<>(label("form.print.copy").slices(inside));
            slices.addAll(Rows.paragraph(Text.of(copy(copy), Look.CODE), inside));
            return slices;
        });
        return Grid.beside(List.of(code(), whose), width);
    }

    /** The case's code, and how to fill or to keep the paper. */
    private Slice beside(Text lead, float width) {
        float half = width / 2;
        Slice code = Grid.beside(List.of(code()), half - BETWEEN);
        Slice words = Rows.together(Rows.paragraph(lead, half), Slice.Kind.WORDS);
        return Slice.of(Math.max(code.height(), words.height()), Slice.Kind.WORDS, (canvas, x, top, wide) -> {
            code.painter().draw(canvas, x, top, half);
            words.painter().draw(canvas, x + half, top, half);
        });
    }

    private Box code() {
        return new Box(Box.HALF, inside -> {
            List<Slice> slices = new ArrayList<>(label("form.print.case-code").slices(inside));
            slices.add(print.filled()
                    .map(each -> Rows.together(
                            Rows.paragraph(Text.of(each.caseCode(), Look.CODE), inside), Slice.Kind.WORDS))
                    .orElseGet(Head::codeComb));
            return slices;
        });
    }

    private Label label(String key) {
        return new Label("", words.say(key), "", List.of(), Look.LABEL.in(Ink.GREY));
    }

    private static Slice codeComb() {
        return Slice.of(
                Pen.COMB_HEIGHT + 3, Slice.Kind.WORDS, (canvas, x, top, width) -> Pen.comb(canvas, CODE, x, top + 1));
    }

    /** Whether a copy says which one it is. */
    private boolean copied() {
        return print.definition().copies().size() > 1 || print.tellsWho();
    }

    private String copy(int copy) {
        return words.say(
                "form.print.copy-of",
                copy,
                print.definition().copies().size(),
                words.say(print.definition().copies().get(copy - 1).label()));
    }

    private String lead() {
        if (print.filled().isEmpty()) {
            return words.say("form.print.how-to-fill");
        }
        return words.say(
                print.reach() instanceof PrintReach.CodesOnly ? "form.print.codes-only" : "form.print.confidential");
    }
}
