package org.spean.directory.book;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.spean.geography.Boundaries;
import org.spean.geography.Gazetteer;
import org.spean.geography.Outlines;
import org.spean.geography.Province;
import org.spean.paper.Canvas;
import org.spean.paper.Ink;
import org.spean.paper.Text;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * The program's map on paper: the country's outline with a sign at each province's capital, where boundaries are installed
 * the provinces' outlines too. The province of the book stands out.
 */
@Component
class CountryMap {

    private static final Color LAND = new Color(0xf1eee8);
    private static final Color BORDER = new Color(0xa39c90);
    private static final Color WATER = new Color(0xe4ebee);
    private static final Color WASH = new Color(0xeadcE6);
    private static final float DOT = 2.6f;
    private static final float CHOSEN = 6;

    private final Outline outline = Outline.read();
    private final Gazetteer gazetteer;
    private final Supplier<Optional<Outlines>> outlines;
    private final ObjectMapper json;
    private volatile ProvinceAreas areas = ProvinceAreas.NONE;

    /** A map of signs, without boundaries. */
    CountryMap(Gazetteer gazetteer) {
        this(gazetteer, Optional::empty, new ObjectMapper());
    }

    @Autowired
    CountryMap(Gazetteer gazetteer, Boundaries boundaries, ObjectMapper json) {
        this(gazetteer, boundaries::present, json);
    }

    private CountryMap(Gazetteer gazetteer, Supplier<Optional<Outlines>> outlines, ObjectMapper json) {
        this.gazetteer = gazetteer;
        this.outlines = outlines;
        this.json = json;
    }

    static double x(double longitude) {
        return (longitude - Outline.WEST) * Outline.UNITS_PER_LONGITUDE;
    }

    static double y(double latitude) {
        return (Outline.NORTH - latitude) * Outline.UNITS_PER_LATITUDE;
    }

    /** How high a map of this width is, in points. */
    static float height(float width) {
        return (float) (width * Outline.HEIGHT / Outline.WIDTH);
    }

    void draw(Canvas canvas, Optional<PlaceCode> chosen, BookWords words, float left, float top, float width) {
        ProvinceAreas present = areas.of(outlines.get(), json);
        areas = present;
        AffineTransform place = AffineTransform.getTranslateInstance(left, top);
        double scale = width / Outline.WIDTH;
        place.scale(scale, scale);
        canvas.fill(place.createTransformedShape(outline.neighbours()), LAND);
        canvas.fill(place.createTransformedShape(outline.country()), Color.WHITE);
        chosen.flatMap(present::of).ifPresent(area -> canvas.fill(place.createTransformedShape(area), WASH));
        canvas.fill(place.createTransformedShape(outline.lake()), WATER);
        present.all().forEach(area -> canvas.edge(place.createTransformedShape(area), BORDER, .4f));
        canvas.edge(place.createTransformedShape(outline.country()), Ink.BLACK, .9f);
        java.awt.Shape land = place.createTransformedShape(outline.country());
        List<Rectangle2D.Float> taken = new ArrayList<>();
        Map<Province, float[]> at = new HashMap<>();
        for (Province province : gazetteer.provinces()) {
            float cx = left + (float) (x(province.longitude()) * scale);
            float cy = top + (float) (y(province.latitude()) * scale);
            at.put(province, new float[] {cx, cy});
            float size = chosen.equals(Optional.of(province.code())) ? CHOSEN : DOT;
            taken.add(new Rectangle2D.Float(cx - size, cy - size, 2 * size, 2 * size));
        }
        List<Province> order = new ArrayList<>(gazetteer.provinces());
        order.sort(java.util.Comparator.comparing(province -> !chosen.equals(Optional.of(province.code()))));
        for (Province province : order) {
            float[] middle = java.util.Objects.requireNonNull(at.get(province));
            boolean stands = chosen.equals(Optional.of(province.code()));
            sign(canvas, middle, stands, chosen.isEmpty());
            label(canvas, province, middle, stands, words, taken, land);
        }
    }

    private static void sign(Canvas canvas, float[] at, boolean stands, boolean all) {
        float size = stands ? CHOSEN : DOT;
        Ellipse2D.Float dot = new Ellipse2D.Float(at[0] - size, at[1] - size, 2 * size, 2 * size);
        canvas.fill(dot, stands || all ? Ink.ACCENT : Color.WHITE);
        canvas.edge(dot, stands || all ? Ink.ACCENT : Ink.GREY, .9f);
    }

    /** Where it covers nothing, clear of the border if that can be: to the right, the left, below, above. */
    private static void label(
            Canvas canvas,
            Province province,
            float[] at,
            boolean stands,
            BookWords words,
            List<Rectangle2D.Float> taken,
            java.awt.Shape land) {
        Ink ink = stands ? Ink.of(13).strong().in(Ink.ACCENT) : Ink.of(7.6f);
        Text text = Text.of(province.name().in(words.language()), ink);
        float width = Canvas.width(text);
        float tall = ink.size() * 1.15f;
        float off = (stands ? CHOSEN : DOT) + 2.5f;
        float rise = words.language() == org.spean.vocabulary.Language.KHMER ? ink.size() * .22f : ink.size() * .12f;
        float[][] tries = {
            {at[0] + off, at[1] - tall / 2},
            {at[0] - off - width, at[1] - tall / 2},
            {at[0] - width / 2, at[1] + off - 1},
            {at[0] - width / 2, at[1] - off - tall},
            {at[0] + off - 2, at[1] + 1},
            {at[0] + off - 2, at[1] - tall - 1},
            {at[0] - off - width + 2, at[1] + 1},
            {at[0] - off - width + 2, at[1] - tall - 1},
            {at[0] + off + 14, at[1] - tall / 2},
            {at[0] - off - width - 14, at[1] - tall / 2}
        };
        for (boolean clear : List.of(true, false)) {
            for (float[] corner : tries) {
                Rectangle2D.Float box = new Rectangle2D.Float(corner[0], corner[1], width, tall);
                Rectangle2D.Float inside = new Rectangle2D.Float(corner[0] + .5f, corner[1] + 1, width - 1, tall - 2);
                boolean free = taken.stream().noneMatch(other -> other.intersects(inside));
                if (free && (!clear || land.contains(box) || !land.intersects(box))) {
                    taken.add(box);
                    canvas.write(text, corner[0], corner[1] - rise);
                    return;
                }
            }
        }
        canvas.write(text, tries[0][0], tries[0][1] - rise);
    }
}
