package org.spean.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.GrantChanged.What;
import org.spean.access.factor.Cards;
import org.spean.access.grant.SecondYes;
import org.spean.access.grant.SecondYes.Answer;
import org.spean.access.grant.SecondYes.Person;
import org.spean.access.grant.SecondYes.Proposed;
import org.spean.access.notice.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out printed cards of one-time codes. Whoever could say the second yes to somebody's role knows them and may: for a
 * centre's people its manager, for a focal person the other one or ATRO; for those who see no case data an administrator or
 * ATRO. An administrator gives none to whoever sees case data, and nobody gives one to themselves. Whoever gets case data
 * loses a card that they had from somebody who could not give it to them now: its maker could have read it.
 */
@Component
public class CardIssuing {

    private static final String MINE = "my-second-factor";

    private final GrantRows grants;
    private final Holdings holdings;
    private final AccountRows accounts;
    private final Cards cards;
    private final KnownDevices devices;
    private final Sessions sessions;
    private final AccessLog log;
    private final Notices notices;
    private final Clock clock;

    CardIssuing(
            GrantRows grants,
            Holdings holdings,
            AccountRows accounts,
            Cards cards,
            KnownDevices devices,
            Sessions sessions,
            AccessLog log,
            Notices notices,
            Clock clock) {
        this.grants = grants;
        this.holdings = holdings;
        this.accounts = accounts;
        this.cards = cards;
        this.devices = devices;
        this.sessions = sessions;
        this.log = log;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * A card that was just made.
     *
     * @param name whose it is
     * @param codes in the order of their numbers from 1, shown now and never again
     */
    public record Issued(String name, Instant at, List<String> codes) {

        /** Without the codes: this may stand in a log. */
        @Override
        public String toString() {
            return "card of " + name;
        }
    }

    /** Whether they may give this person a card. */
    @Transactional(readOnly = true)
    public boolean mayIssue(Actor by, UUID account) {
        return by.account()
                .filter(self -> !self.equals(account))
                .filter(self -> knows(self, account))
                .isPresent();
    }

    private boolean knows(UUID self, UUID account) {
        List<GrantRow> open = grants.findByAccountId(account).stream()
                .filter(each -> each.isConfirmed() && !over(each))
                .toList();
        List<GrantRow> deciding =
                open.stream().filter(each -> each.role().opensCaseData()).toList();
        Person person = holdings.person(self);
        List<Person> looking = holdings.looking();
        if (open.isEmpty()) {
            return holdings.administers(self);
        }
        return (deciding.isEmpty() ? open : deciding)
                .stream()
                        .map(each ->
                                new Proposed(Optional.empty(), account, each.role(), each.remit(), each.province()))
                        .anyMatch(each -> SecondYes.of(each, person, looking) == Answer.YES);
    }

    @EventListener
    void changed(GrantChanged news) {
        boolean opens = news.what() == What.CONFIRMED || news.what() == What.GIVEN_BACK;
        UUID account = news.grant().account();
        if (opens && news.grant().role().opensCaseData() && first(account, news.grant())) {
            cards.issuer(account).filter(issuer -> !knows(issuer, account)).ifPresent(issuer -> lapses(account));
        }
    }

    /** Whether nothing else opens case data to them: where something does, it was looked at when their card was made. */
    private boolean first(UUID account, Grant grant) {
        return grants.findByAccountId(account).stream()
                .filter(each -> !each.id().equals(grant.id()))
                .noneMatch(each -> each.role().opensCaseData() && each.isConfirmed() && !over(each));
    }

    private void lapses(UUID account) {
        cards.withdraw(account);
        devices.forgetOwn(account);
        sessions.end(account);
        log.write(
                Actor.ANYBODY,
                Act.FACTOR_REMOVED,
                Optional.of(new Subject(Subject.Kind.ACCOUNT, account)),
                Map.of("kind", "CARD"));
        notices.tell(Set.of(account), "notice.factor-card-lapsed", Map.of(), MINE);
    }

    private boolean over(GrantRow grant) {
        Instant until = grant.held().until();
        return until != null && !clock.instant().isBefore(until);
    }

    /**
     * Makes a card; the one before opens nothing any more. The person is told.
     *
     * @throws AccessDeniedException for whoever may not, and where there is no such account
     */
    @Transactional
    public Issued issue(Actor by, UUID account) {
        UUID self = by.account()
                .filter(each -> mayIssue(by, account))
                .orElseThrow(() -> new AccessDeniedException("not theirs to issue"));
        Account person = accounts.held(account)
                .filter(each -> each.closedAt().isEmpty())
                .orElseThrow(() -> new AccessDeniedException("no such account"));
        List<String> codes = cards.issue(account, self);
        log.write(by, Act.FACTOR_ADDED, Invitations.about(person), Map.of("kind", "CARD"));
        notices.tell(Set.of(account), "notice.factor-card-issued", Map.of("name", by.name()), MINE);
        return new Issued(person.displayName(), clock.instant(), codes);
    }
}
