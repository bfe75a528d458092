package org.spean.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.spean.directory.ServiceId;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;

/**
 * Could you take somebody like this? Nobody is in it, and nothing leads from it to a case.
 *
 * @param code by which it is spoken of
 * @param sex in the word of the case's opening
 * @param ageBand in the word of the case's opening
 * @param said what was answered; empty while nobody has
 */
public record LikeQuestion(
        UUID id,
        String code,
        ServiceId service,
        OrganizationId organization,
        ServiceTypeId type,
        PlaceCode province,
        String sex,
        String ageBand,
        Instant askedAt,
        Optional<Said> said) {

    /** What can be answered. */
    public enum Said {
        YES,
        NO,
        /** They want to be rung. */
        CALL
    }
}
