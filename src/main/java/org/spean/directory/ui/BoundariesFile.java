package org.spean.directory.ui;

import java.util.concurrent.TimeUnit;
import org.spean.geography.Boundaries;
import org.spean.geography.Outlines;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the map the boundaries that an administrator took in. */
@RestController
class BoundariesFile {

    /** Relative to the program's own address, so that it holds below any context path. */
    private static final String PATH = "map/boundaries.geojson";

    private static final int VERSION_LETTERS = 12;

    private final Boundaries boundaries;

    BoundariesFile(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    /** Where the present outlines are read: another address for other outlines, so that no browser shows old ones. */
    static String address(Outlines present) {
        return PATH + "?v=" + present.version().substring(0, VERSION_LETTERS);
    }

    @GetMapping("/" + PATH)
    ResponseEntity<byte[]> file() {
        return boundaries
                .present()
                .map(present -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(1, TimeUnit.HOURS))
                        .contentType(MediaType.parseMediaType("application/geo+json"))
                        .body(present.file()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
