package org.spean.forms.print;

import java.awt.Color;
import org.spean.paper.Ink;

/** Letters, lines and distances of a form on paper, in points: rules, a strong heading, a quiet label, a plain answer. */
final class Look {

    static final Ink KINGDOM = Ink.of(11.5f).strong();
    static final Ink MOTTO = Ink.of(10f);
    static final Ink MINISTRY = Ink.of(8.6f);
    static final Ink TITLE = Ink.of(15f).strong();
    static final Ink ABOUT = Ink.of(8.4f).in(Ink.GREY);
    static final Ink NUMBER = Ink.of(11.5f).strong();
    static final Ink CODE = Ink.of(11f).strong();
    static final Ink SECTION = Ink.of(10.6f).strong();
    static final Ink LABEL = Ink.of(8.6f);
    static final Ink LABEL_NUMBER = Ink.of(8.6f).in(Ink.GREY);
    static final Ink QUIET = Ink.of(8.2f).in(Ink.GREY);
    static final Ink HELP = Ink.of(7.7f).in(Ink.GREY);
    static final Ink ANSWER = Ink.of(9.8f);
    static final Ink OPTION = Ink.of(9f);
    static final Ink TINY = Ink.of(6.6f).in(Ink.GREY);
    static final Ink FOOT = Ink.of(7.8f).in(Ink.GREY);

    /** The edge of a box, of a square, of a comb. */
    static final Color EDGE = new Color(0x857e73);

    /** What a hand writes on. */
    static final Color RULE = new Color(0xb5aea3);

    /** The only tint: headings of sections and tables, what is kept. */
    static final Color WASH = new Color(0xf4f1ec);

    static final float HAIR = .5f;

    /** White between the edge of a box and what is in it. */
    static final float PAD = 5;

    /** What a hand needs for one line: six and a half mm. */
    static final float WRITTEN = 18.5f;

    private Look() {}
}
