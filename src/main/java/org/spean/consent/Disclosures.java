package org.spean.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.spean.access.reach.Reach;
import org.spean.cases.Case;
import org.spean.cases.Cases;
import org.spean.vocabulary.CountryTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door through which anything of a case goes to somebody whom the policy does not give it (design 5.2): checks what allows
 * it, makes what the receiver sees, and writes the record, in one transaction.
 */
@Component
public class Disclosures {

    private final DisclosureRows rows;
    private final ConsentRows consents;
    private final Covering covering;
    private final ProjectionMaking making;
    private final Cases cases;
    private final Reach reach;
    private final AccessPolicy policy;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Disclosures(
            DisclosureRows rows,
            ConsentRows consents,
            Covering covering,
            ProjectionMaking making,
            Cases cases,
            Reach reach,
            AccessPolicy policy,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.consents = consents;
        this.covering = covering;
        this.making = making;
        this.cases = cases;
        this.reach = reach;
        this.policy = policy;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    private Optional<Case> file(Actor by, UUID caseId, Operation operation) {
        return cases.find(by, caseId).filter(file -> cases.may(by, file, operation));
    }

    /** What the receiver would see, and what would be left out. That the sender looked is written down. */
    @Transactional
    public PreviewOutcome preview(Actor by, Passing passing) {
        if (file(by, passing.caseId(), Operation.DISCLOSE).isEmpty()) {
            return new PreviewOutcome.Nothing();
        }
        return switch (covering.of(passing, today())) {
            case Covering.Found.Not(List<ConsentRefusal> why) -> new PreviewOutcome.Refused(why);
            case Covering.Found.Nothing() -> new PreviewOutcome.Nothing();
            case Covering.Found.Yes(Cover cover, var lapses) ->
                switch (making.make(by, passing, cover)) {
                    case ProjectionMaking.Made.Done(Projection projection, Set<Item> notYours) ->
                        new PreviewOutcome.Open(projection, leftOut(cover), notYours);
                    case ProjectionMaking.Made.NeedsReason(var why) -> new PreviewOutcome.NeedsReason(why);
                    case ProjectionMaking.Made.NeedsSecondYes(var why) -> new PreviewOutcome.NeedsSecondYes(why);
                    case ProjectionMaking.Made.Nothing() -> new PreviewOutcome.Nothing();
                };
        };
    }

    private static Set<Item> leftOut(Cover cover) {
        Set<Item> leftOut = EnumSet.allOf(Item.class);
        leftOut.removeAll(cover.items());
        return leftOut;
    }

    /**
     * Discloses it: what the receiver sees is frozen at this moment.
     *
     * @param on by what the receiver comes to it: whoever is tied to that as {@code RECEIVES} is shown it. The caller ties them, in
     *     the same transaction
     */
    @Transactional
    public DiscloseOutcome disclose(Actor by, Passing passing, Subject on) {
        Optional<Case> file = file(by, passing.caseId(), Operation.DISCLOSE);
        if (file.isEmpty()) {
            return new DiscloseOutcome.Nothing();
        }
        // Whoever takes the consent back at this moment waits for this, and then closes it; or this waits, and finds it
        // taken back.
        consents.alone(passing.caseId());
        return switch (covering.of(passing, today())) {
            case Covering.Found.Not(List<ConsentRefusal> why) -> new DiscloseOutcome.Refused(why);
            case Covering.Found.Nothing() -> new DiscloseOutcome.Nothing();
            case Covering.Found.Yes(Cover cover, Optional<LocalDate> lapses) ->
                switch (making.make(by, passing, cover)) {
                    case ProjectionMaking.Made.Done(Projection projection, var notYours) ->
                        new DiscloseOutcome.Done(disclosed(by, file.get(), passing, cover, lapses, on, projection));
                    case ProjectionMaking.Made.NeedsReason(var why) -> new DiscloseOutcome.NeedsReason(why);
                    case ProjectionMaking.Made.NeedsSecondYes(var why) -> new DiscloseOutcome.NeedsSecondYes(why);
                    case ProjectionMaking.Made.Nothing() -> new DiscloseOutcome.Nothing();
                };
        };
    }

    private Disclosure disclosed(
            Actor by,
            Case file,
            Passing passing,
            Cover cover,
            Optional<LocalDate> lapses,
            Subject on,
            Projection made) {
        Disclosure disclosure = rows.add(
                        by, passing, cover, lapses, on, made, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .disclosure();
        log.write(
                by,
                Act.DISCLOSED,
                Optional.of(file.subject()),
                Map.of(
                        "disclosure", disclosure.id().toString(),
                        "to", disclosure.receiver().organization().toString(),
                        "items", words(disclosure.items())));
        events.publishEvent(new Disclosed(disclosure));
        return disclosure;
    }

    private static String words(Set<Item> items) {
        return items.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** What a receiver sees at this moment, with what consent covers still; that they looked is written down. */
    @Transactional
    public ShowOutcome show(Actor by, UUID disclosure) {
        Optional<DisclosureRows.Row> row = theirs(by, disclosure);
        if (row.isEmpty()) {
            return new ShowOutcome.Nothing();
        }
        Disclosure now = row.get().on(today());
        // Of whom was erased nothing opens any more.
        Projection still = rows.opened(now, now.open());
        if (still.parts().isEmpty()) {
            return new ShowOutcome.Closed();
        }
        log.write(
                by,
                Act.DISCLOSURE_SEEN,
                Optional.of(Case.subject(now.caseId())),
                Map.of("disclosure", now.id().toString(), "items", words(still.items())));
        return new ShowOutcome.Open(still, now.at());
    }

    private Optional<DisclosureRows.Row> theirs(Actor by, UUID disclosure) {
        return rows.find(disclosure)
                .filter(row ->
                        policy.may(reach.sight(by, row.disclosure().on()), Operation.READ_PROJECTION) == Answer.YES);
    }

    /**
     * What a receiver sees at this moment, for whoever works on the case and could disclose it: asked of consent anew, and without
     * what they may not read themselves, which is named. That they looked is written down.
     *
     * @param reason why they look, where they were asked for one; empty otherwise
     */
    @Transactional
    public PreviewOutcome shown(Actor by, UUID disclosure, String reason) {
        Optional<DisclosureRows.Row> row = rows.find(disclosure)
                .filter(each ->
                        file(by, each.disclosure().caseId(), Operation.DISCLOSE).isPresent());
        if (row.isEmpty()) {
            return new PreviewOutcome.Nothing();
        }
        Disclosure now = row.get().on(today());
        Passing passing = new Passing(now.caseId(), now.basis(), now.receiver(), now.whatFor(), Saying.NOTHING, reason);
        return switch (covering.of(passing, today())) {
            case Covering.Found.Not(List<ConsentRefusal> why) -> new PreviewOutcome.Refused(why);
            case Covering.Found.Nothing() -> new PreviewOutcome.Nothing();
            case Covering.Found.Yes(Cover cover, var lapses) ->
                switch (making.make(by, passing, cover)) {
                    case ProjectionMaking.Made.Done(var fresh, Set<Item> notYours) -> shown(by, now, cover, notYours);
                    case ProjectionMaking.Made.NeedsReason(var why) -> new PreviewOutcome.NeedsReason(why);
                    case ProjectionMaking.Made.NeedsSecondYes(var why) -> new PreviewOutcome.NeedsSecondYes(why);
                    case ProjectionMaking.Made.Nothing() -> new PreviewOutcome.Nothing();
                };
        };
    }

    private PreviewOutcome shown(Actor by, Disclosure now, Cover cover, Set<Item> notYours) {
        Set<Item> items = EnumSet.noneOf(Item.class);
        items.addAll(now.open());
        items.retainAll(cover.items());
        items.removeAll(notYours);
        Projection still = rows.opened(now, items);
        if (still.parts().isEmpty()) {
            return new PreviewOutcome.Nothing();
        }
        log.write(
                by,
                Act.DISCLOSURE_SEEN,
                Optional.of(Case.subject(now.caseId())),
                Map.of("disclosure", now.id().toString(), "items", words(still.items())));
        return new PreviewOutcome.Open(still, leftOut(cover), notYours);
    }

    /** What of it is open to them at this moment, for a page that stays open: nothing is shown, and nothing written down. */
    @Transactional(readOnly = true)
    public Set<Item> open(Actor by, UUID disclosure) {
        return theirs(by, disclosure).map(row -> row.on(today()).open()).orElse(Set.of());
    }

    /** Those of a case, the last first, for who works on it; none where they are not theirs to see. */
    @Transactional(readOnly = true)
    public List<Disclosure> of(Actor by, UUID caseId) {
        return file(by, caseId, Operation.TAKE_BACK_CONSENT)
                .map(file ->
                        rows.of(file.id()).stream().map(row -> row.on(today())).toList())
                .orElse(List.of());
    }
}
