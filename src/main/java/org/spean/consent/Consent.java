package org.spean.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a client agreed to disclose, or was asked to: to whom, for what, until when. It is never changed; what happens to it is
 * added.
 *
 * @param id its handle
 * @param caseId the case
 * @param about whom it is about
 * @param whatFor for what
 * @param shares to whom, and what, as it was asked
 * @param until the last day on which it counts
 * @param benefit what the client gains by a publication; empty for other purposes
 * @param reading what was read out
 * @param askedAt when it was asked
 * @param askedBy by whom, as they sign
 * @param lapsedFrom from which day on a guardian's yes does not count any more; empty while it does
 * @param steps what happened to it, the first first; one at least
 */
public record Consent(
        UUID id,
        UUID caseId,
        About about,
        WhatFor whatFor,
        List<Share> shares,
        LocalDate until,
        Optional<String> benefit,
        Reading reading,
        Instant askedAt,
        String askedBy,
        Optional<LocalDate> lapsedFrom,
        List<ConsentStep> steps) {

    public Consent {
        shares = List.copyOf(shares);
        steps = List.copyOf(steps);
    }

    /** How it stands on a day. */
    public ConsentState state(LocalDate today) {
        return switch (answer()) {
            case Response.Thinking() -> ConsentState.THINKING;
            case Response.Refused() -> ConsentState.REFUSED;
            case Response.Given given -> {
                if (shares.stream().allMatch(share -> left(share).isEmpty())) {
                    yield ConsentState.WITHDRAWN;
                }
                if (lapsedFrom.filter(day -> !day.isAfter(today)).isPresent()) {
                    yield ConsentState.LAPSED;
                }
                yield until.isBefore(today) ? ConsentState.EXPIRED : ConsentState.GIVEN;
            }
        };
    }

    /** What was answered last when it was asked for. */
    public Response answer() {
        return steps.stream()
                .filter(each -> each.taken().isEmpty())
                .reduce((first, second) -> second)
                .orElseThrow()
                .what();
    }

    /** What was taken back of it, the first first. */
    public Stream<Withdrawal> taken() {
        return steps.stream().flatMap(each -> each.taken().stream());
    }

    /** What a receiver may be told under it on a day; nothing where it does not count, or they are none of its receivers. */
    public Set<Item> open(Receiver receiver, LocalDate today) {
        return state(today) == ConsentState.GIVEN ? left(receiver) : Set.of();
    }

    /** Whether less of it would be left if this was taken back too. */
    boolean lessBy(Withdrawal what) {
        return shares.stream()
                .anyMatch(share -> left(share).stream().anyMatch(item -> what.takes(share.receiver(), item)));
    }

    /** What it allows for a receiver on a day. */
    Cover cover(Receiver receiver, LocalDate today) {
        return new Cover(new Basis.OfConsent(id), about, open(receiver, today), until);
    }

    /** What is left of what was agreed for a receiver, whatever the day. */
    Set<Item> left(Receiver receiver) {
        return shares.stream()
                .filter(share -> share.receiver().covers(receiver))
                .findFirst()
                .map(this::left)
                .orElse(Set.of());
    }

    private Set<Item> left(Share share) {
        Predicate<Item> taken = item -> taken().anyMatch(each -> each.takes(share.receiver(), item));
        EnumSet<Item> left = EnumSet.noneOf(Item.class);
        share.items().stream().filter(taken.negate()).forEach(left::add);
        return Collections.unmodifiableSet(left);
    }
}
