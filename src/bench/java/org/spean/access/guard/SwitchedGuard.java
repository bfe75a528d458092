package org.spean.access.guard;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.spean.Protection;
import org.spean.access.AccessLog;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.reach.Reach;
import org.spean.vocabulary.Sensitivity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A guard that lets everybody see everything while it is off. */
class SwitchedGuard extends Guard {

    SwitchedGuard(
            AccessPolicy policy,
            Reach reach,
            GlassRows glass,
            Pace pace,
            ColdIdentity cold,
            AccessLog log,
            JdbcClient database,
            Clock clock) {
        super(policy, reach, glass, pace, cold, log, database, clock);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean knows(Actor by, Subject subject) {
        return !Protection.on || super.knows(by, subject);
    }

    @Override
    @Transactional
    public Shown read(Actor by, Subject subject, Set<Sensitivity> wanted, String typed) {
        return Protection.on ? super.read(by, subject, wanted, typed) : new Shown.Open(wanted);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Sensitivity> still(Actor by, Subject subject) {
        return Protection.on ? super.still(by, subject) : EnumSet.allOf(Sensitivity.class);
    }
}
