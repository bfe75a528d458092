package org.spean.forms.print;

import java.util.List;
import java.util.function.Function;
import org.spean.paper.Slice;

/**
 * One box of a form.
 *
 * @param span how many of the twelve parts of the paper's width it wants: 3, 4, 5, 6 or 12
 * @param least the span that is still enough where that brings another box into the row
 * @param signed whether somebody signs in it
 * @param content what is in it, one below the other, for the width inside it
 */
record Box(int span, int least, boolean signed, Function<Float, List<Slice>> content) {

    static final int WHOLE = 12;
    static final int HALF = 6;
    static final int NAME = 5;
    static final int THIRD = 4;

    private static final List<Integer> SPANS = List.of(3, THIRD, NAME, HALF, WHOLE);

    Box(int span, Function<Float, List<Slice>> content) {
        this(span, span, false, content);
    }

    /** The same box, of another span. */
    Box of(int other) {
        return new Box(other, other, signed, content);
    }

    /** The span that leaves this width inside a box. */
    static int spanOf(float inside, float paper) {
        return SPANS.stream()
                .filter(span -> inside(span, paper) >= inside)
                .findFirst()
                .orElse(WHOLE);
    }

    /** The width inside a box of this span. */
    static float inside(int span, float paper) {
        return paper * span / WHOLE - 2 * Look.PAD;
    }
}
