package org.spean.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.policy.Operation;
import org.spean.cases.Case;
import org.spean.cases.Cases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consents: asked, answered, taken back (Standards 6.3, 6.10, 11.7; design 1.4). Whatever is recorded of a case here waits for
 * whatever else is recorded of it here, so that nothing is disclosed in the moment in which its consent is taken back.
 */
@Component
public class Consents {

    /** So long a consent counts at most (ours). */
    public static final int MOST_DAYS = 365;

    private final ConsentRows rows;
    private final DecisionRows decisions;
    private final ConsentRules rules;
    private final ConsentTexts texts;
    private final Closing closing;
    private final ConsentTasks tasks;
    private final Cases cases;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(
            ConsentRows rows,
            DecisionRows decisions,
            ConsentRules rules,
            ConsentTexts texts,
            Closing closing,
            ConsentTasks tasks,
            Cases cases,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.decisions = decisions;
        this.rules = rules;
        this.texts = texts;
        this.closing = closing;
        this.tasks = tasks;
        this.cases = cases;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** The text that is to be read out at present. */
    public ConsentText text() {
        return texts.present();
    }

    /** The text of a version that was read once; empty where it is not in the program any more. */
    public Optional<ConsentText> text(String version) {
        return texts.of(version);
    }

    /** Today in the country: what states and ends are counted by. */
    public LocalDate today() {
        return cases.today();
    }

    /** Whether they may ask for consent, and record what was answered. */
    @Transactional(readOnly = true)
    public boolean mayAsk(Actor by, UUID caseId) {
        return file(by, caseId, Operation.ASK_CONSENT).isPresent();
    }

    /** Whether they may record that a consent was taken back. */
    @Transactional(readOnly = true)
    public boolean mayTakeBack(Actor by, UUID caseId) {
        return file(by, caseId, Operation.TAKE_BACK_CONSENT).isPresent();
    }

    private Optional<Case> file(Actor by, UUID caseId, Operation operation) {
        return cases.find(by, caseId).filter(file -> cases.may(by, file, operation));
    }

    /** All that stands against it, field by field, before anything is recorded; nothing where it could be. */
    @Transactional(readOnly = true)
    public List<ConsentRefusal> against(Actor by, UUID caseId, ConsentWish wish) {
        return file(by, caseId, Operation.ASK_CONSENT)
                .map(file -> rules.against(file, wish, today()))
                .orElse(List.of());
    }

    /** Records what somebody was asked, and what they answered. */
    @Transactional
    public ConsentOutcome take(Actor by, UUID caseId, ConsentWish wish) {
        return alone(by, caseId, Operation.ASK_CONSENT, file -> {
            List<ConsentRefusal> why = rules.against(file, wish, today());
            return why.isEmpty() ? taken(by, file, wish) : new ConsentOutcome.Refused(why);
        });
    }

    private ConsentOutcome taken(Actor by, Case file, ConsentWish wish) {
        UUID id = rows.add(by, file.id(), wish, now());
        return new ConsentOutcome.Done(answered(by, file, id, wish.about(), wish.response()));
    }

    /**
     * Records what an adult said in an emergency, before a witness, in as few words as there is time for: it counts until the end of
     * the next day, and waits for somebody until the text was read and the consent taken as it should be (design 1.4).
     */
    @Transactional
    public ConsentOutcome spoken(Actor by, UUID caseId, WhatFor whatFor, Share share, TextLanguage language) {
        return alone(by, caseId, Operation.ASK_CONSENT, file -> {
            ConsentWish wish = new ConsentWish(
                    new About.Client(),
                    whatFor,
                    List.of(share),
                    today().plusDays(1),
                    Optional.empty(),
                    new Reading(texts.present().version(), language, Optional.empty()),
                    new Response.Given(
                            new Giver.Themselves(), new Signed(Signed.How.SPOKEN_BEFORE_WITNESS, Optional.empty())));
            List<ConsentRefusal> why = rules.against(file, wish, today()).stream()
                    .filter(each -> each.against() != ConsentAgainst.WITNESS_MISSING)
                    .toList();
            if (!why.isEmpty()) {
                return new ConsentOutcome.Refused(why);
            }
            ConsentOutcome outcome = taken(by, file, wish);
            if (outcome instanceof ConsentOutcome.Done(Consent consent)) {
                tasks.complete(file, consent.id());
            }
            return outcome;
        });
    }

    /** Records what somebody answered who was thinking. */
    @Transactional
    public ConsentOutcome answer(Actor by, UUID consent, Response response) {
        return changed(by, consent, Operation.ASK_CONSENT, file -> {
            Consent asked = rows.find(consent).orElseThrow();
            if (!(asked.answer() instanceof Response.Thinking) || response instanceof Response.Thinking) {
                return refused(ConsentRefusal.of(ConsentAgainst.ANSWERED_ALREADY));
            }
            List<ConsentRefusal> why = Stream.concat(
                            response instanceof Response.Given
                                    ? ConsentRules.until(asked.until(), today(), MOST_DAYS).stream()
                                    : Stream.empty(),
                            rules.against(file, asked.about(), response, today()).stream())
                    .toList();
            return why.isEmpty()
                    ? new ConsentOutcome.Done(answered(by, file, consent, asked.about(), response))
                    : new ConsentOutcome.Refused(why);
        });
    }

    private Consent answered(Actor by, Case file, UUID id, About about, Response response) {
        rows.answered(by, file.id(), id, response, now());
        if (response instanceof Response.Given(Giver giver, Signed signed)) {
            rows.lapses(id, ConsentRules.lapses(file, about, giver, today()));
        }
        Consent consent = rows.find(id).orElseThrow();
        log.write(by, Act.CONSENT_ASKED, Optional.of(file.subject()), told(consent, consent.state(today())));
        List<Disclosure> closed = closing.overrule(consent);
        settle(consent, response);
        events.publishEvent(new ConsentTaken(consent));
        if (!closed.isEmpty()) {
            events.publishEvent(new DisclosuresClosed(closed));
        }
        return consent;
    }

    /** Whoever is asked anew, and answers, has been asked: what waits for that is settled, for the receivers they were asked about. */
    private void settle(Consent asked, Response response) {
        if (response instanceof Response.Thinking || !(asked.about() instanceof About.Client)) {
            return;
        }
        rows.of(asked.caseId()).stream()
                .filter(old -> !old.id().equals(asked.id()) && old.whatFor() == asked.whatFor())
                .filter(old -> old.shares().stream()
                        .allMatch(share -> asked.shares().stream()
                                .anyMatch(each -> DecisionRules.meet(each.receiver(), share.receiver()))))
                .forEach(old -> {
                    tasks.settled(ConsentTask.CONSENT_ASK_CLIENT, old.caseId(), old.id());
                    tasks.settled(ConsentTask.CONSENT_COMPLETE, old.caseId(), old.id());
                });
    }

    /** Takes a consent back, all or in part: from the end of this transaction on nobody is shown what it covered. */
    @Transactional
    public ConsentOutcome withdraw(Actor by, UUID consent, Withdrawal what) {
        return changed(by, consent, Operation.TAKE_BACK_CONSENT, file -> {
            Consent before = rows.find(consent).orElseThrow();
            if (!(before.answer() instanceof Response.Given) || !before.lessBy(what)) {
                return refused(ConsentRefusal.of(ConsentAgainst.NOTHING_TO_TAKE_BACK));
            }
            rows.takenBack(by, before, what, now());
            Consent after = rows.find(consent).orElseThrow();
            log.write(by, Act.CONSENT_TAKEN_BACK, Optional.of(file.subject()), told(after, after.state(today())));
            List<Disclosure> touched = Stream.concat(closing.follow(after).stream(), closing.overrule(after).stream())
                    .toList();
            tasks.settled(ConsentTask.CONSENT_COMPLETE, file.id(), consent);
            events.publishEvent(new ConsentWithdrawn(after, what, touched));
            return new ConsentOutcome.Done(after);
        });
    }

    private ConsentOutcome changed(Actor by, UUID consent, Operation operation, Function<Case, ConsentOutcome> change) {
        return rows.find(consent)
                .map(each -> alone(by, each.caseId(), operation, change))
                .orElseGet(ConsentOutcome.Nothing::new);
    }

    /** The case is read when nobody else records anything: an age that was settled meanwhile counts. */
    private ConsentOutcome alone(Actor by, UUID caseId, Operation operation, Function<Case, ConsentOutcome> change) {
        if (file(by, caseId, operation).isEmpty()) {
            return new ConsentOutcome.Nothing();
        }
        rows.alone(caseId);
        return file(by, caseId, operation).map(change).orElseGet(ConsentOutcome.Nothing::new);
    }

    private static ConsentOutcome refused(ConsentRefusal why) {
        return new ConsentOutcome.Refused(List.of(why));
    }

    private static Map<String, String> told(Consent consent, ConsentState state) {
        return Map.of("consent", consent.id().toString(), "state", state.name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Those of a case, the last first; none where they are not theirs to see. */
    @Transactional(readOnly = true)
    public List<Consent> of(Actor by, UUID caseId) {
        return file(by, caseId, Operation.TAKE_BACK_CONSENT)
                .map(file -> rows.of(file.id()))
                .orElse(List.of());
    }

    /** One of them; empty where it is not theirs to see. */
    @Transactional(readOnly = true)
    public Optional<Consent> find(Actor by, UUID consent) {
        return rows.find(consent)
                .filter(each ->
                        file(by, each.caseId(), Operation.TAKE_BACK_CONSENT).isPresent());
    }

    /**
     * What covers a receiver for this today: consents that count, and decisions in the client's best interest; those first that
     * cover most. None where nothing may be disclosed.
     */
    @Transactional(readOnly = true)
    public List<Cover> covering(Actor by, UUID caseId, Receiver receiver, WhatFor whatFor) {
        if (file(by, caseId, Operation.DISCLOSE).isEmpty()) {
            return List.of();
        }
        LocalDate today = today();
        Stream<Cover> consented = rows.of(caseId).stream()
                .filter(each -> each.whatFor() == whatFor)
                .map(each -> each.cover(receiver, today));
        Stream<Cover> decided = decisions.of(caseId).stream()
                .filter(each -> each.wish().whatFor() == whatFor)
                .map(each -> each.cover(receiver, today));
        return Stream.concat(consented, decided)
                .filter(each -> each.items().contains(Item.BASICS))
                .sorted(Comparator.comparingInt((Cover each) -> -each.items().size()))
                .toList();
    }
}
