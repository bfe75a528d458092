package org.spean.directory.ui;

import java.util.concurrent.TimeUnit;
import org.spean.geography.Boundaries;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the map the boundaries file that an administrator installed. */
@RestController
class BoundariesFile {

    /** Relative to the program's own address, so that it holds below any context path. */
    static final String PATH = "map/boundaries.geojson";

    private final Boundaries boundaries;

    BoundariesFile(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    @GetMapping("/" + PATH)
    ResponseEntity<Resource> file() {
        return boundaries
                .file()
                .<ResponseEntity<Resource>>map(path -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(1, TimeUnit.HOURS))
                        .contentType(MediaType.parseMediaType("application/geo+json"))
                        .body(new FileSystemResource(path)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
