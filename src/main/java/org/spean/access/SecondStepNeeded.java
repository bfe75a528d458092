package org.spean.access;

import java.io.Serial;
import org.springframework.security.authentication.AccountStatusException;

/** The password was right and is not enough. An account's status to Spring Security, so that it looks no further. */
class SecondStepNeeded extends AccountStatusException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final SignedInUser user;

    SecondStepNeeded(SignedInUser user) {
        super("a second factor is needed");
        this.user = user;
    }

    /** Whose password it was. */
    SignedInUser user() {
        return user;
    }
}
