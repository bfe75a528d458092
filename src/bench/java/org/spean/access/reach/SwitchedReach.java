package org.spean.access.reach;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.spean.Protection;
import org.spean.access.AccessLog;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who is tied to what, as it was found first, while it is off: no table is asked again. */
class SwitchedReach extends Reach {

    private final Map<Subject, Sight> found = new ConcurrentHashMap<>();

    SwitchedReach(JdbcClient database, AccessPolicy policy, AccessLog log, Clock clock) {
        super(database, policy, log, clock);
    }

    @Override
    @Transactional(readOnly = true)
    public Sight sight(Actor actor, Subject subject) {
        return Protection.on
                ? super.sight(actor, subject)
                : found.computeIfAbsent(subject, each -> super.sight(actor, each));
    }
}
