package org.spean.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Operation;
import org.spean.access.reach.Within;
import org.spean.cases.Case;
import org.spean.cases.Cases;
import org.spean.consent.Consent;
import org.spean.consent.Consents;
import org.spean.consent.Disclosures;
import org.spean.consent.Item;
import org.spean.consent.Receiver;
import org.spean.consent.ShowOutcome;
import org.spean.consent.Withdrawal;
import org.spean.directory.Directory;
import org.spean.directory.Tier;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Referrals that were sent or agreed: lists of both sides, what each sees, and what is done with them, act by act. */
@Component
public class Referrals {

    private final ReferralRows rows;
    private final ReferralReach reach;
    private final ReferralReceivers receivers;
    private final ClockRows ticking;
    private final Following following;
    private final Failing failing;
    private final Cases cases;
    private final Consents consents;
    private final Disclosures disclosures;
    private final Directory directory;
    private final AccessPolicy policy;
    private final AccessLog log;
    private final Clock clock;

    Referrals(
            ReferralRows rows,
            ReferralReach reach,
            ReferralReceivers receivers,
            ClockRows ticking,
            Following following,
            Failing failing,
            Cases cases,
            Consents consents,
            Disclosures disclosures,
            Directory directory,
            AccessPolicy policy,
            AccessLog log,
            Clock clock) {
        this.rows = rows;
        this.reach = reach;
        this.receivers = receivers;
        this.ticking = ticking;
        this.following = following;
        this.failing = failing;
        this.cases = cases;
        this.consents = consents;
        this.disclosures = disclosures;
        this.directory = directory;
        this.policy = policy;
        this.log = log;
        this.clock = clock;
    }

    /** Whether they answer referrals for some organization. */
    public boolean receives(Actor by) {
        return !receivers.organizations(by).isEmpty();
    }

    /** What their organizations received, the newest first. */
    @Transactional
    public ReferralPage inbox(Actor by, Optional<ReferralId> after) {
        Set<UUID> organizations = receivers.organizations(by);
        return organizations.isEmpty()
                ? new ReferralPage(List.of(), false)
                : listed(by, rows.received(organizations, after.map(ReferralId::id), ReferralPage.SIZE + 1));
    }

    /** What was sent of the cases that they read, the newest first. */
    @Transactional
    public ReferralPage outbox(Actor by, Optional<ReferralId> after) {
        Within within = Within.of(by, held -> true, policy, Operation.READ, clock.instant());
        return listed(by, rows.sent(within, after.map(ReferralId::id), ReferralPage.SIZE + 1));
    }

    private ReferralPage listed(Actor by, List<Referral> oneMore) {
        ReferralPage page = ReferralPage.of(oneMore);
        if (!page.referrals().isEmpty()) {
            String codes = String.join(
                    " ", page.referrals().stream().map(Referral::code).toList());
            log.write(by, Act.REFERRALS_LISTED, Optional.empty(), Map.of("referrals", codes));
        }
        return page;
    }

    /** Those of a case, the newest first, for who reads what is GENERAL of it. Nothing is written down: the case's page is. */
    @Transactional(readOnly = true)
    public List<Referral> ofCase(Actor by, UUID file) {
        return rows.ofCase(file).stream().filter(each -> reach.sees(by, each)).toList();
    }

    /** One, without its words, for a page that shows it already: nothing is written down. */
    @Transactional(readOnly = true)
    public Optional<Referral> find(Actor by, ReferralId id, Side side) {
        return rows.find(id).filter(each -> theirs(by, each, side));
    }

    private boolean theirs(Actor by, Referral referral, Side side) {
        return switch (side) {
            case SENDER -> reach.sees(by, referral);
            case RECEIVER -> reach.receives(by, referral);
        };
    }

    private boolean carries(Actor by, Referral referral, Side side) {
        return switch (side) {
            case SENDER -> reach.works(by, referral);
            case RECEIVER -> reach.receives(by, referral);
        };
    }

