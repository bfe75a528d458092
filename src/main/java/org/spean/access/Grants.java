package org.spean.access;

import static org.spean.access.GrantOutcome.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.access.GrantChanged.What;
import org.spean.access.GrantOutcome.Done;
import org.spean.access.GrantOutcome.Reason;
import org.spean.access.GrantOutcome.Refused;
import org.spean.access.grant.Appointing;
import org.spean.access.grant.LogCode;
import org.spean.access.grant.SecondYes;
import org.spean.access.grant.SecondYes.Person;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives roles and takes them away (design 1.2). Whatever opens case data, and the looking after accounts and log, takes a
 * second yes by another person; what opens case data waits a day after that. All of it is logged, and told to those whom it
 * concerns ({@link GrantChanged}).
 *
 * <p>One act at a time, for all nodes: whoever comes second finds what the first did, and is told so politely. Roles change a
 * few times a day, and rules like "the last administrator" are about all of them.
 *
 * <p>Who acts is asked of the database, not of the session: a session may not have heard yet that its roles are over.
 */
@Component
public class Grants {

    /** The longest reason, in letters. */
    public static final int MOST_LETTERS = 500;

    private static final Duration FURTHEST_BEGINNING = Duration.ofDays(366);
    private static final Duration FURTHEST_END = Duration.ofDays(20 * 366);

    static final Duration TO_GIVE_BACK = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(Grants.class);

    private final GrantRows rows;
    private final AccountRows accounts;
    private final Holdings holdings;
    private final GrantTime time;
    private final GrantNews news;

    Grants(GrantRows rows, AccountRows accounts, Holdings holdings, GrantTime time, GrantNews news) {
        this.rows = rows;
        this.accounts = accounts;
        this.holdings = holdings;
        this.time = time;
        this.news = news;
    }

    /**
     * Waits until nobody else changes roles, for the rest of the transaction: for an act that changes several, or what they
     * follow from, and looks at them before. The moment it is.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant alone() {
        return time.comes();
    }

    /**
     * Proposes a role. It is confirmed at once where it needs no second yes.
     *
     * @param wish whose place or organization exists
     * @return the grant, or everything that stands against it
     * @throws AccessDeniedException when the role is not theirs to propose, or there is no such account
     */
    @Transactional
    public GrantOutcome propose(Actor by, GrantWish wish) {
        Instant now = time.comes();
        Person requester = person(by);
        if (!Appointing.mayPropose(requester.held(), wish.role(), wish.remit())
                || !accounts.existsById(wish.account())) {
            throw new AccessDeniedException("not theirs to propose");
        }
        Set<Reason> against = against(requester, wish, now);
        if (!against.isEmpty()) {
            return new Refused(against);
        }
        Optional<String> code = SecondYes.wantsCode(
                        new SecondYes.Proposed(
                                Optional.of(requester.account()),
                                wish.account(),
                                wish.role(),
                                wish.remit(),
                                wish.province()),
                        holdings.looking())
                ? Optional.of(LogCode.make())
                : Optional.empty();
        GrantRow row = rows.saveAndFlush(new GrantRow(wish, requester.account(), now, code));
        code.ifPresent(each -> log.warn(
                "Nobody is there yet who could confirm the role {} ({}). Somebody else than the two it concerns confirms it"
                        + " on the page /confirmations with this code: {}",
                wish.role(),
                row.id(),
                each));
        news.wasDone(by, row, What.PROPOSED, Map.of());
        if (row.isConfirmed()) {
            news.wasDone(by, row, What.CONFIRMED, Map.of("secondYes", "not needed"));
        }
        return done(row, now);
    }

    private Set<Reason> against(Person requester, GrantWish wish, Instant now) {
        Set<Reason> against = EnumSet.noneOf(Reason.class);
        Instant from = wish.from().isAfter(now) ? wish.from() : now;
        Instant earliest = now.plus(Appointing.waits(wish.role()));
        Instant begins = from.isAfter(earliest) ? from : earliest;
        Collection<GrantRow> present = rows.findByAccountId(wish.account());
        if (requester.account().equals(wish.account())) {
            against.add(Reason.OWN_ROLE);
        }
        if (!Appointing.heldFor(wish.role()).contains(wish.remit().kind())) {
            against.add(Reason.NOT_HELD_FOR_THAT);
        }
        if (wish.until().filter(until -> !until.isAfter(begins)).isPresent()) {
            against.add(Reason.UNTIL_TOO_EARLY);
        }
        if (from.isAfter(now.plus(FURTHEST_BEGINNING))) {
            against.add(Reason.FROM_TOO_FAR);
        }
        if (wish.until().filter(until -> until.isAfter(now.plus(FURTHEST_END))).isPresent()) {
            against.add(Reason.UNTIL_TOO_FAR);
        }
        present.stream()
                .filter(each -> each.meets(wish, from))
                .map(each -> each.isProposed() ? Reason.ALREADY_PROPOSED : Reason.ALREADY_HELD)
                .forEach(against::add);
        apart(wish.account(), wish.role(), present).ifPresent(against::add);
        return against;
    }

