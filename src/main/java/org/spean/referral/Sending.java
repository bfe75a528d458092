package org.spean.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.policy.Operation;
import org.spean.cases.Case;
import org.spean.cases.CaseState;
import org.spean.cases.Cases;
import org.spean.consent.About;
import org.spean.consent.Consents;
import org.spean.consent.Cover;
import org.spean.consent.DiscloseOutcome;
import org.spean.consent.Disclosures;
import org.spean.consent.Item;
import org.spean.consent.Passing;
import org.spean.consent.PreviewOutcome;
import org.spean.consent.Receiver;
import org.spean.consent.Saying;
import org.spean.consent.WhatFor;
import org.spean.deadlines.rules.Offset;
import org.spean.directory.Directory;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** From a draft to services: what is missing, what they would see, sending it, and agreeing by telephone. */
@Component
public class Sending {

    /** So many services can be asked at once (ours): who is named in one reading has to be understood. */
    public static final int MOST_SERVICES = 5;

    private final DraftRows drafts;
    private final ReferralRows rows;
    private final ReferralReach reach;
    private final ReferralReceivers receivers;
    private final Beginning beginning;
    private final ClockRows ticking;
    private final Following following;
    private final Cases cases;
    private final Consents consents;
    private final Disclosures disclosures;
    private final Directory directory;
    private final Clock clock;

