package org.spean.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether a disclosure is covered by what it names: asked anew each time. */
@Component
class Covering {

    private final ConsentRows consents;
    private final DecisionRows decisions;

    Covering(ConsentRows consents, DecisionRows decisions) {
        this.consents = consents;
        this.decisions = decisions;
    }

    /** What was found. */
    sealed interface Found {

        /**
         * It is covered.
         *
         * @param lapses from which day on it will not be; empty while that is not known
         */
        record Yes(Cover cover, Optional<LocalDate> lapses) implements Found {}

        /** It is not. */
        record Not(List<ConsentRefusal> why) implements Found {

            private static Not of(ConsentAgainst against) {
                return new Not(List.of(ConsentRefusal.of(against)));
            }
        }

        /** There is no such consent or decision of the case. */
        record Nothing() implements Found {}
    }

    Found of(Passing passing, LocalDate today) {
        return switch (passing.basis()) {
            case Basis.OfConsent(UUID id) ->
                consents.find(id)
                        .filter(each -> each.caseId().equals(passing.caseId()))
                        .map(each -> of(passing, each, today))
                        .orElseGet(Found.Nothing::new);
            case Basis.OfDecision(UUID id) ->
                decisions
                        .find(id)
                        .filter(each -> each.caseId().equals(passing.caseId()))
                        .map(each -> of(passing, each, today))
                        .orElseGet(Found.Nothing::new);
        };
    }

    private static Found of(Passing passing, Consent consent, LocalDate today) {
        boolean named = consent.whatFor() == passing.whatFor()
                && consent.shares().stream().anyMatch(share -> share.receiver().covers(passing.receiver()));
        if (!named) {
            return Found.Not.of(ConsentAgainst.NOT_COVERED);
        }
        return switch (consent.state(today)) {
            case THINKING -> Found.Not.of(ConsentAgainst.STILL_THINKING);
            case REFUSED -> Found.Not.of(ConsentAgainst.CLIENT_REFUSED);
            case WITHDRAWN -> Found.Not.of(ConsentAgainst.CONSENT_TAKEN_BACK);
            case EXPIRED -> Found.Not.of(ConsentAgainst.CONSENT_EXPIRED);
            case LAPSED -> Found.Not.of(ConsentAgainst.CONSENT_LAPSED);
            case GIVEN -> {
                Cover cover = consent.cover(passing.receiver(), today);
                yield cover.items().contains(Item.BASICS)
                        ? new Found.Yes(cover, consent.lapsedFrom())
                        : Found.Not.of(ConsentAgainst.CONSENT_TAKEN_BACK);
            }
        };
    }

    private static Found of(Passing passing, BestInterestDecision decision, LocalDate today) {
        if (decision.wish().whatFor() != passing.whatFor()
                || !decision.wish().share().receiver().covers(passing.receiver())) {
            return Found.Not.of(ConsentAgainst.NOT_COVERED);
        }
        if (decision.endedAt().isPresent()) {
            return Found.Not.of(ConsentAgainst.CLIENT_REFUSED);
        }
        if (decision.counts(today)) {
            return new Found.Yes(decision.cover(passing.receiver(), today), decision.lapsedFrom());
        }
        return Found.Not.of(
                decision.wish().until().isBefore(today)
                        ? ConsentAgainst.CONSENT_EXPIRED
                        : ConsentAgainst.CONSENT_LAPSED);
    }
}
