package org.spean.directory.book;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.spean.paper.Canvas;
import org.spean.paper.Ink;
import org.spean.vocabulary.ServiceGroup;

/** Colours, shapes and letters of the book: those of the screens, so that black and white printers tell groups apart too. */
final class Look {

    static final Ink BODY = Ink.of(9.2f);
    static final Ink LABEL = Ink.of(8.3f).in(Ink.GREY);
    static final Ink SMALL = Ink.of(8.1f).in(Ink.GREY);
    static final Ink NAME = Ink.of(11.5f).strong();
    static final Ink PHONE = Ink.of(10.5f).strong();
    static final Ink CHAPTER = Ink.of(20).strong().in(Ink.ACCENT);
    static final Ink GROUP = Ink.of(16).strong();
    static final Ink TYPE = Ink.of(11.5f).strong().in(Ink.ACCENT);
    static final Ink INDEX = Ink.of(8.4f);
    static final Ink LEAD = Ink.of(10);

    private static final float BOX = 18;

    /** Figures in a box of 18 by 18, as {@code frontend/src/symbols/shapes.ts} has them. */
    private static final float[][] CORNERS = {
        {2.5f, 2.5f, 15.5f, 2.5f, 15.5f, 15.5f, 2.5f, 15.5f},
        {},
        {9, 1.5f, 16.8f, 15, 1.2f, 15},
        {9, 1, 17, 9, 9, 17, 1, 9},
        {
            9, .7f, 11.2f, 6.4f, 17.3f, 6.7f, 12.5f, 10.5f, 14.1f, 16.4f, 9, 13.1f, 3.9f, 16.4f, 5.5f, 10.5f, .7f, 6.7f,
            6.8f, 6.4f
        },
        {9, 1.2f, 16.7f, 6.8f, 13.8f, 15.9f, 4.2f, 15.9f, 1.3f, 6.8f}
    };

    private static final int[] FILLS = {0x7cc4ee, 0xfbdc3c, 0x1d3c85, 0x27803f, 0xc4282b, 0x1a1a1a};
    private static final int[] EDGES = {0x1c5f87, 0x6b5600, 0x1d3c85, 0x1c5c2e, 0x8c1a1d, 0x1a1a1a};

    private Look() {}

    static Color fill(ServiceGroup group) {
        return new Color(FILLS[group.number() - 1]);
    }

    static Color edge(ServiceGroup group) {
        return new Color(EDGES[group.number() - 1]);
    }

    /** Draws the group's figure in a box of this size. */
    static void symbol(Canvas canvas, ServiceGroup group, float x, float top, float size) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, top);
        place.scale(size / BOX, size / BOX);
        java.awt.Shape figure = place.createTransformedShape(figure(group));
        canvas.fill(figure, fill(group));
        canvas.edge(figure, edge(group), size / BOX * 1.4f);
    }

    private static java.awt.Shape figure(ServiceGroup group) {
        float[] corners = CORNERS[group.number() - 1];
        if (corners.length == 0) {
            return new Ellipse2D.Float(1.5f, 1.5f, 15, 15);
        }
        Path2D.Float figure = new Path2D.Float();
        figure.moveTo(corners[0], corners[1]);
        for (int at = 2; at < corners.length; at += 2) {
            figure.lineTo(corners[at], corners[at + 1]);
        }
        figure.closePath();
        return figure;
    }
}