    /** Who looks after accounts sees no case data, and nobody changes from one to the other within a day. */
    private Optional<Reason> apart(UUID account, Role role, Collection<GrantRow> present) {
        if (role.opensCaseData()) {
            boolean administrator = holdings.person(account).administrator()
                    || present.stream().anyMatch(each -> each.role() == Role.ADMINISTRATOR && each.open());
            return administrator ? Optional.of(Reason.IS_ADMINISTRATOR) : Optional.empty();
        }
        boolean caseData = role == Role.ADMINISTRATOR
                && present.stream().anyMatch(each -> each.role().opensCaseData() && each.open());
        return caseData ? Optional.of(Reason.HAS_CASE_DATA) : Optional.empty();
    }

    /**
     * Says the second yes.
     *
     * @param code from the program's log, where one is asked for; otherwise empty
     * @throws AccessDeniedException when there is no such grant, as far as they can see
     */
    @Transactional
    public GrantOutcome confirm(Actor by, UUID grant, String code) {
        return decide(by, grant, code, (row, now) -> {
            if (row.tooLate(now)) {
                return refused(Reason.TIME_OVER);
            }
            Optional<Reason> apart = apart(
                    row.account(),
                    row.role(),
                    rows.findByAccountId(row.account()).stream()
                            .filter(each -> !each.id().equals(row.id()))
                            .toList());
            if (apart.isPresent()) {
                return refused(apart.get());
            }
            row.confirm(account(by), now);
            news.wasDone(by, row, What.CONFIRMED, Map.of());
            return done(row, now);
        });
    }

    /**
     * Refuses what is proposed.
     *
     * @param reason why, at most {@link #MOST_LETTERS}
     * @throws AccessDeniedException when there is no such grant, as far as they can see
     */
    @Transactional
    public GrantOutcome refuse(Actor by, UUID grant, String code, String reason) {
        return decide(
                by,
                grant,
                code,
                (row, now) -> reasoned(reason, why -> {
                    row.refuse(account(by), now, why);
                    news.wasDone(by, row, What.REFUSED, Map.of("reason", why));
                    return done(row, now);
                }));
    }

    private interface Deciding {
        GrantOutcome on(GrantRow row, Instant now);
    }

    private GrantOutcome decide(Actor by, UUID grant, String code, Deciding deciding) {
        Instant now = time.comes();
        GrantRow row = seen(by, grant);
        if (!row.isProposed()) {
            return refused(Reason.NO_LONGER_WAITING);
        }
        return switch (SecondYes.of(proposed(row), person(by), holdings.looking())) {
            case YES -> deciding.on(row, now);
            case WITH_CODE ->
                row.code()
                        .map(hash -> LogCode.matches(code, hash) ? deciding.on(row, now) : refused(Reason.CODE_WRONG))
                        .orElseGet(() -> refused(Reason.CODE_NEVER_PRINTED));
            case OWN_PROPOSAL -> refused(Reason.OWN_PROPOSAL);
            case OWN_ROLE -> refused(Reason.OWN_ROLE);
            case ADMINISTRATOR -> refused(Reason.ADMINISTRATOR_CONFIRMS);
            case NOT_THEIRS -> refused(Reason.NOT_YOURS_TO_CONFIRM);
        };
    }

    /**
     * Takes a proposal back.
     *
     * @throws AccessDeniedException when there is no such grant, as far as they can see, or it is not theirs to take back
     */
    @Transactional
    public GrantOutcome withdraw(Actor by, UUID grant) {
        Instant now = time.comes();
        GrantRow row = theirsToEnd(by, grant);
        if (!row.isProposed()) {
            return refused(Reason.NO_LONGER_WAITING);
        }
        row.withdraw(account(by), now);
        news.wasDone(by, row, What.WITHDRAWN, Map.of());
        return done(row, now);
    }

    /**
     * Ends a role at once, begun or not. The last administrator stays; the last ATRO officer goes only by themselves.
     *
     * @throws AccessDeniedException when there is no such grant, as far as they can see, or it is not theirs to end
     */
    @Transactional
    public GrantOutcome end(Actor by, UUID grant) {
        Instant now = time.comes();
        GrantRow row = theirsToEnd(by, grant);
        if (!row.isConfirmed()) {
            return refused(Reason.NOT_HELD);
        }
        if (row.heldAt(now) && holdings.holders(row.role(), row.remit()).equals(Set.of(row.account()))) {
            if (row.role() == Role.ADMINISTRATOR) {
                return refused(Reason.LAST_ADMINISTRATOR);
            }
            if (row.role() == Role.ATRO_OFFICER && !row.account().equals(account(by))) {
                return refused(Reason.LAST_ATRO_OFFICER);
            }
        }
        row.end(account(by), now);
        news.wasDone(by, row, What.ENDED, Map.of());
        return done(row, now);
    }

