package org.spean.geography.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.spean.geography.OutlineReading;
import org.spean.geography.Province;
import org.spean.geography.ProvinceOutline;
import org.spean.geography.ProvinceOutline.Position;
import org.spean.vocabulary.PlaceCode;

/**
 * The provinces as a boundaries file draws them, each capital where it really lies with the number of its province: so one sees
 * whether each area is where it belongs.
 */
class OutlinePicture extends Div {

    private static final double WIDTH = 640;
    private static final double EDGE = 8;

    /** A degree east is as much shorter than a degree north in the middle of the country. */
    private static final double NARROWER = Math.cos(Math.toRadians(12.6));

    /** Points nearer than this to the last one drawn are left out: nobody sees them. */
    private static final double FINEST = 0.7;

    private static final double DOT = 4;

    /** The colours of the map (tokens.css): an image does not know the page's. */
    private static final String LOOK = """
            <style>path{fill:#f1eee8;stroke:#a39c90}circle{fill:#6b2a5e}.outside{fill:#1f1d1a;stroke:#fff}\
            text{font:bold 13px sans-serif;fill:#1f1d1a;paint-order:stroke;stroke:#fff;stroke-width:3px}</style>""";

    private final double west;
    private final double north;
    private final double scale;
    private final double height;

    OutlinePicture(OutlineReading.Sound read, List<Province> provinces, PlaceWords words) {
        setClassName("outline-picture");
        List<Position> all = read.outlines().stream()
                .flatMap(outline -> outline.rings().stream())
                .flatMap(List::stream)
                .toList();
        west = all.stream().mapToDouble(Position::longitude).min().orElse(0);
        north = all.stream().mapToDouble(Position::latitude).max().orElse(0);
        double east = all.stream().mapToDouble(Position::longitude).max().orElse(1);
        double south = all.stream().mapToDouble(Position::latitude).min().orElse(1);
        scale = (WIDTH - 2 * EDGE) / ((east - west) * NARROWER);
        height = (north - south) * scale + 2 * EDGE;
        byte[] drawn = drawn(read, provinces).getBytes(StandardCharsets.UTF_8);
        // As an image: whatever stands in somebody's file, nothing of it becomes part of the page.
        add(new Image(
                "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(drawn),
                words.say("place.outline-picture")));
        Paragraph fits = new Paragraph(
                read.outside().isEmpty()
                        ? words.say("place.capitals-fit")
                        : words.say("place.capitals-outside", names(read.outside(), provinces, words)));
        OrderedList key = new OrderedList();
        provinces.forEach(province -> key.add(new ListItem(province.name().in(words.language()))));
        key.addClassName("key");
        add(fits, key);
    }

    private static String names(List<PlaceCode> codes, List<Province> provinces, PlaceWords words) {
        return provinces.stream()
                .filter(province -> codes.contains(province.code()))
                .map(province -> province.name().in(words.language()))
                .collect(Collectors.joining(words.say("page.reach.comma")));
    }

    private String drawn(OutlineReading.Sound read, List<Province> provinces) {
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\""
                                + " viewBox=\"0 0 %1$.0f %2$.0f\">",
                        WIDTH,
                        height))
                .append(LOOK);
        for (ProvinceOutline outline : read.outlines()) {
            svg.append("<path fill-rule=\"evenodd\" d=\"");
            outline.rings().forEach(ring -> line(ring, svg));
            svg.append("\"/>");
        }
        for (Province province : provinces) {
            double x = x(province.longitude());
            double y = y(province.latitude());
            boolean outside = read.outside().contains(province.code());
            svg.append(
                    outside
                            ? diamond(x, y)
                            : String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.0f\"/>", x, y, DOT));
            svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\">", x + DOT + 2, y + DOT))
                    .append(Integer.parseInt(province.code().digits()))
                    .append("</text>");
        }
        return svg.append("</svg>").toString();
    }

    private static String diamond(double x, double y) {
        double half = DOT * 2;
        return String.format(
                Locale.ROOT,
                "<path class=\"outside\" d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fL%.1f %.1fz\"/>",
                x,
                y - half,
                x + half,
                y,
                x,
                y + half,
                x - half,
                y);
    }

    private void line(List<Position> ring, StringBuilder svg) {
        double lastX = 0;
        double lastY = 0;
        boolean first = true;
        for (Position position : ring) {
            double x = x(position.longitude());
            double y = y(position.latitude());
            if (first || Math.hypot(x - lastX, y - lastY) >= FINEST) {
                svg.append(String.format(Locale.ROOT, "%s%.1f %.1f", first ? "M" : "L", x, y));
                lastX = x;
                lastY = y;
                first = false;
            }
        }
        svg.append('z');
    }

    private double x(double longitude) {
        return EDGE + (longitude - west) * NARROWER * scale;
    }

    private double y(double latitude) {
        return EDGE + (north - latitude) * scale;
    }
}
