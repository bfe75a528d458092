package org.spean.messaging.simulator;

import java.util.EnumSet;
import java.util.Set;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Who reads and answers on telephones that are not there. In a demonstration nobody is real, and whoever has signed in may. In
 * earnest, until the simulation is lifted, real people are asked there: administrators and ATRO officers answer for them, as the
 * database says it at this moment.
 */
@Component
class SimulatorRights {

    private static final Set<Role> IN_EARNEST = EnumSet.of(Role.ADMINISTRATOR, Role.ATRO_OFFICER);

    private final Confirmers confirmers;
    private final boolean demonstrating;

    @Autowired
    SimulatorRights(Confirmers confirmers, Environment environment) {
        this(confirmers, environment.acceptsProfiles(Profiles.of("demo")));
    }

    SimulatorRights(Confirmers confirmers, boolean demonstrating) {
        this.confirmers = confirmers;
        this.demonstrating = demonstrating;
    }

    boolean may(Actor by) {
        return by.signedIn()
                && (demonstrating
                        || (by.account().isPresent()
                                && confirmers.held(by).stream().anyMatch(each -> IN_EARNEST.contains(each.role()))));
    }
}
