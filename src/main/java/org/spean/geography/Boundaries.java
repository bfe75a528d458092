package org.spean.geography;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.machine.SpeanHome;
import org.spean.vocabulary.PlaceCode;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The provinces' outlines, where an administrator has put {@code boundaries.geojson} into {@link SpeanHome}: GeoJSON in
 * WGS 84 with one feature for each of the 25 provinces, its ISO code in {@code shapeISO}. Without the file, or with a
 * broken one, the map shows symbols. Looked at once, at start.
 */
@Component
public class Boundaries {

    private static final Logger log = LoggerFactory.getLogger(Boundaries.class);
    private static final long MOST_BYTES = 5L * 1024 * 1024;
    private static final int PROVINCES = 25;

    private final Optional<Path> file;

    Boundaries(SpeanHome home, ObjectMapper json) {
        Path wanted = home.path().resolve("boundaries.geojson");
        file = Files.exists(wanted) && usable(wanted, json) ? Optional.of(wanted) : Optional.empty();
    }

    /** The installed file, if there is one and it can be drawn. */
    public Optional<Path> file() {
        return file;
    }

    private static boolean usable(Path file, ObjectMapper json) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                log.warn("{} has more than 5 MB; the map shows symbols instead", file);
                return false;
            }
            Set<PlaceCode> found = new HashSet<>();
            for (JsonNode feature : json.readTree(Files.readAllBytes(file)).path("features")) {
                found.add(PlaceCode.ofIso(
                        feature.path("properties").path("shapeISO").asString("")));
            }
            if (found.size() != PROVINCES) {
                log.warn("{} has {} provinces instead of 25; the map shows symbols instead", file, found.size());
            }
            return found.size() == PROVINCES;
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            log.warn("{} cannot be drawn ({}); the map shows symbols instead", file, e.getMessage());
            return false;
        }
    }
}
