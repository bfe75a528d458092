package org.spean.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.cases.Case;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.people.Organizations;
import org.springframework.stereotype.Component;

/** What stands against a consent (Standards 6.3, 6.10, 11.7, 12; design 1.4). */
@Component
class ConsentRules {

    /** More letters nobody reads. */
    static final int LONGEST_NAME = 120;

    static final int LONGEST_WORDS = 2000;

    /** Of a member of the family: the rest of the file is the client's. */
    private static final Set<Item> OF_MEMBER = EnumSet.of(Item.BASICS, Item.NAME, Item.CASE_NOTE);

    private final Organizations organizations;
    private final ConsentTexts texts;

    ConsentRules(Organizations organizations, ConsentTexts texts) {
        this.organizations = organizations;
        this.texts = texts;
    }

    List<ConsentRefusal> against(Case file, ConsentWish wish, LocalDate today) {
        List<ConsentRefusal> why = new ArrayList<>();
        about(wish, why);
        shares(file, wish, today, why);
        why.addAll(until(wish.until(), today, Consents.MOST_DAYS));
        if (!wish.reading().version().equals(texts.present().version())) {
            why.add(ConsentRefusal.of(ConsentAgainst.OLD_TEXT));
        }
        wish.reading().interpreter().ifPresent(name -> name(name, "interpreter", why));
        if (wish.whatFor() == WhatFor.PUBLICATION) {
            words(wish.benefit().orElse(""), "benefit", ConsentAgainst.BENEFIT_MISSING, why);
        }
        why.addAll(against(file, wish.about(), wish.response(), today));
        return why;
    }

    private static void about(ConsentWish wish, List<ConsentRefusal> why) {
        if (wish.about() instanceof About.FamilyMember(String name)) {
            name(name, "name", why);
            if (wish.shares().stream().anyMatch(share -> !OF_MEMBER.containsAll(share.items()))) {
                why.add(ConsentRefusal.at("shares", ConsentAgainst.NOT_OF_FAMILY_MEMBER));
            }
        }
    }

    private void shares(Case file, ConsentWish wish, LocalDate today, List<ConsentRefusal> why) {
        if (wish.shares().isEmpty()) {
            why.add(ConsentRefusal.at("shares", ConsentAgainst.NO_RECEIVER));
        }
        Set<Receiver> named = new HashSet<>();
        for (Share share : wish.shares()) {
            // An organization, and one of its services beside it, would be asked about twice.
            if (named.stream().anyMatch(other -> DecisionRules.meet(other, share.receiver()))) {
                why.add(ConsentRefusal.at("shares", ConsentAgainst.RECEIVER_TWICE));
            }
            named.add(share.receiver());
            receiver(file, share.receiver(), wish.whatFor()).ifPresent(why::add);
        }
        boolean child = wish.about() instanceof About.Client
                && file.standing().age(today).child();
        if (wish.whatFor() == WhatFor.PUBLICATION
                && child
                && wish.shares().stream().anyMatch(share -> share.items().contains(Item.PICTURE))) {
            why.add(ConsentRefusal.at("shares", ConsentAgainst.CHILD_FACE));
        }
    }

    /** What stands against a receiver. What is published the own centre may publish itself. */
    Optional<ConsentRefusal> receiver(Case file, Receiver receiver, WhatFor whatFor) {
        if (organizations.organization(receiver.organization()).isEmpty()) {
            return Optional.of(ConsentRefusal.at("shares", ConsentAgainst.NO_SUCH_ORGANIZATION));
        }
        return whatFor != WhatFor.PUBLICATION && receiver.organization().id().equals(file.centre())
                ? Optional.of(ConsentRefusal.at("shares", ConsentAgainst.OWN_CENTRE))
                : Optional.empty();
    }