    /** Whether it is theirs to carry on for the sender, so that they read what was typed. */
    @Transactional(readOnly = true)
    public boolean works(Actor by, Referral referral) {
        return reach.works(by, referral);
    }

    /** One as they see it; that they looked is written down. Whoever receives acknowledges it by that. */
    @Transactional
    public Optional<ReferralSheet> look(Actor by, ReferralId id, Side side) {
        Optional<Referral> found = rows.locked(id).filter(each -> theirs(by, each, side));
        found.ifPresent(each -> log.write(by, Act.REFERRAL_READ, Optional.of(subject(each, side)), told(each, "")));
        return found.map(each -> side == Side.RECEIVER && each.state() == ReferralState.SENT
                        ? add(by, each, new ActWish(ReferralActKind.OPENED, today(), Map.of()), side)
                        : each)
                .map(each -> sheet(by, each, side));
    }

    private ReferralSheet sheet(Actor by, Referral referral, Side side) {
        boolean works = carries(by, referral, side);
        Map<Integer, Map<String, String>> all = rows.typed(referral);
        List<ReferralAct> acts = referral.acts().stream()
                .filter(act -> side == Side.SENDER || forReceivers(act))
                .toList();
        Map<Integer, Map<String, String>> words = new HashMap<>();
        acts.stream()
                .filter(act -> all.containsKey(act.number()))
                .filter(act -> works ? mayRead(act, side) : act.kind() == ReferralActKind.DECLINED)
                .forEach(act -> words.put(act.number(), all.get(act.number())));
        return new ReferralSheet(
                referral, side, works, acts, words, works ? offers(referral, side) : List.of(), criteria(referral));
    }

    /** What the sender said of itself stays there; what it said to the receiver does not. */
    private static boolean forReceivers(ReferralAct act) {
        return act.side() == Side.RECEIVER
                || act.kind() == ReferralActKind.ANSWERED
                || act.kind() == ReferralActKind.SENT_OUT;
    }

    /** What goes with the client the receiver sees as consent has it, and in no other way. */
    private static boolean mayRead(ReferralAct act, Side side) {
        return side == Side.SENDER || act.kind() != ReferralActKind.SENT_OUT;
    }

    private List<ReferralActKind> offers(Referral referral, Side side) {
        return Stream.of(ReferralActKind.values())
                .filter(ReferralActKind::offered)
                .filter(kind -> kind.sides().contains(side))
                .filter(kind -> ActCheck.anyway(referral, kind, late(referral)).isEmpty())
                .toList();
    }

    private boolean late(Referral referral) {
        return referral.answerBy()
                .filter(until -> !clock.instant().isBefore(until))
                .isPresent();
    }

    private Set<String> criteria(Referral referral) {
        return directory
                .service(referral.service(), Tier.PARTNERS)
                .map(Criteria::of)
                .orElse(Set.of());
    }

    /** Does something with it, if nothing stands against it. */
    @Transactional
    public ReferralOutcome take(Actor by, ReferralId id, Side side, ActWish wish) {
        Optional<Referral> found = rows.locked(id).filter(each -> carries(by, each, side));
        if (found.isEmpty()
                || !wish.kind().sides().contains(side)
                || !wish.kind().offered()) {
            return new ReferralOutcome.Nothing();
        }
        Referral referral = found.get();
        List<Refusal> why =
                new ArrayList<>(ActCheck.against(referral, wish, side, criteria(referral), today(), late(referral)));
        if (why.isEmpty() && yes(wish.kind()) && !ticking.takes(referral.round(), id, now())) {
            why.add(Refusal.of(Against.TAKEN_BY_ANOTHER));
        }
        if (!why.isEmpty()) {
            return new ReferralOutcome.Refused(why);
        }
        if (wish.kind() == ReferralActKind.TAKEN_BACK && takenBackWithConsent(by, referral)) {
            return new ReferralOutcome.Done(rows.find(id).orElseThrow());
        }
        return new ReferralOutcome.Done(add(by, referral, wish, side));
    }

