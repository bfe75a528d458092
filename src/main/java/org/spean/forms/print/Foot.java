package org.spean.forms.print;

import java.util.ArrayList;
import java.util.List;
import org.spean.paper.Canvas;
import org.spean.paper.Frame;
import org.spean.paper.Ink;
import org.spean.paper.Text;
import org.spean.widgets.Numerals;

/** What stands below every page, so that a page that is found alone can be put back where it belongs. */
final class Foot {

    static final float SIDE = 45;

    private static final Frame.Margins MARGINS = new Frame.Margins(36, SIDE, 54);
    private static final float FOOT = 46;
    private static final float SECOND = 13;

    private final FormPrint print;
    private final PrintWords words;

    /** Where each copy begins, from the last time that the pages were filled. */
    private List<Integer> begins = List.of();

    private final List<Integer> found = new ArrayList<>();

    Foot(FormPrint print, PrintWords words) {
        this.print = print;
        this.words = words;
    }

    Frame frame() {
        return new Frame(MARGINS, this::draw);
    }

    /** The pages are filled again. */
    void again() {
        begins = List.copyOf(found);
        found.clear();
    }

    /** A copy begins on this page. */
    void begin(int page) {
        found.add(page);
    }

    private void draw(Canvas canvas, Frame.Page page) {
        float right = page.width() - SIDE;
        float top = page.height() - FOOT;
        canvas.line(Ink.LINE, .7f, SIDE, top, right, top);
        canvas.write(Text.of(form(), Look.FOOT), SIDE, top + 3);
        canvas.writeUpTo(Text.of(pageOf(page), Look.FOOT), right, top + 3);
        canvas.write(Text.of(printed(), Look.FOOT), SIDE, top + 3 + SECOND);
        code(canvas, page, right, top + 3 + SECOND);
    }

    private String form() {
        return words.say(
                "form.print.edition",
                words.say(print.definition().number()),
                words.say(print.definition().title()),
                print.definition().edition().number());
    }

    private String printed() {
        return print.filled().isEmpty()
                ? words.say("form.print.blank")
                : print.by()
                        .map(by -> words.say(
                                "form.print.printed-by", by.name(), Numerals.moment(by.at(), words.language())))
                        .orElseGet(() -> words.say("form.print.codes-only-short"));
    }

    /** Counted within a copy: each goes to somebody else. */
    private String pageOf(Frame.Page page) {
        int at = copyOn(page.number());
        int first = begins.get(at);
        int next = at + 1 < begins.size() ? begins.get(at + 1) : page.of() + 1;
        return words.say("form.print.page", page.number() - first + 1, Math.max(next, page.number() + 1) - first);
    }

    private void code(Canvas canvas, Frame.Page page, float right, float top) {
        String copy = print.definition().copies().size() > 1 || print.tellsWho()
                ? words.say(
                        "form.print.copy-short",
                        print.printed().get(copyOn(page.number())),
                        print.definition().copies().size())
                : "";
        if (print.filled().isPresent()) {
            Text code = Text.of(
                    print.filled().get().caseCode(), Look.FOOT.in(Ink.BLACK).strong());
            canvas.writeUpTo(copy.isEmpty() ? code : code.and(" · " + copy, Look.FOOT), right, top);
        } else {
            float line = 90;
            Text said = Text.of((copy.isEmpty() ? "" : copy + " · ") + words.say("form.print.case-code"), Look.FOOT);
            canvas.writeUpTo(said, right - line - 4, top);
            canvas.line(Look.RULE, Look.HAIR, right - line, top + 11, right, top + 11);
        }
    }

    private int copyOn(int page) {
        int at = 0;
        while (at + 1 < begins.size() && begins.get(at + 1) <= page) {
            at++;
        }
        return at;
    }
}
