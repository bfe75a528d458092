package org.spean.access;

import java.util.Set;

/**
 * How much of the directory somebody may read, as far as who they are decides it. Each reads what stands before it as well.
 * What is for a person named in a referral is no scope: nobody has it by signing in or by a token.
 */
public enum Scope {
    PUBLIC,
    PARTNERS,
    COORDINATORS;

    /** What a person reads who has signed in: who keeps the directory all of it, others what is for partners. */
    static Scope of(Set<Role> roles) {
        return roles.contains(Role.EDITOR) ? COORDINATORS : PARTNERS;
    }
}
