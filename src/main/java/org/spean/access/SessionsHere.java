package org.spean.access;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.spean.access.session.Idle;
import org.spean.access.session.SessionKey;
import org.spean.access.session.Standing;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The container's sessions of people at this node: those that are over are thrown away, whether or not their browser asks for
 * anything again. The container itself would count a heartbeat as somebody's presence, so it is told to wait for longer.
 */
@Component
class SessionsHere {

    private record Kept(SignedInUser user, HttpSession.Accessor session) {}

    private final Map<SessionKey, Kept> kept = new ConcurrentHashMap<>();
    private final Sessions sessions;

    SessionsHere(Sessions sessions) {
        this.sessions = sessions;
    }

    void opened(SignedInUser user, HttpSession session) {
        kept.computeIfAbsent(user.session(), none -> {
            session.setMaxInactiveInterval((int) Idle.LONGEST.toSeconds());
            return new Kept(user, session.getAccessor());
        });
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void tick() {
        kept.values().removeIf(each -> {
            if (sessions.standing(each.user()) != Standing.OVER) {
                return false;
            }
            try {
                each.session().access(HttpSession::invalidate);
            } catch (IllegalStateException e) {
                // It was thrown away already.
            }
            return true;
        });
    }
}
