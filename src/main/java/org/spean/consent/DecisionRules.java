package org.spean.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.cases.Case;
import org.spean.files.FileId;
import org.spean.files.StoredFiles;
import org.springframework.stereotype.Component;

/**
 * What stands against a decision in somebody's best interest (Standards 6.3, 6.10, 11.7; design 1.4). Whoever said no, or took a yes
 * back, was asked: that is no consent that cannot be had.
 */
@Component
class DecisionRules {

    private final ConsentRules rules;
    private final StoredFiles files;

    DecisionRules(ConsentRules rules, StoredFiles files) {
        this.rules = rules;
        this.files = files;
    }

    List<ConsentRefusal> against(Case file, DecisionWish wish, List<Consent> consents, LocalDate today) {
        List<ConsentRefusal> why = new ArrayList<>();
        Set<Item> items = wish.share().items();
        rules.receiver(file, wish.share().receiver(), wish.whatFor()).ifPresent(why::add);
        if (wish.whatFor() == WhatFor.PUBLICATION) {
            why.add(ConsentRefusal.at("what-for", ConsentAgainst.PUBLISHED_BY_CONSENT_ALONE));
        }
        if (items.contains(Item.HIV) && !wish.ground().carries(Item.HIV)) {
            why.add(ConsentRefusal.at("shares", ConsentAgainst.HIV_BY_CONSENT_ALONE));
        }
        if (items.contains(Item.FAMILY_PROFILE) && !wish.ground().carries(Item.FAMILY_PROFILE)) {
            why.add(ConsentRefusal.at("shares", ConsentAgainst.FAMILY_BY_CONSENT_ALONE));
        }
        why.addAll(ConsentRules.until(wish.until(), today, BestInterestDecisions.MOST_DAYS));
        ConsentRules.words(wish.reason(), "reason", ConsentAgainst.MISSING, why);
        ground(file, wish, today, why);
        if (!wish.ground().despiteRefusal()) {
            lastWord(wish.share(), wish.whatFor(), consents).ifPresent(why::add);
        }
        return why;
    }

    private void ground(Case file, DecisionWish wish, LocalDate today, List<ConsentRefusal> why) {
        boolean child = file.standing().age(today).child();
        switch (wish.ground()) {
            case UNABLE_TO_DECIDE -> {
                if (child) {
                    why.add(ConsentRefusal.at("ground", ConsentAgainst.ADULTS_ALONE_UNABLE));
                }
                ConsentRules.words(wish.heard().orElse(""), "heard", ConsentAgainst.MISSING, why);
            }
            case CHILD -> {
                if (!child) {
                    why.add(ConsentRefusal.at("ground", ConsentAgainst.NO_CHILD));
                }
                ConsentRules.words(wish.heard().orElse(""), "heard", ConsentAgainst.MISSING, why);
            }
            case LAW -> {
                ConsentRules.words(wish.order().orElse(""), "order", ConsentAgainst.MISSING, why);
                if (wish.paper()
                        .filter(paper -> files.liesIn(new FileId(paper), file.subject()))
                        .isEmpty()) {
                    why.add(ConsentRefusal.at("paper", ConsentAgainst.ORDER_NOT_ATTACHED));
                }
            }
            case LIFE_IN_DANGER -> {}
        }
    }

    /** What the client said last to any of it. */
    private static Optional<ConsentRefusal> lastWord(Share share, WhatFor whatFor, List<Consent> consents) {
        List<Said> all = consents.stream()
                .filter(consent -> consent.about() instanceof About.Client && consent.whatFor() == whatFor)
                .flatMap(consent -> said(consent, share))
                .sorted(Comparator.comparing(Said::at))
                .toList();
        return share.items().stream()
                .flatMap(item -> all.stream()
                        .filter(said -> said.items().contains(item))
                        .reduce((first, second) -> second)
                        .flatMap(Said::against)
                        .stream())
                .min(Comparator.naturalOrder())
                .map(ConsentRefusal::of);
    }

    /** What was said at a moment to some of a receiver's items: what it stands against, if against anything. */
    private record Said(Instant at, UUID consent, Set<Item> items, Optional<ConsentAgainst> against) {}

    private static Stream<Said> said(Consent consent, Share share) {
        return consent.shares().stream()
                .filter(asked -> meet(asked.receiver(), share.receiver()))
                .flatMap(asked -> consent.steps().stream().map(step -> said(consent, asked, step)));
    }

    private static Said said(Consent consent, Share asked, ConsentStep step) {
        if (step.taken().isPresent()) {
            Set<Item> taken = asked.items().stream()
                    .filter(item -> step.taken().get().takes(asked.receiver(), item))
                    .collect(java.util.stream.Collectors.toSet());
            return new Said(step.at(), consent.id(), taken, Optional.of(ConsentAgainst.CLIENT_REFUSED));
        }
        return new Said(
                step.at(),
                consent.id(),
                asked.items(),
                switch (step.what()) {
                    case Response.Thinking() -> Optional.of(ConsentAgainst.STILL_THINKING);
                    case Response.Refused() -> Optional.of(ConsentAgainst.CLIENT_REFUSED);
                    case Response.Given given -> Optional.empty();
                });
    }

    /** Whether what was said to one is said to the other too: an organization, and whichever of its services. */
    static boolean meet(Receiver one, Receiver other) {
        return one.covers(other) || other.covers(one);
    }

    /** Whether a decision is against what was refused just now, or taken back. */
    static boolean overruled(BestInterestDecision decision, Consent by, ConsentStep step) {
        return by.about() instanceof About.Client
                && !decision.wish().ground().despiteRefusal()
                && decision.wish().whatFor() == by.whatFor()
                && by.shares().stream()
                        .filter(asked ->
                                meet(asked.receiver(), decision.wish().share().receiver()))
                        .map(asked -> said(by, asked, step))
                        .filter(said -> said.against()
                                .filter(each -> each == ConsentAgainst.CLIENT_REFUSED)
                                .isPresent())
                        .anyMatch(said -> said.items().stream()
                                .anyMatch(decision.wish().share().items()::contains));
    }
}
