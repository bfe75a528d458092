package org.spean.access;

import java.util.UUID;

/**
 * What is seen, changed or asked for: what the policy decides about and the log names.
 *
 * @param kind what it is
 * @param id its handle
 */
public record Subject(Kind kind, UUID id) {

    /** What there is to decide about. Kinds come with the rooms that own them. */
    public enum Kind {
        CASE,
        REFERRAL,
        ACCOUNT,
        GRANT,
        ORGANIZATION,
        POST,
        PERSON,
        PROGRAM_TOKEN;

        /** Whether a client stands behind it. */
        public boolean ofClients() {
            return this == CASE || this == REFERRAL;
        }
    }
}