    Sending(
            DraftRows drafts,
            ReferralRows rows,
            ReferralReach reach,
            ReferralReceivers receivers,
            Beginning beginning,
            ClockRows ticking,
            Following following,
            Cases cases,
            Consents consents,
            Disclosures disclosures,
            Directory directory,
            Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.reach = reach;
        this.receivers = receivers;
        this.beginning = beginning;
        this.ticking = ticking;
        this.following = following;
        this.cases = cases;
        this.consents = consents;
        this.disclosures = disclosures;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whether anybody of the organization behind a service answers referrals here. */
    @Transactional(readOnly = true)
    public boolean answered(ServiceEntry entry) {
        return !receivers.answering(entry.organization()).isEmpty();
    }

    /** What allows to disclose something to the organization behind a service, for who is passed on; the widest first. */
    @Transactional(readOnly = true)
    public List<Cover> covers(Actor by, ReferralDraft draft, ServiceEntry entry) {
        return consents.covering(by, draft.file(), receiver(entry), WhatFor.REFERRAL).stream()
                .filter(each -> each.about() instanceof About.Client == (draft.concerns() == Concerns.CLIENT))
                .toList();
    }

    private Optional<Cover> cover(Actor by, ReferralDraft draft, ServiceEntry entry) {
        List<Cover> all = covers(by, draft, entry);
        return all.stream()
                .filter(each -> draft.basis().filter(each.basis()::equals).isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** To whom consent has to be given for a service. */
    public static Receiver receiver(ServiceEntry entry) {
        return new Receiver(entry.organization(), Optional.of(entry.id().id()));
    }

    /** All that is missing, or stands against sending it. */
    @Transactional(readOnly = true)
    public List<Refusal> against(Actor by, UUID id) {
        return drafts.find(id)
                .flatMap(draft -> works(by, draft).map(file -> against(by, draft, file)))
                .orElse(List.of());
    }

    private Optional<Case> works(Actor by, ReferralDraft draft) {
        return cases.find(by, draft.file()).filter(each -> cases.may(by, each, Operation.CARE));
    }

    private List<Refusal> against(Actor by, ReferralDraft draft, Case file) {
        List<Refusal> why = new ArrayList<>();
        if (file.standing().state() == CaseState.CLOSED) {
            why.add(Refusal.of(Against.CASE_CLOSED));
        }
        missing(draft, DraftField.NEED, Against.NEED_MISSING, why);
        missing(draft, DraftField.EXPECTED, Against.EXPECTED_MISSING, why);
        missing(draft, DraftField.URGENCY, Against.URGENCY_MISSING, why);
        missing(draft, DraftField.DECIDED_ON, Against.CLIENT_NOT_TOLD, why);
        draft.decidedOn()
                .filter(day -> day.isAfter(today()))
                .ifPresent(day -> why.add(Refusal.at(ActField.word(DraftField.DECIDED_ON), Against.DAY_TO_COME)));
        if (draft.services().isEmpty()) {
            why.add(Refusal.of(Against.NO_SERVICE));
        }
        draft.services().forEach(service -> why.addAll(service(by, draft, service)));
        return why;
    }

    private static void missing(ReferralDraft draft, DraftField field, Against against, List<Refusal> why) {
        if (draft.known(field).isEmpty()) {
            why.add(Refusal.at(ActField.word(field), against));
        }
    }

    private List<Refusal> service(Actor by, ReferralDraft draft, ServiceId service) {
        Optional<ServiceEntry> found = directory.service(service, Tier.PARTNERS);
        if (found.isEmpty()) {
            return List.of(Refusal.of(Against.SERVICE_GONE));
        }
        List<Refusal> why = new ArrayList<>(anyway(draft, found.get()));
        if (receivers.answering(found.get().organization()).isEmpty()) {
            why.add(Refusal.of(Against.NOBODY_RECEIVES));
        }
        Optional<Cover> cover = cover(by, draft, found.get());
        if (cover.isEmpty()) {
            why.add(Refusal.of(Against.RECEIVER_NOT_COVERED));
        } else if (cover.get().items().contains(Item.CASE_NOTE)
                && draft.known(DraftField.NOTE).isEmpty()) {
            why.add(Refusal.at(ActField.word(DraftField.NOTE), Against.NOTE_MISSING));
        }
        return why;
    }

    /** What stands against passing somebody to this service in whatever way. */
    private List<Refusal> anyway(ReferralDraft draft, ServiceEntry entry) {
        List<Refusal> why = new ArrayList<>();
        if (reach.shutOut(draft.file(), entry.organization())) {
            why.add(Refusal.of(Against.RECEIVER_SHUT_OUT));
        }
        boolean asked = rows.ofCase(draft.file()).stream()
                .anyMatch(each -> each.service().equals(entry.id())
                        && each.concerns() == draft.concerns()
                        && each.state().running()
                        && !each.round().equals(draft.id()));
        if (asked) {
            why.add(Refusal.of(Against.ALREADY_ASKED));
        }
        return why;
    }

    /** What a service would see, and what consent leaves out. */
    @Transactional
    public PreviewOutcome preview(Actor by, UUID id, ServiceId service, String reason) {
        Optional<ReferralDraft> draft =
                drafts.find(id).filter(each -> works(by, each).isPresent());
        Optional<ServiceEntry> entry = directory.service(service, Tier.PARTNERS);
        if (draft.isEmpty() || entry.isEmpty()) {
            return new PreviewOutcome.Nothing();
        }
        return cover(by, draft.get(), entry.get())
                .map(cover -> disclosures.preview(by, passing(draft.get(), entry.get(), cover, reason)))
                .orElseGet(PreviewOutcome.Nothing::new);
    }

    private static Passing passing(ReferralDraft draft, ServiceEntry entry, Cover cover, String reason) {
        return new Passing(
                draft.file(),
                cover.basis(),
                receiver(entry),
                WhatFor.REFERRAL,
                new Saying(
                        draft.known(DraftField.NEED),
                        draft.known(DraftField.EXPECTED),
                        draft.urgency().map(urgency -> "referral.urgency." + ActField.word(urgency)),
                        draft.known(DraftField.NOTE)),
                reason);
    }

    /** Sends it to all that were chosen, or to none. */
    @Transactional
    public SendOutcome send(Actor by, UUID id, String reason) {
        Optional<ReferralDraft> found = drafts.locked(id);
        Optional<Case> file = found.flatMap(draft -> works(by, draft));
        if (found.isEmpty() || file.isEmpty()) {
            return new SendOutcome.Nothing();
        }
        ReferralDraft draft = found.get();
        List<Refusal> why = against(by, draft, file.get());
        if (!why.isEmpty()) {
            return new SendOutcome.Refused(why);
        }
        Optional<SendOutcome> no = notAllowed(by, draft, reason);
        if (no.isPresent()) {
            return no.get();
        }
        Instant now = now();
        ticking.began(id);
        List<Referral> sent = new ArrayList<>();
        for (ServiceId service : draft.services()) {
            ServiceEntry entry = directory.service(service, Tier.PARTNERS).orElseThrow();
            Referral referral = beginning.begun(by, draft, entry, file.get(), now);
            Cover cover = cover(by, draft, entry).orElseThrow();
            switch (disclosures.disclose(by, passing(draft, entry, cover, reason), referral.received())) {
                case DiscloseOutcome.Done(var disclosure) ->
                    sent.add(written(by, draft, referral, file.get(), cover, disclosure.id(), now, entry));
                case DiscloseOutcome.Refused(var against) -> {
                    return notAtAll(new SendOutcome.NotAllowed(against));
                }
                case DiscloseOutcome.NeedsReason(var asked) -> {
                    return notAtAll(new SendOutcome.NeedsReason(asked));
                }
                case DiscloseOutcome.NeedsSecondYes(var asked) -> {
                    return notAtAll(new SendOutcome.NeedsSecondYes(asked));
                }
                case DiscloseOutcome.Nothing() -> {
                    return notAtAll(new SendOutcome.Nothing());
                }
            }
        }
        drafts.close(id, now);
        return new SendOutcome.Done(sent);
    }

    /** What stands against the first of them: nothing is written before all are allowed. */
    private Optional<SendOutcome> notAllowed(Actor by, ReferralDraft draft, String reason) {
        return draft.services().stream()
                .map(service -> preview(by, draft.id(), service, reason))
                .<Optional<SendOutcome>>map(outcome -> switch (outcome) {
                    case PreviewOutcome.Open open -> Optional.empty();
                    case PreviewOutcome.Refused(var why) -> Optional.of(new SendOutcome.NotAllowed(why));
                    case PreviewOutcome.NeedsReason(var why) -> Optional.of(new SendOutcome.NeedsReason(why));
                    case PreviewOutcome.NeedsSecondYes(var why) -> Optional.of(new SendOutcome.NeedsSecondYes(why));
                    case PreviewOutcome.Nothing() -> Optional.of(new SendOutcome.Nothing());
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What was written for those before is taken back with it. */
    private static SendOutcome notAtAll(SendOutcome outcome) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return outcome;
    }

    private Referral written(
            Actor by,
            ReferralDraft draft,
            Referral referral,
            Case file,
            Cover cover,
            UUID disclosure,
            Instant now,
            ServiceEntry entry) {
        Offset within = Following.within(referral.urgency(), entry.atPresent().answerTime());
        Map<String, String> told = new HashMap<>();
        told.put("disclosure", disclosure.toString());
        told.put("basis", cover.basis().id().toString());
        told.put("answer-by", following.answerBy(within, now).toString());
        told.put("decided-on", draft.decidedOn().orElseThrow().toString());
        ClientKind.audience(file, today()).ifPresent(each -> told.put("audience", each.name()));
        Map<String, String> typed = new HashMap<>();
        for (DraftField field : List.of(DraftField.NEED, DraftField.EXPECTED, DraftField.NOTE)) {
            draft.known(field).ifPresent(text -> typed.put(ActField.word(field), text));
        }
        Referral after = beginning.add(by, referral, ReferralActKind.SENT_OUT, today(), now, told, typed);
        following.sent(after, now, within);
        return after;
    }

    /** The field of a draft that an act keeps by this word. */
    static DraftField field(String word) {
        return DraftField.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * Agreed by telephone, before anything is sent: whom one spoke to, when, and what was said. Nothing is disclosed by it; what
     * goes with the client is written within a day.
     */
    @Transactional
    public ReferralOutcome agreed(Actor by, UUID id, ServiceId service, ActWish wish) {
        Optional<ReferralDraft> draft = drafts.locked(id);
        Optional<Case> file = draft.flatMap(each -> works(by, each));
        if (draft.isEmpty() || file.isEmpty() || wish.kind() != ReferralActKind.AGREED) {
            return new ReferralOutcome.Nothing();
        }
        Optional<ServiceEntry> entry = directory.service(service, Tier.PARTNERS);
        if (entry.isEmpty()) {
            return new ReferralOutcome.Refused(List.of(Refusal.of(Against.SERVICE_GONE)));
        }
        List<Refusal> why = new ArrayList<>(anyway(draft.get(), entry.get()));
        if (file.get().standing().state() == CaseState.CLOSED) {
            why.add(Refusal.of(Against.CASE_CLOSED));
        }
        // Whoever agreed for another service of this draft did it before: its lock is held.
        rows.ofRound(id).stream()
                .filter(each -> each.state().running() && !each.service().equals(service))
                .findFirst()
                .ifPresent(each -> why.add(Refusal.of(Against.TAKEN_BY_ANOTHER)));
        Referral before = beginning
                .there(draft.get(), entry.get())
                .orElseGet(() -> beginning.blank(by, draft.get(), entry.get(), file.get()));
        why.addAll(ActCheck.against(before, wish, Side.SENDER, Set.of(), today(), false));
        if (!why.isEmpty()) {
            return new ReferralOutcome.Refused(why);
        }
        Instant now = now();
        ticking.began(id);
        Referral referral = beginning.begun(by, draft.get(), entry.get(), file.get(), now);
        ticking.takes(id, referral.id(), now);
        Map<String, String> typed = new HashMap<>();
        wish.kind()
                .fields(Side.SENDER)
                .forEach(field -> wish.answer(field.name()).ifPresent(text -> typed.put(field.name(), text)));
        Referral after = beginning.add(by, referral, ReferralActKind.AGREED, wish.on(), now, Map.of(), typed);
        following.done(after, after.acts().getLast());
        return new ReferralOutcome.Done(after);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }
}
