package org.spean.access;

import java.util.Map;
import java.util.Optional;
import org.spean.Protection;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A log that writes nothing while it is off. */
class SwitchedLog extends AccessLog {

    SwitchedLog(AccessLogRows rows) {
        super(rows);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Actor by, Act act, Optional<Subject> about, Map<String, String> told) {
        if (Protection.on) {
            super.write(by, act, about, told);
        }
    }
}
