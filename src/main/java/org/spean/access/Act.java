package org.spean.access;

/** What the access log tells of (design 5.3). Acts come with the rooms in which they can be done. */
public enum Act {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    SESSION_ENDED,
    ACCOUNT_INVITED,
    ACCOUNT_OPENED,
    ACCOUNT_RECOVERED,
    ACCOUNT_CLOSED,
    FACTOR_ADDED,
    FACTOR_REMOVED,
    ROLE_PROPOSED,
    ROLE_CONFIRMED,
    ROLE_REFUSED,
    ROLE_WAIT_SHORTENED,
    ROLE_ENDED,
    ROLE_GIVEN_BACK,
    LOG_READ,
    IDENTITY_ERASED,
    PASSWORD_CHANGED,
    ACCOUNT_REOPENED,
    RECOVERY_ASKED,
    RECOVERY_CONFIRMED,
    RECOVERY_REFUSED
}