    private static boolean yes(ReferralActKind kind) {
        return kind == ReferralActKind.TAKEN || kind == ReferralActKind.AGREED;
    }

    /** Whoever takes the referral back takes the consent back that it stands on; what follows is heard from there. */
    private boolean takenBackWithConsent(Actor by, Referral referral) {
        if (referral.disclosure().isEmpty()) {
            return false;
        }
        Optional<Consent> consent = referral.basis().flatMap(basis -> consents.find(by, basis));
        Receiver receiver = new Receiver(
                referral.organization(), Optional.of(referral.service().id()));
        Set<Receiver> named = consent.stream()
                .flatMap(each -> each.shares().stream())
                .map(share -> share.receiver())
                .filter(each -> each.covers(receiver))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        if (named.isEmpty()) {
            return false;
        }
        consents.withdraw(by, consent.get().id(), new Withdrawal(named, Set.of()));
        return rows.find(referral.id()).filter(each -> each.state().over()).isPresent();
    }

    /** The client took the consent back on which it stands, or so much of it that nothing is open. */
    void takenBack(Actor by, ReferralId id) {
        rows.locked(id)
                .filter(each -> each.state().running())
                .ifPresent(
                        each -> add(by, each, new ActWish(ReferralActKind.TAKEN_BACK, today(), Map.of()), Side.SENDER));
    }

    private Referral add(Actor by, Referral to, ActWish wish, Side side) {
        Map<String, String> told = new HashMap<>();
        Map<String, String> typed = new HashMap<>();
        for (ActField field : wish.kind().fields(side)) {
            if (ActCheck.asked(field, wish)) {
                wish.answer(field.name()).ifPresent(text -> (field.sealed() ? typed : told).put(field.name(), text));
            }
        }
        ReferralAct act =
                new ReferralAct(to.newest() + 1, wish.kind(), side, wish.on(), now(), by.account(), by.name(), told);
        Referral after = rows.add(to, act, typed);
        log.write(
                by,
                Act.REFERRAL_RECORDED,
                Optional.of(subject(to, side)),
                told(to, wish.kind().name()));
        following.done(after, act);
        if (wish.kind() == ReferralActKind.DECLINED || wish.kind() == ReferralActKind.GIVEN_UP) {
            failing.failed(by, after, act);
        }
        return after;
    }

    private static Subject subject(Referral referral, Side side) {
        return side == Side.SENDER ? referral.sent() : referral.received();
    }

    private static Map<String, String> told(Referral referral, String act) {
        return act.isEmpty()
                ? Map.of("referral", referral.id().toString(), "code", referral.code())
                : Map.of("referral", referral.id().toString(), "code", referral.code(), "act", act);
    }

    /** What the receiver sees at this moment, as consent has it at this moment. */
    @Transactional
    public ShowOutcome show(Actor by, ReferralId id) {
        return find(by, id, Side.RECEIVER)
                .flatMap(Referral::disclosure)
                .map(disclosure -> disclosures.show(by, disclosure))
                .orElseGet(ShowOutcome.Nothing::new);
    }

    /**
     * Whether a page that stays open is still as it was shown: for a look every few seconds, which is written nowhere.
     *
     * @param state how it stands now
     * @param acts how many acts there are
     * @param open what consent covers still; nothing on the sender's side
     */
    public record Pulse(ReferralState state, int acts, Set<Item> open) {}

    /** Empty where it is there for them no more. */
    @Transactional(readOnly = true)
    public Optional<Pulse> pulse(Actor by, ReferralId id, Side side) {
        return find(by, id, side)
                .map(each -> new Pulse(
                        each.state(),
                        each.newest(),
                        side == Side.RECEIVER
                                ? each.disclosure()
                                        .map(disclosure -> disclosures.open(by, disclosure))
                                        .orElse(Set.of())
                                : Set.of()));
    }

    /** The case behind one, for who works on it. */
    @Transactional(readOnly = true)
    public Optional<Case> file(Actor by, Referral referral) {
        return cases.find(by, referral.file());
    }

    /** Today in the country. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
