package org.spean.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;

/** Closes what was disclosed when what allowed it is gone: in the transaction in which it goes. */
@Component
class Closing {

    private final DisclosureRows disclosures;
    private final DecisionRows decisions;
    private final Clock clock;

    Closing(DisclosureRows disclosures, DecisionRows decisions, Clock clock) {
        this.disclosures = disclosures;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Closes what is not left of a consent. Answers with what shows less now. */
    List<Disclosure> follow(Consent consent) {
        List<Disclosure> touched = new ArrayList<>();
        for (DisclosureRows.Row row : disclosures.under(new Basis.OfConsent(consent.id()))) {
            Set<Item> gone = EnumSet.noneOf(Item.class);
            gone.addAll(row.disclosure().open());
            gone.removeAll(consent.left(row.disclosure().receiver()));
            close(row.disclosure(), gone).ifPresent(touched::add);
        }
        return touched;
    }

    /** Ends the decisions that what the client said just now overrules, and closes what was disclosed under them. */
    List<Disclosure> overrule(Consent by) {
        ConsentStep last = by.steps().getLast();
        Instant now = clock.instant();
        List<Disclosure> touched = new ArrayList<>();
        for (BestInterestDecision each : decisions.of(by.caseId())) {
            if (each.endedAt().isEmpty() && DecisionRules.overruled(each, by, last)) {
                decisions.end(each.id(), now);
                disclosures
                        .under(new Basis.OfDecision(each.id()))
                        .forEach(row ->
                                close(row.disclosure(), row.disclosure().open()).ifPresent(touched::add));
            }
        }
        return touched;
    }

    private Optional<Disclosure> close(Disclosure disclosure, Set<Item> gone) {
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        disclosures.close(disclosure.id(), gone, clock.instant());
        return disclosures.find(disclosure.id()).map(row -> row.on(today()));
    }

    /** From this day on what was disclosed under it is shown no more; empty: it is, as far as nothing else stands against it. */
    List<Disclosure> lapse(Basis basis, Optional<LocalDate> from) {
        LocalDate today = today();
        List<DisclosureRows.Row> before = disclosures.under(basis);
        disclosures.lapses(basis, from);
        return before.stream()
                .filter(row -> !row.on(today).open().isEmpty())
                .flatMap(row -> disclosures.find(row.disclosure().id()).stream())
                .map(row -> row.on(today))
                .filter(disclosure -> disclosure.open().isEmpty())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }
}
