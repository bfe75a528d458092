package org.spean.appointments.feed;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives a calendar to whoever has its secret address, and to others nothing, whatever the reason. */
@RestController
class CalendarPage {

    static final String PATH = "/c/";

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarLinks links;

    CalendarPage(CalendarLinks links) {
        this.links = links;
    }

    @GetMapping(PATH + "{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token) {
        return links.read(token)
                .map(text -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        .body(text.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
