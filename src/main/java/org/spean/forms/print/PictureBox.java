package org.spean.forms.print;

import java.util.ArrayList;
import java.util.List;
import org.spean.paper.Flow;
import org.spean.paper.Rows;
import org.spean.paper.Slice;
import org.spean.paper.Text;

/** Where a picture is glued on a blank form: at the right of the boxes around it. */
final class PictureBox {

    /** 35 by 45 mm, as passport pictures are. */
    private static final float WIDE = 99;

    private static final float HIGH = 128;

    private PictureBox() {}

    static Box of(PrintWords words, Label label) {
        return new Box(4, width -> {
            List<Slice> slices = new ArrayList<>(label.slices(width));
            Text size = Text.of(words.say("form.print.picture-size"), Look.TINY);
            slices.add(Slice.of(HIGH, Slice.Kind.WORDS, (canvas, x, top, wide) -> {
                canvas.box(Look.RULE, Look.HAIR, x + (width - WIDE) / 2, top, WIDE, HIGH);
                canvas.writeRound(size, x + width / 2, top + HIGH - 14);
            }));
            return slices;
        });
    }

    /** What has room in a third of the paper needs half of what is left beside a picture. */
    private static Box wider(Box box) {
        return switch (box.span()) {
            case 3 -> box.of(Box.THIRD);
            case Box.THIRD, Box.NAME -> box.of(Box.HALF);
            default -> box;
        };
    }

    /** So many boxes as are as high as the picture stand left of it, the others below. */
    static void beside(Flow flow, List<Box> boxes, Box picture) {
        float right = WIDE + 2 * Look.PAD + 6;
        float left = flow.width() - right;
        Slice glued = Rows.together(picture.content().apply(right - 2 * Look.PAD), Slice.Kind.WORDS);
        float needed = glued.height() + 7;
        List<Slice> rows = new ArrayList<>();
        float height = 0;
        int used = 0;
        for (List<Box> row : Grid.rows(boxes.stream().map(PictureBox::wider).toList())) {
            if (height >= needed) {
                break;
            }
            Slice slice = row.size() == 1
                    ? Rows.together(Grid.alone(row.getFirst(), left), Slice.Kind.WORDS)
                    : Grid.beside(row, left);
            rows.add(slice);
            height += slice.height();
            used += row.size();
        }
        Slice beside = Rows.together(rows, Slice.Kind.WORDS);
        float tall = Math.max(height, needed);
        flow.add(Slice.of(tall, Slice.Kind.WORDS, (canvas, x, top, width) -> {
            canvas.box(Look.EDGE, Look.HAIR, x, top, left, tall);
            beside.painter().draw(canvas, x, top, left);
            canvas.box(Look.EDGE, Look.HAIR, x + left, top, right, tall);
            glued.painter().draw(canvas, x + left + Look.PAD, top + 2.5f, right - 2 * Look.PAD);
        }));
        Grid.add(flow, boxes.subList(used, boxes.size()), flow.width());
    }
}
