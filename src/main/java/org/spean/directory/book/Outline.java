package org.spean.directory.book;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The country, its neighbours and its lake in the units of the screens' map.
 *
 * @param country with its islands
 * @param neighbours as far as the map shows them
 * @param lake the Tonle Sap in the dry season
 */
record Outline(Path2D.Double country, Path2D.Double neighbours, Path2D.Double lake) {

    static final double WEST = 102.07;
    static final double NORTH = 14.966;
    static final double UNITS_PER_LONGITUDE = 204.14;
    static final double UNITS_PER_LATITUDE = 209.1;
    static final double WIDTH = 1184;
    static final double HEIGHT = 1032;

    private static final Pattern STEP = Pattern.compile("[MLlz]|-?\\d+");

    static Outline read() {
        try (InputStream stream = Outline.class.getResourceAsStream("outline.txt")) {
            if (stream == null) {
                throw new IllegalStateException("outline.txt is missing");
            }
            List<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return new Outline(path(lines.get(0)), clipped(path(lines.get(1))), path(lines.get(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What of the neighbours lies beyond the map is not drawn. */
    private static Path2D.Double clipped(Path2D.Double path) {
        Area area = new Area(path);
        area.intersect(new Area(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT)));
        return new Path2D.Double(area);
    }

    /** Path data with M, l and z; what follows the first point of an M is relative after l, otherwise not. */
    private static Path2D.Double path(String data) {
        Path2D.Double path = new Path2D.Double();
        Matcher steps = STEP.matcher(data);
        String step = "M";
        boolean begins = true;
        double x = 0;
        double y = 0;
        while (steps.find()) {
            String token = steps.group();
            if (token.equals("z")) {
                path.closePath();
            } else if (Character.isLetter(token.charAt(0))) {
                step = token;
                begins = step.equals("M");
            } else {
                double first = Double.parseDouble(token);
                steps.find();
                double second = Double.parseDouble(steps.group());
                boolean relative = step.equals("l");
                x = relative ? x + first : first;
                y = relative ? y + second : second;
                if (begins) {
                    path.moveTo(x, y);
                    begins = false;
                } else {
                    path.lineTo(x, y);
                }
            }
        }
        return path;
    }
}
