package org.spean.people.ui.trail;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Accounts;
import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.access.Remit;
import org.spean.access.seal.Chain;
import org.spean.access.trail.Logged;
import org.spean.access.trail.Looks;
import org.spean.access.trail.Trail;
import org.spean.people.Remits;
import org.spean.vocabulary.Language;
import org.springframework.stereotype.Component;

/** What the screens of the log ask. */
@Component
record TrailShelf(Trail trail, Looks looks, Chain chain, Accounts accounts, Remits remits, Present present) {

    Actor actor() {
        return present.actor();
    }

    /** The words for these entries: with the names of everybody and everything that they speak of. */
    TrailWords words(Language language, Collection<Logged> entries) {
        return words(language, entries, Stream.empty());
    }

    TrailWords words(Language language, Collection<Logged> entries, Stream<Logged.As> others) {
        Set<Remit> spokenOf = Stream.concat(
                        others.map(Logged.As::remit), entries.stream().flatMap(TrailWords::remitsOf))
                .collect(Collectors.toSet());
        return new TrailWords(
                language,
                accounts.names(entries.stream().flatMap(TrailWords::accountsOf).collect(Collectors.toSet())),
                spokenOf.isEmpty() ? Map.of() : remits.known(spokenOf));
    }
}
