package org.spean.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.SecondFactors.Need;
import org.springframework.stereotype.Component;

/** Whether somebody needs a second factor for what they do here, or will do as soon as a wait is over. */
@Component
class FactorNeeds {

    private static final Set<Role> PASSKEY = Set.of(Role.ADMINISTRATOR, Role.ATRO_OFFICER);

    private final GrantRows grants;
    private final Holdings holdings;

    FactorNeeds(GrantRows grants, Holdings holdings) {
        this.grants = grants;
        this.holdings = holdings;
    }

    Need of(UUID account) {
        Set<Role> roles = roles(account);
        if (roles.stream().anyMatch(PASSKEY::contains)) {
            return Need.PASSKEY;
        }
        return roles.stream().anyMatch(Role::opensCaseData) ? Need.ANY : Need.NONE;
    }

    private Set<Role> roles(UUID account) {
        Instant now = holdings.now();
        return grants.findByAccountId(account).stream()
                .filter(GrantRow::isConfirmed)
                .map(GrantRow::held)
                .filter(each -> each.until() == null || now.isBefore(each.until()))
                .map(Held::role)
                .collect(Collectors.toSet());
    }
}
