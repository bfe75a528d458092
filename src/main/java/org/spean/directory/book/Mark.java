package org.spean.directory.book;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.time.LocalDate;
import org.spean.directory.ServiceEntry;
import org.spean.paper.Canvas;
import org.spean.paper.Ink;

/** Whether an entry is verified, as a figure that is told apart without colours. */
enum Mark {
    /** Somebody was answered within 90 days: a full circle with a tick. */
    VERIFIED,
    /** Nobody was, or long ago: an empty circle. */
    NOT_VERIFIED,
    /** The last who rang reached nobody: a circle with a cross. */
    TROUBLE;

    static final float SIZE = 9;

    private static final Color GREEN = new Color(0x1f6b3a);
    private static final Color RED = new Color(0xa3282b);

    static Mark of(ServiceEntry entry, LocalDate today) {
        if (entry.phoneTrouble()) {
            return TROUBLE;
        }
        return entry.verifiedOn(today) ? VERIFIED : NOT_VERIFIED;
    }

    Color colour() {
        return switch (this) {
            case VERIFIED -> GREEN;
            case NOT_VERIFIED -> Ink.GREY;
            case TROUBLE -> RED;
        };
    }

    void draw(Canvas canvas, float x, float top) {
        Ellipse2D.Float circle = new Ellipse2D.Float(x + .5f, top + .5f, SIZE - 1, SIZE - 1);
        Path2D.Float inside = new Path2D.Float();
        switch (this) {
            case VERIFIED -> {
                canvas.fill(circle, colour());
                inside.moveTo(x + 2.4f, top + 4.7f);
                inside.lineTo(x + 4, top + 6.3f);
                inside.lineTo(x + 6.8f, top + 3);
                canvas.edge(inside, Color.WHITE, 1.2f);
            }
            case NOT_VERIFIED -> canvas.edge(circle, colour(), .9f);
            case TROUBLE -> {
                canvas.edge(circle, colour(), .9f);
                inside.moveTo(x + 3, top + 3);
                inside.lineTo(x + 6, top + 6);
                inside.moveTo(x + 6, top + 3);
                inside.lineTo(x + 3, top + 6);
                canvas.edge(inside, colour(), 1.1f);
            }
        }
    }
}
