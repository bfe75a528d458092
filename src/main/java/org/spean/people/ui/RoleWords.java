package org.spean.people.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Accounts;
import org.spean.access.Grant;
import org.spean.access.GrantBook.Seen;
import org.spean.access.GrantOutcome.Reason;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.people.KnownRemit;
import org.spean.people.Remits;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/**
 * What there is to say about roles and grants, in the page's language; days and hours are the country's.
 *
 * @param names of the accounts that are spoken of
 * @param remits names of what roles are held for
 */
record RoleWords(Language language, Map<UUID, String> names, Map<Remit, KnownRemit> remits) {

    /** The words for these grants. */
    static RoleWords of(Language language, Stream<Seen> grants, Accounts accounts, Remits remits) {
        var all = grants.map(Seen::grant).toList();
        return new RoleWords(
                language,
                accounts.names(all.stream()
                        .flatMap(grant -> Stream.concat(
                                Stream.of(grant.account()),
                                Stream.of(grant.proposed(), grant.decided(), grant.shortened(), grant.ended())
                                        .flatMap(Optional::stream)
                                        .map(Grant.Step::by)))
                        .collect(Collectors.toSet())),
                remits.known(all.stream().map(Grant::remit).collect(Collectors.toSet())));
    }

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    String role(Role role) {
        return say("role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String remit(Remit remit) {
        return Optional.ofNullable(remits.get(remit))
                .map(known -> known.name().in(language))
                .orElseGet(() -> say("people.remit.unknown"));
    }

    /** {@code centre manager for AFESIP}. */
    String title(Role role, Remit remit) {
        return say("people.role-for", role(role), remit(remit));
    }

    String does(Held held) {
        return say("people.does." + held.role(), remit(held.remit()));
    }

    String sees(Held held) {
        return say("people.sees." + held.role(), remit(held.remit()));
    }

    String seesNot(Held held) {
        return say("people.sees-not." + held.role(), remit(held.remit()));
    }

    /** Where it stands, with the day that matters for it. */
    String standing(Grant grant) {
        return switch (grant.standing()) {
            case PROPOSED ->
                say("people.standing.PROPOSED", grant.lapses().map(this::day).orElse(""));
            case WAITING ->
                say(
                        "people.standing.WAITING",
                        grant.effective().map(this::moment).orElse(""));
            case HELD ->
                grant.until()
                        .map(until -> say("people.standing.HELD-until", lastDay(until)))
                        .orElseGet(() -> say("people.standing.HELD"));
            case OVER ->
                say("people.standing.OVER", grant.until().map(this::lastDay).orElse(""));
            case ENDED, WITHDRAWN -> did("people.standing." + grant.standing(), grant.ended());
            case REFUSED -> did("people.standing.REFUSED", grant.decided());
            case LAPSED ->
                say("people.standing.LAPSED", grant.lapses().map(this::day).orElse(""));
        };
    }

    /** From when to when it was asked for. */
    String wanted(Grant grant) {
        String from = day(grant.from());
        return grant.until()
                .map(until -> say("people.wanted-until", from, lastDay(until)))
                .orElseGet(() -> say("people.wanted", from));
    }

    String proposed(Grant grant) {
        return did("people.proposed-by", grant.proposed());
    }

    /** Who proposed it and when, where it is said that this is what follows. */
    String proposer(Grant grant) {
        return did("people.by-on", grant.proposed());
    }

    String confirmed(Grant grant) {
        return did("people.confirmed-by", grant.decided());
    }

    /** Who did it and when; of a demonstration's nobody. */
    private String did(String key, Optional<Grant.Step> step) {
        return step.map(each -> say(key, name(each.by()), day(each.at())))
                .orElseGet(() -> say("people.by-demonstration"));
    }

    String name(UUID account) {
        return names.getOrDefault(account, say("people.somebody"));
    }

    String refused(Reason reason) {
        return say("people.refused." + reason);
    }

    String day(Instant at) {
        return Numerals.day(LocalDate.ofInstant(at, CountryTime.ZONE), language);
    }

    private String lastDay(Instant until) {
        return day(until.minus(Duration.ofNanos(1)));
    }

    String moment(Instant at) {
        return Numerals.moment(at, language);
    }
}
