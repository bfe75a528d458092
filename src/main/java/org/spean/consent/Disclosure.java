package org.spean.consent;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Subject;

/**
 * One act of passing items to somebody: the proof of it, which stays whatever becomes of the consent.
 *
 * @param id its handle
 * @param caseId the case
 * @param basis what allowed it
 * @param receiver to whom
 * @param whatFor for what
 * @param on by what the receiver sees it, as a referral
 * @param items what was disclosed
 * @param open what of it the receiver sees still
 * @param at when
 * @param by who, by the account
 * @param byName who, as they sign
 */
public record Disclosure(
        UUID id,
        UUID caseId,
        Basis basis,
        Receiver receiver,
        WhatFor whatFor,
        Subject on,
        Set<Item> items,
        Set<Item> open,
        Instant at,
        UUID by,
        String byName) {

    public Disclosure {
        items = Set.copyOf(items);
        open = Set.copyOf(open);
    }

    /** The same, of which only this is shown still. */
    Disclosure showing(Set<Item> still) {
        return new Disclosure(id, caseId, basis, receiver, whatFor, on, items, still, at, by, byName);
    }
}