    static List<ConsentRefusal> until(LocalDate until, LocalDate today, int most) {
        if (until.isBefore(today)) {
            return List.of(ConsentRefusal.at("until", ConsentAgainst.UNTIL_PAST));
        }
        return until.isAfter(today.plusDays(most))
                ? List.of(ConsentRefusal.at("until", ConsentAgainst.UNTIL_TOO_FAR, today.plusDays(most)))
                : List.of();
    }

    /** What stands against an answer. */
    List<ConsentRefusal> against(Case file, About about, Response response, LocalDate today) {
        if (!(response instanceof Response.Given(Giver giver, Signed signed))) {
            return List.of();
        }
        List<ConsentRefusal> why = new ArrayList<>();
        switch (giver) {
            case Giver.Themselves() -> {
                if (about instanceof About.Client && file.standing().age(today).child()) {
                    why.add(ConsentRefusal.at("giver", ConsentAgainst.GUARDIAN_WANTED));
                }
            }
            case Giver.ChildAndGuardian both -> {
                if (about instanceof About.Client && !file.standing().age(today).child()) {
                    why.add(ConsentRefusal.at("giver", ConsentAgainst.ADULT_AGREES_ALONE));
                } else {
                    guardian(file, about, both, why);
                }
            }
        }
        if (signed.how() == Signed.How.SPOKEN_BEFORE_WITNESS) {
            words(signed.witness().orElse(""), "witness", ConsentAgainst.WITNESS_MISSING, why);
        }
        return why;
    }

    private static void guardian(Case file, About about, Giver.ChildAndGuardian both, List<ConsentRefusal> why) {
        if (!both.assents()) {
            why.add(ConsentRefusal.at("assents", ConsentAgainst.CHILD_DOES_NOT_ASSENT));
        }
        if (both.suspected()) {
            why.add(ConsentRefusal.at("suspected", ConsentAgainst.GUARDIAN_SUSPECTED));
        }
        if (both.authority() == Giver.Authority.NONE) {
            why.add(ConsentRefusal.at("authority", ConsentAgainst.GUARDIAN_WITHOUT_AUTHORITY));
        }
        name(both.checkedBy(), "checked-by", why);
        if (about instanceof About.Client
                && both.guardian().ofTheFamily()
                && !file.standing().familySafe()) {
            why.add(ConsentRefusal.at("guardian", ConsentAgainst.FAMILY_NOT_FOUND_SAFE));
        }
    }

    /**
     * From which day on what was given does not count: a guardian's yes ends with childhood, and where the guardian's family was
     * found unsafe since. Empty while it counts, and no end is known.
     */
    static Optional<LocalDate> lapses(Case file, About about, Giver giver, LocalDate today) {
        if (!(about instanceof About.Client) || !(giver instanceof Giver.ChildAndGuardian both)) {
            return Optional.empty();
        }
        return both.guardian().ofTheFamily() && !file.standing().familySafe()
                ? Optional.of(today)
                : adultFrom(file.standing());
    }

    /** From which day on the client is an adult; empty while that is not known. */
    static Optional<LocalDate> adultFrom(CaseStanding standing) {
        Optional<CaseStep> told = standing.last(each -> each.told("age").isPresent());
        return told.flatMap(step -> step.said("age", "known-adult") ? Optional.of(step.on()) : step.day("adult-from"));
    }

    static void name(String name, String field, List<ConsentRefusal> why) {
        if (name.isBlank()) {
            why.add(ConsentRefusal.at(field, ConsentAgainst.MISSING));
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            why.add(ConsentRefusal.at(field, ConsentAgainst.TOO_LONG, LONGEST_NAME));
        }
    }

    static void words(String words, String field, ConsentAgainst missing, List<ConsentRefusal> why) {
        if (words.isBlank()) {
            why.add(ConsentRefusal.at(field, missing));
        } else if (words.codePointCount(0, words.length()) > LONGEST_WORDS) {
            why.add(ConsentRefusal.at(field, ConsentAgainst.TOO_LONG, LONGEST_WORDS));
        }
    }
}
