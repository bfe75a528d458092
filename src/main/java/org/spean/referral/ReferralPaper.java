package org.spean.referral;

import java.io.OutputStream;
import java.util.List;
import org.spean.consent.Projection;
import org.spean.paper.Canvas;
import org.spean.paper.FactSheet;
import org.spean.paper.Flow;
import org.spean.paper.Frame;
import org.spean.paper.Ink;
import org.spean.paper.Paper;
import org.spean.paper.Rows;
import org.spean.paper.Slice;
import org.spean.paper.Text;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** Form 6A in one language: who refers to whom, what the receiver may see, and a slip for the reply on which nobody is named. */
final class ReferralPaper {

    private static final float QUESTION = .32f;
    private static final float TICK = 9;
    private static final float TICK_GAP = 15;
    private static final float WRITTEN = 21;
    private static final Ink TITLE = Ink.of(15).strong();
    private static final Ink ASKED = Ink.of(8.6f).in(Ink.GREY);
    private static final Ink SAID = Ink.of(9.6f);
    private static final Ink SMALL = Ink.of(7.8f).in(Ink.GREY);
    private static final List<String> RESULTS = List.of("reached", "partly", "not-reached");

    private final ReferralCopies.Copied copied;
    private final Referral referral;
    private final Language language;
    private final FactSheet sheet;

    ReferralPaper(ReferralCopies.Copied copied, Language language, String by) {
        this.copied = copied;
        this.referral = copied.referral();
        this.language = language;
        sheet = new FactSheet(
                referral.code(), say("form.print.printed-by", by, Numerals.moment(copied.at(), language)));
    }

    void write(OutputStream out) {
        new Paper(referral.code(), language, new Frame(FactSheet.MARGINS, this::foot)).write(out, this::fill);
    }

    private String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    private void foot(Canvas canvas, Frame.Page page) {
        sheet.foot(
                canvas,
                page,
                say("form.print.page", Numerals.of(page.number(), language), Numerals.of(page.of(), language)));
    }

    private void fill(Flow flow) {
        flow.add(Rows.paragraph(Text.of(say("referral.paper.title"), TITLE), flow.width()));
        flow.add(Rows.after(4, Rows.paragraph(Text.of(say("referral.paper.lead"), SMALL), flow.width())));
        flow.add(Slice.white(6));
        fact(flow, say("referral.paper.code"), referral.code());
        fact(flow, say("referral.paper.sender"), copied.sender());
        fact(flow, say("referral.paper.receiver"), copied.receiver().in(language));
        fact(flow, say("referral.field.type"), copied.type().in(language));
        fact(flow, say("referral.paper.sent"), Numerals.moment(copied.sentAt(), language));
        referral.answerBy()
                .ifPresent(until -> fact(flow, say("referral.paper.answer-by"), Numerals.moment(until, language)));
        copied.projection().parts().forEach(part -> part(flow, part));
        slip(flow);
    }

    private void part(Flow flow, Projection.Part part) {
        head(flow, say(part.item().words()));
        if (part.picture().isPresent()) {
            flow.add(Rows.after(2, Rows.paragraph(Text.of(say("referral.paper.picture-on-page"), SAID), flow.width())));
            return;
        }
        part.lines()
                .forEach(line ->
                        fact(flow, line.question().in(language), line.answer().in(language)));
    }

    private void head(Flow flow, String words) {
        sheet.heading(flow, words);
    }

    private void fact(Flow flow, String asked, String said) {
        sheet.fact(flow, asked, said);
    }

    /** It is cut off and goes back by whatever way: on it stands the code, and nothing of the client. */
    private void slip(Flow flow) {
        flow.turn();
        flow.add(Rows.paragraph(Text.of(say("referral.paper.slip"), TITLE), flow.width()));
        flow.add(Rows.after(4, Rows.paragraph(Text.of(say("referral.paper.slip-lead"), SMALL), flow.width())));
        flow.add(Slice.white(6));
        fact(flow, say("referral.paper.code"), referral.code());
        fact(flow, say("referral.paper.receiver"), copied.receiver().in(language));
        fact(flow, say("referral.paper.sender"), copied.sender());
        head(flow, say("referral.paper.answer"));
        tick(flow, say("referral.act.taken"));
        written(flow, say("referral.field.come-on"));
        written(flow, say("referral.field.where-and-whom"));
        tick(flow, say("referral.act.declined"));
        ActField reason = ReferralActKind.DECLINED.fields(Side.RECEIVER).stream()
                .filter(each -> each.name().equals("reason"))
                .findFirst()
                .orElseThrow();
        reason.options().forEach(each -> tick(flow, say("referral.reason." + each), TICK_GAP));
        written(flow, say("referral.field.why"));
        head(flow, say("referral.paper.after"));
        written(flow, say("referral.act.came"));
        written(flow, say("referral.field.given"));
        written(flow, "");
        flow.add(Rows.after(4, Rows.paragraph(Text.of(say("referral.field.result"), ASKED), flow.width())));
        RESULTS.forEach(each -> tick(flow, say("referral.result." + each), TICK_GAP));
        written(flow, say("referral.field.result-words"));
        written(flow, say("referral.act.given-back"));
        head(flow, say("referral.paper.signed"));
        written(flow, say("referral.paper.name-and-post"));
        written(flow, say("referral.paper.signature"));
        written(flow, say("referral.paper.date"));
    }

    private static void tick(Flow flow, String words) {
        tick(flow, words, 0);
    }

    private static void tick(Flow flow, String words, float from) {
        List<Slice> rows =
                Rows.beside(new Rows.Cell(Text.of(words, SAID), from + TICK_GAP, flow.width() - from - TICK_GAP));
        Slice first = rows.getFirst();
        flow.add(Slice.of(first.height(), Slice.Kind.WORDS, (canvas, x, top, width) -> {
                    canvas.box(Ink.BLACK, .7f, x + from, top + (first.height() - TICK) / 2, TICK, TICK);
                    first.painter().draw(canvas, x, top, width);
                })
                .after(4));
        flow.add(rows.subList(1, rows.size()));
    }

    /** A line on which somebody writes. */
    private static void written(Flow flow, String asked) {
        float from = asked.isEmpty() ? 0 : flow.width() * QUESTION;
        flow.add(Slice.of(WRITTEN, Slice.Kind.WORDS, (canvas, x, top, width) -> {
            canvas.write(Text.of(asked, ASKED), x, top + WRITTEN - 14);
            float begins = Math.max(from, asked.isEmpty() ? 0 : Canvas.width(Text.of(asked, ASKED)) + 6);
            canvas.line(Ink.GREY, .5f, x + begins, top + WRITTEN - 1, x + width, top + WRITTEN - 1);
        }));
    }
}
