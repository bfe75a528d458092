package org.spean.paper;

/**
 * A paper of questions with their answers under headings, and a foot that says whose it is. Its words are ready: in what language, its
 * writer knows.
 *
 * @param code stands strong at the left of each foot
 * @param printedBy stands below it: who printed it, and when
 */
public record FactSheet(String code, String printedBy) {

    /** Room for the foot below. */
    public static final Frame.Margins MARGINS = new Frame.Margins(40, 45, 58);

    private static final float SIDE = 45;
    private static final float FOOT = 46;
    private static final float SECOND = 13;
    private static final float QUESTION = .3f;
    private static final float BETWEEN = 8;
    private static final Ink TITLE = Ink.of(15).strong();
    private static final Ink HEADING = Ink.of(10).strong();
    private static final Ink ASKED = Ink.of(8.6f).in(Ink.GREY);
    private static final Ink SAID = Ink.of(9.6f);
    private static final Ink SMALL = Ink.of(7.8f).in(Ink.GREY);

    /** Draws the foot of a page. */
    public void foot(Canvas canvas, Frame.Page page, String numbered) {
        float right = page.width() - SIDE;
        float top = page.height() - FOOT;
        canvas.line(Ink.LINE, .7f, SIDE, top, right, top);
        canvas.write(Text.of(code, SMALL.in(Ink.BLACK).strong()), SIDE, top + 3);
        canvas.writeUpTo(Text.of(numbered, SMALL), right, top + 3);
        canvas.write(Text.of(printedBy, SMALL), SIDE, top + 3 + SECOND);
    }

    /** What the paper is. */
    public void title(Flow flow, String words) {
        flow.add(Rows.paragraph(Text.of(words, TITLE), flow.width()));
    }

    /** A sentence in small letters. */
    public void note(Flow flow, String words) {
        flow.add(Rows.after(6, Rows.paragraph(Text.of(words, SMALL), flow.width())));
    }

    /** A heading, which stays with what follows. */
    public void heading(Flow flow, String words) {
        flow.add(Rows.staying(Rows.after(14, Rows.paragraph(Text.of(words, HEADING), flow.width()))));
    }

    /** A question with its answer. */
    public void fact(Flow flow, String asked, String said) {
        float width = flow.width();
        flow.add(Rows.after(
                2,
                Rows.beside(
                        new Rows.Cell(Text.of(asked, ASKED), 0, width * QUESTION - BETWEEN),
                        new Rows.Cell(Text.of(said, SAID), width * QUESTION, width * (1 - QUESTION)))));
    }
}
