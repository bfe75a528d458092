package org.spean.people.ui;

import java.util.UUID;

/** The addresses of the screens of people and their roles, relative to the program's own. */
public final class RoleLinks {

    static final String ACCOUNTS = "accounts";

    /** What waits for one's own yes. */
    public static final String CONFIRMATIONS = "confirmations";

    /** What one may do oneself, in words. */
    public static final String WHAT_MAY_I_DO = "what-may-i-do";

    private RoleLinks() {}

    /** One person's roles. */
    public static String person(UUID account) {
        return ACCOUNTS + "/" + account;
    }
}