    /**
     * Gives back what they ended within the hour, if nothing else about the account's roles changed since.
     *
     * @throws AccessDeniedException when there is no such grant, as far as they can see
     */
    @Transactional
    public GrantOutcome giveBack(Actor by, UUID grant) {
        return giveBack(by, grant, TO_GIVE_BACK);
    }

    /**
     * Gives back what they ended not longer ago than this, if nothing else about the account's roles changed since: for an act
     * that ended more than the role, and is undone as a whole.
     *
     * @param within at most a day
     * @throws AccessDeniedException when there is no such grant, as far as they can see
     */
    @Transactional
    public GrantOutcome giveBack(Actor by, UUID grant, Duration within) {
        if (within.compareTo(Appointing.WAIT) > 0) {
            throw new IllegalArgumentException("what ended more than a day ago is proposed anew");
        }
        Instant now = time.comes();
        GrantRow row = theirsToEnd(by, grant);
        if (!row.endedBy(account(by))) {
            return refused(Reason.NOT_ENDED_BY_YOU);
        }
        if (!row.endedSince(now.minus(within)) || row.tooLate(now)) {
            return refused(Reason.TOO_LATE);
        }
        if (rows.findByAccountId(row.account()).stream()
                .anyMatch(each -> !each.id().equals(row.id()) && each.changedSince(row))) {
            return refused(Reason.CHANGED_SINCE);
        }
        row.giveBack();
        news.wasDone(by, row, What.GIVEN_BACK, Map.of());
        return done(row, now);
    }

    /**
     * Takes the rest of the day's wait away.
     *
     * @param by an ATRO officer whom it does not concern
     * @param reason which is logged, at most {@link #MOST_LETTERS}
     * @throws AccessDeniedException when there is no such grant, as far as they can see
     */
    @Transactional
    public GrantOutcome shorten(Actor by, UUID grant, String reason) {
        Instant now = time.comes();
        GrantRow row = seen(by, grant);
        if (!mayShorten(person(by), row)) {
            return refused(Reason.NOT_YOURS_TO_SHORTEN);
        }
        if (!row.waits(now)) {
            return refused(Reason.NOTHING_TO_SHORTEN);
        }
        return reasoned(reason, why -> {
            row.shorten(account(by), now, why);
            news.wasDone(by, row, What.SHORTENED, Map.of("reason", why));
            return done(row, now);
        });
    }

    static boolean mayShorten(Person person, GrantRow row) {
        return person.held().stream().anyMatch(each -> each.role() == Role.ATRO_OFFICER)
                && !person.administrator()
                && !person.account().equals(row.account())
                && !row.proposer().filter(person.account()::equals).isPresent()
                && !row.confirmer().filter(person.account()::equals).isPresent();
    }

    private static GrantOutcome reasoned(String reason, Function<String, GrantOutcome> does) {
        String why = reason.strip();
        if (why.isEmpty()) {
            return refused(Reason.REASON_MISSING);
        }
        return why.codePointCount(0, why.length()) > MOST_LETTERS ? refused(Reason.REASON_TOO_LONG) : does.apply(why);
    }

    private GrantOutcome done(GrantRow row, Instant now) {
        return new Done(row.told(now));
    }

    static SecondYes.Proposed proposed(GrantRow row) {
        return new SecondYes.Proposed(row.proposer(), row.account(), row.role(), row.remit(), row.province());
    }

    private GrantRow theirsToEnd(Actor by, UUID grant) {
        GrantRow row = seen(by, grant);
        Person person = person(by);
        if (!person.account().equals(row.account()) && !Appointing.mayEnd(person.held(), row.role(), row.remit())) {
            throw new AccessDeniedException("not theirs to end");
        }
        return row;
    }

    /** What they cannot see is not there, for whoever asks. */
    private GrantRow seen(Actor by, UUID grant) {
        List<Person> looking = holdings.looking();
        return rows.findById(grant)
                .filter(row -> GrantSight.sees(person(by), row, looking))
                .orElseThrow(() -> new AccessDeniedException("no such grant"));
    }

    private Person person(Actor by) {
        return holdings.person(account(by));
    }

    private static UUID account(Actor by) {
        return by.account().orElseThrow(() -> new AccessDeniedException("only people give roles"));
    }
}
