package org.spean.referral;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.policy.Operation;
import org.spean.cases.Case;
import org.spean.cases.Cases;
import org.spean.directory.Directory;
import org.spean.directory.ServiceId;
import org.spean.directory.Tombstone;
import org.spean.vocabulary.TypedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is being written: begun from a case or from a service, saved as one goes, thrown away or sent. */
@Component
public class Drafts {

    private final DraftRows rows;
    private final ReferralRows referrals;
    private final Cases cases;
    private final Directory directory;
    private final AccessLog log;
    private final Clock clock;

    Drafts(DraftRows rows, ReferralRows referrals, Cases cases, Directory directory, AccessLog log, Clock clock) {
        this.rows = rows;
        this.referrals = referrals;
        this.cases = cases;
        this.directory = directory;
        this.log = log;
        this.clock = clock;
    }

    /** Whether they may refer the client of this case. */
    @Transactional(readOnly = true)
    public boolean mayWrite(Actor by, UUID file) {
        return works(by, file).isPresent();
    }

    private Optional<Case> works(Actor by, UUID file) {
        return cases.find(by, file).filter(each -> cases.may(by, each, Operation.CARE));
    }

    /** Begins one; empty where it is not theirs. */
    @Transactional
    public Optional<ReferralDraft> begin(Actor by, UUID file, Optional<ServiceId> service) {
        return works(by, file).map(each -> {
            ReferralDraft draft = began(by, file);
            service.ifPresent(chosen -> put(draft, DraftField.SERVICES, chosen.toString()));
            return rows.find(draft.id()).orElseThrow();
        });
    }

    private ReferralDraft began(Actor by, UUID file) {
        UUID id = rows.add(file, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        log.write(by, Act.REFERRAL_BEGUN, Optional.of(Case.subject(file)), Map.of("draft", id.toString()));
        return rows.find(id).orElseThrow();
    }

    private void put(ReferralDraft draft, DraftField field, String text) {
        rows.save(draft, field, text, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Begins another with what an earlier one said, where its service could not help, or ended: the client is asked anew about
     * whoever is chosen now.
     */
    @Transactional
    public Optional<ReferralDraft> again(Actor by, ReferralId earlier) {
        return referrals
                .find(earlier)
                .filter(each -> works(by, each.file()).isPresent())
                .map(before -> {
                    ReferralDraft draft = began(by, before.file());
                    put(draft, DraftField.TYPE, before.type().id());
                    put(draft, DraftField.URGENCY, before.urgency().name());
                    put(draft, DraftField.CONCERNS, before.concerns().name());
                    Map<String, String> words = before.last(ReferralActKind.SENT_OUT)
                            .map(act -> referrals.typed(before).getOrDefault(act.number(), Map.of()))
                            .orElse(Map.of());
                    words.forEach((field, text) -> put(draft, Sending.field(field), text));
                    directory
                            .ended(before.service())
                            .flatMap(Tombstone::successor)
                            .ifPresent(follows -> put(draft, DraftField.SERVICES, follows.toString()));
                    return rows.find(draft.id()).orElseThrow();
                });
    }

    /** Those of a case that were not sent yet, the last first. */
    @Transactional(readOnly = true)
    public List<ReferralDraft> of(Actor by, UUID file) {
        return works(by, file).map(each -> rows.ofCase(file)).orElse(List.of());
    }

    /** One of them, as it stands. Empty where it is not theirs, or is sent. */
    @Transactional(readOnly = true)
    public Optional<ReferralDraft> find(Actor by, UUID id) {
        return rows.find(id).filter(draft -> works(by, draft.file()).isPresent());
    }

    /** Writes one field of it; nothing else of it changes. */
    @Transactional
    public DraftOutcome save(Actor by, UUID id, DraftField field, String typed) {
        Optional<ReferralDraft> draft =
                rows.locked(id).filter(each -> works(by, each.file()).isPresent());
        if (draft.isEmpty()) {
            return new DraftOutcome.Nothing();
        }
        String text = field.sealed() ? typed.strip() : TypedText.clean(typed);
        if (TypedText.longer(text, field.longest())) {
            return new DraftOutcome.Refused(Refusal.at(ActField.word(field), Against.TOO_LONG, field.longest()));
        }
        if (!field.readable(text)) {
            return new DraftOutcome.Refused(Refusal.at(
                    ActField.word(field), field == DraftField.DECIDED_ON ? Against.NOT_A_DAY : Against.NOT_A_CHOICE));
        }
        put(draft.get(), field, text);
        return new DraftOutcome.Saved(rows.find(id).orElseThrow());
    }

    /** Chooses a service, or takes the choice back. */
    @Transactional
    public DraftOutcome choose(Actor by, UUID id, ServiceId service, boolean chosen) {
        Optional<ReferralDraft> draft = rows.locked(id);
        if (draft.isEmpty()) {
            return new DraftOutcome.Nothing();
        }
        List<ServiceId> all = new java.util.ArrayList<>(draft.get().services());
        all.remove(service);
        if (chosen) {
            all.add(service);
        }
        if (all.size() > Sending.MOST_SERVICES) {
            return new DraftOutcome.Refused(Refusal.of(Against.TOO_MANY_SERVICES, Sending.MOST_SERVICES));
        }
        return save(
                by,
                id,
                DraftField.SERVICES,
                all.stream().map(ServiceId::toString).collect(Collectors.joining(" ")));
    }

    /** Throws it away; what was agreed by telephone stays. */
    @Transactional
    public boolean throwAway(Actor by, UUID id) {
        Optional<ReferralDraft> draft =
                rows.locked(id).filter(each -> works(by, each.file()).isPresent());
        draft.ifPresent(each -> {
            rows.close(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
            log.write(
                    by,
                    Act.REFERRAL_THROWN_AWAY,
                    Optional.of(Case.subject(each.file())),
                    Map.of("draft", id.toString()));
        });
        return draft.isPresent();
    }
}
