package org.spean.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.spean.messaging.Messages;
import org.spean.messaging.Recipient;
import org.spean.messaging.Wish;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.springframework.stereotype.Component;

/** What goes to telephones because of referrals: that something waits, and a code. Never what, of whom, or by which service. */
@Component
class ReferralMessages {

    /** After so long a message is of no use any more. */
    private static final Duration OF_USE = Duration.ofDays(3);

    private final Messages messages;
    private final ReferralReceivers receivers;
    private final Clock clock;

    ReferralMessages(Messages messages, ReferralReceivers receivers, Clock clock) {
        this.messages = messages;
        this.receivers = receivers;
        this.clock = clock;
    }

    /** Something waits for an answer of the organization's. */
    void waits(ReferralId referral, OrganizationId organization, String code, boolean urgent, int time) {
        tell(
                receivers.recipients(organization),
                MessageKind.REFERRAL_WAITS,
                "referral " + referral + " waits " + time,
                code,
                urgent);
    }

    /** What waited for the organization needs no answer, and nothing more. */
    void off(ReferralId referral, OrganizationId organization, String code, boolean urgent) {
        tell(
                receivers.recipients(organization),
                MessageKind.REFERRAL_OFF,
                "referral " + referral + " off",
                code,
                urgent);
    }

    /** Something came for whoever wrote it. */
    void came(ReferralId referral, UUID author, String code, int act, boolean urgent) {
        tell(
                receivers.person(author).stream().toList(),
                MessageKind.REFERRAL_ANSWER,
                "referral " + referral + " came " + act,
                code,
                urgent);
    }

    /** An emergency was not answered in time: to the focal persons at once. */
    void silent(ReferralId referral, PlaceCode province, String code) {
        tell(
                receivers.focalRecipients(province),
                MessageKind.REFERRAL_SILENT,
                "referral " + referral + " silent",
                code,
                true);
    }

    private void tell(List<Recipient> to, MessageKind kind, String key, String code, boolean urgent) {
        Instant until = clock.instant().plus(OF_USE);
        Slots slots = Slots.builder().code(ReferralCodes.said(code)).build();
        for (Recipient each : to) {
            Wish wish = Wish.of(key + " " + each.toKeep(), kind, each, slots, until);
            messages.queue(urgent ? wish.urgently() : wish);
        }
    }
}
