package org.spean.access.ui;

import java.util.function.Function;
import org.spean.access.Present;
import org.spean.access.session.OpenSessions;
import org.spean.access.session.SessionKey;
import org.spean.access.session.Standing;
import org.spean.access.session.Unlocking;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a page and the program tell each other of its session: 204 where it is open, 423 where it is locked, 401 where it is
 * over, 422 where PIN or password was wrong. To ask is no act. With each goes which start of
 * the program answers.
 */
@RestController
@RequestMapping("/" + SignInLinks.SESSION)
class LockSignals {

    private final Present present;
    private final OpenSessions sessions;
    private final Unlocking unlocking;
    private final ProgramStart start;

    LockSignals(Present present, OpenSessions sessions, Unlocking unlocking, ProgramStart start) {
        this.present = present;
        this.sessions = sessions;
        this.unlocking = unlocking;
        this.start = start;
    }

    @GetMapping("/state")
    ResponseEntity<Void> state() {
        return answered(sessions::standing, HttpStatus.LOCKED);
    }

    /** Somebody touched a key, the screen or the wheel. */
    @PostMapping("/act")
    ResponseEntity<Void> act() {
        return answered(
                key -> {
                    sessions.acted(key);
                    return sessions.standing(key);
                },
                HttpStatus.LOCKED);
    }

    @PostMapping("/lock")
    ResponseEntity<Void> lock() {
        return answered(
                key -> {
                    sessions.lock(key);
                    return sessions.standing(key);
                },
                HttpStatus.LOCKED);
    }

    @PostMapping("/unlock")
    ResponseEntity<Void> unlock(@RequestParam(defaultValue = "") String secret) {
        return answered(key -> unlocking.open(present.actor(), key, secret), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ResponseEntity<Void> answered(Function<SessionKey, Standing> asked, HttpStatus locked) {
        HttpStatus status = switch (present.session().map(asked).orElse(Standing.OVER)) {
            case OPEN -> HttpStatus.NO_CONTENT;
            case LOCKED -> locked;
            case OVER -> HttpStatus.UNAUTHORIZED;
        };
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(ProgramStart.HEADER, start.word())
                .build();
    }
}
