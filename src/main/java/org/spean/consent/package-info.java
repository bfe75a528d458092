/**
 * Consent: what a client, or a child with its guardian, agreed to disclose, to whom, for what, until when; and the one door
 * through which anything of a case goes to somebody who is not given it by their role (Standards 6.3, 6.10, 11.7; design 1.4,
 * 5.2).
 *
 * <p>What somebody may be told is never what is left of a case when parts are hidden. It is a {@link
 * org.spean.consent.Projection}, made from the items that were agreed to, one by one, and frozen with the record of the
 * disclosure. Each {@link org.spean.consent.Item} names the answers of which it is made; nothing else of this room, and no other
 * room, reads {@code cases :: file}.
 *
 * <p>A consent is never changed. What happens to it is added: given, refused, taken back. Whoever looks at what was disclosed is
 * shown what consent covers at that moment: the receiver's side reads the frozen items and whether each is open still, and no
 * table of cases.
 *
 * <p>It goes to {@code vault}, because names of guardians, witnesses and interpreters are sealed with the case's keys, as is what
 * was disclosed; and to {@code files}, because the law's order is kept as a picture, and a picture of the client is disclosed as one.
 *
 * <p>Problems: what is open of a disclosure is written beside it, so that the receiver's side needs no consent to be read; it is
 * written in the transaction that takes the consent back, under the lock of that consent.
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "widgets",
            "machine",
            "access",
            "access :: guard",
            "access :: policy",
            "access :: reach",
            "vault",
            "files",
            "files :: ui",
            "people",
            "forms",
            "deadlines",
            "paper",
            "cases",
            "cases :: file",
            "cases :: ui"
        })
@NullMarked
package org.spean.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
