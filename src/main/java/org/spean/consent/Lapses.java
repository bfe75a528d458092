package org.spean.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.cases.Case;
import org.spean.cases.Cases;
import org.spean.cases.StepKind;
import org.spean.cases.StepTaken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A guardian's yes ends with childhood, and where the guardian's family is found unsafe; a decision for a child ends with childhood
 * (design 1.3, 1.4). From when on is written beside them as soon as it is known, so that no clock has to run for it.
 */
@Component
class Lapses {

    private static final Set<StepKind> TELLING = EnumSet.of(StepKind.AGE_SETTLED, StepKind.FAMILY_ASSESSED);

    private final ConsentRows consents;
    private final DecisionRows decisions;
    private final Closing closing;
    private final ConsentTasks tasks;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    Lapses(
            ConsentRows consents,
            DecisionRows decisions,
            Closing closing,
            ConsentTasks tasks,
            Cases cases,
            ApplicationEventPublisher events) {
        this.consents = consents;
        this.decisions = decisions;
        this.closing = closing;
        this.tasks = tasks;
        this.cases = cases;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void taken(StepTaken news) {
        if (!TELLING.contains(news.step().kind())) {
            return;
        }
        Case file = news.after();
        LocalDate today = cases.today();
        consents.alone(file.id());
        List<Disclosure> closed = new ArrayList<>();
        for (Consent each : consents.of(file.id())) {
            if (each.answer() instanceof Response.Given(Giver giver, Signed signed)) {
                Optional<LocalDate> from =
                        stays(each.lapsedFrom(), ConsentRules.lapses(file, each.about(), giver, today), today, news);
                if (!from.equals(each.lapsedFrom())) {
                    closed.addAll(lapse(file, each, from, today));
                }
            }
        }
        for (BestInterestDecision each : decisions.of(file.id())) {
            if (each.wish().ground() == Ground.CHILD) {
                Optional<LocalDate> from = ConsentRules.adultFrom(file.standing());
                decisions.lapses(each.id(), from);
                closed.addAll(closing.lapse(new Basis.OfDecision(each.id()), from));
            }
        }
        if (!closed.isEmpty()) {
            events.publishEvent(new DisclosuresClosed(closed));
        }
    }

    /** What has lapsed is asked for anew, whatever is found later; unless what made it lapse was a mistake. */
    private static Optional<LocalDate> stays(
            Optional<LocalDate> before, Optional<LocalDate> now, LocalDate today, StepTaken news) {
        boolean lapsed = before.filter(day -> !day.isAfter(today)).isPresent();
        return lapsed && !news.back() ? before : now;
    }

    private List<Disclosure> lapse(Case file, Consent consent, Optional<LocalDate> from, LocalDate today) {
        boolean counted = consent.state(today) == ConsentState.GIVEN;
        consents.lapses(consent.id(), from);
        List<Disclosure> closed = closing.lapse(new Basis.OfConsent(consent.id()), from);
        boolean lapsed = from.filter(day -> !day.isAfter(today)).isPresent();
        if (lapsed && counted) {
            tasks.askClient(file, consent.id(), today);
        } else if (!lapsed) {
            tasks.settled(ConsentTask.CONSENT_ASK_CLIENT, file.id(), consent.id());
        }
        return closed;
    }
}
