package org.spean.referral;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.consent.Disclosures;
import org.spean.consent.PreviewOutcome;
import org.spean.consent.Projection;
import org.spean.consent.ShowOutcome;
import org.spean.directory.Catalogue;
import org.spean.people.Organizations;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A referral to be taken along: on paper (Form 6A), and as a file for another system. Each holds what the receiver may see at the
 * moment at which it is made, asked of consent anew, and is kept nowhere. Once the consent is taken back there is none, as if there
 * had never been one.
 */
@Component
public class ReferralCopies {

    private final Referrals referrals;
    private final Disclosures disclosures;
    private final Catalogue catalogue;
    private final Organizations organizations;
    private final AccessLog log;
    private final Clock clock;

    ReferralCopies(
            Referrals referrals,
            Disclosures disclosures,
            Catalogue catalogue,
            Organizations organizations,
            AccessLog log,
            Clock clock) {
        this.referrals = referrals;
        this.disclosures = disclosures;
        this.catalogue = catalogue;
        this.organizations = organizations;
        this.log = log;
        this.clock = clock;
    }

    /** As Form 6A with its slip for the reply, as PDF of A4 pages; empty where it is not theirs, or closed. */
    @Transactional
    public Optional<byte[]> paper(Actor by, ReferralId id, Side side, Language language) {
        return copied(by, id, side, Act.REFERRAL_PRINTED).map(copied -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new ReferralPaper(copied, language, by.name()).write(out);
            return out.toByteArray();
        });
    }

    /** As a FHIR R4 bundle in JSON; empty where it is not theirs, or closed. */
    @Transactional
    public Optional<String> fhir(Actor by, ReferralId id, Side side) {
        return copied(by, id, side, Act.REFERRAL_EXPORTED).map(ReferralFhir::json);
    }

    /**
     * What stands on a copy.
     *
     * @param projection what the receiver may see at this moment
     * @param type what is offered, by its name
     * @param receiver whose service it is, by its name
     * @param sender who sent it, as they sign
     * @param sentAt when it was sent
     * @param at when the copy is made
     */
    record Copied(
            Referral referral,
            Projection projection,
            BilingualText type,
            BilingualText receiver,
            String sender,
            Instant sentAt,
            Instant at) {}

    private Optional<Copied> copied(Actor by, ReferralId id, Side side, Act act) {
        Optional<Referral> found = referrals.find(by, id, side);
        Optional<ReferralAct> sent = found.flatMap(each -> each.last(ReferralActKind.SENT_OUT));
        if (found.isEmpty() || sent.isEmpty()) {
            return Optional.empty();
        }
        Referral referral = found.get();
        Optional<Copied> copied = referral.disclosure()
                .flatMap(disclosure -> seen(by, side, disclosure))
                .map(projection -> new Copied(
                        referral,
                        projection,
                        catalogue.type(referral.type()).map(each -> each.name()).orElseGet(() -> bare(referral)),
                        organizations
                                .organization(referral.organization())
                                .map(each -> each.name())
                                .orElseGet(() -> new BilingualText(
                                        referral.organization().toString(), "")),
                        sent.get().name(),
                        sent.get().at(),
                        clock.instant()));
        copied.ifPresent(each -> log.write(by, act, Optional.of(subject(referral, side)), told(referral, side)));
        return copied;
    }

    private static BilingualText bare(Referral referral) {
        return new BilingualText(referral.type().id(), "");
    }

    private Optional<Projection> seen(Actor by, Side side, UUID disclosure) {
        return switch (side) {
            case RECEIVER ->
                disclosures.show(by, disclosure) instanceof ShowOutcome.Open(Projection projection, var since)
                        ? Optional.of(projection)
                        : Optional.empty();
            case SENDER ->
                disclosures.shown(by, disclosure, "")
                                instanceof PreviewOutcome.Open(Projection projection, var leftOut, var notYours)
                        ? Optional.of(projection)
                        : Optional.empty();
        };
    }

    private static Subject subject(Referral referral, Side side) {
        return side == Side.SENDER ? referral.sent() : referral.received();
    }

    private static Map<String, String> told(Referral referral, Side side) {
        return Map.of("referral", referral.id().toString(), "code", referral.code(), "side", side.name());
    }
}
