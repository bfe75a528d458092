package org.spean.directory.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.spean.access.Actor;
import org.spean.directory.Catalogue;
import org.spean.directory.EntryRules;
import org.spean.directory.EntryWriting;
import org.spean.directory.FieldTiers;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.geography.Gazetteer;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.spean.people.Programme;
import org.spean.vocabulary.CountryTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes judges: everything that is the same for all rows of a file is asked for once. */
@Component
class JudgeMaking {

    private final JdbcClient database;
    private final EntryWriting writing;
    private final EntryRules rules;
    private final FieldTiers tiers;
    private final Organizations organizations;
    private final Gazetteer gazetteer;
    private final Catalogue catalogue;
    private final GuessWords words;
    private final Clock clock;

    JudgeMaking(
            JdbcClient database,
            EntryWriting writing,
            EntryRules rules,
            FieldTiers tiers,
            Organizations organizations,
            Gazetteer gazetteer,
            Catalogue catalogue,
            GuessWords words,
            Clock clock) {
        this.database = database;
        this.writing = writing;
        this.rules = rules;
        this.tiers = tiers;
        this.organizations = organizations;
        this.gazetteer = gazetteer;
        this.catalogue = catalogue;
        this.words = words;
        this.clock = clock;
    }

    /** A judge and what it learns on the way. */
    record Bench(Judge judge, JudgeContext context) {}

    /** One that looks for possible duplicates among all entries. */
    Bench whole(Import about, Actor by, ImportRemit remit) {
        Twins twins = new Twins(database);
        return make(about, by, remit, (number, entry) -> twins.of(entry));
    }

    /** One for a few rows, whose possible duplicates are known. */
    Bench some(Import about, Actor by, ImportRemit remit, Map<Integer, ServiceId> twins) {
        return make(about, by, remit, (number, entry) -> Optional.ofNullable(twins.get(number)));
    }

    private Bench make(
            Import about, Actor by, ImportRemit remit, BiFunction<Integer, ServiceEntry, Optional<ServiceId>> twins) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
        Map<OrganizationId, Organization> known =
                organizations.running(today).stream().collect(Collectors.toMap(Organization::id, each -> each));
        Map<OrganizationId, Map<String, Programme>> programmes = new HashMap<>();
        organizations
                .programmes()
                .forEach(each -> programmes
                        .computeIfAbsent(each.organization(), id -> new HashMap<>())
                        .put(each.code(), each));
        Set<OrganizationId> ids = Set.copyOf(known.keySet());
        JudgeContext context = new JudgeContext(
                database,
                writing,
                rules,
                remit,
                tiers.of(Tier.of(by)),
                new OrganizationKeys(about.id(), about.matching(), known.values()),
                ids,
                programmes,
                twins,
                today);
        return new Bench(new Judge(about, context, cells(about)), context);
    }

    private RowCells cells(Import about) {
        return new RowCells(
                about.matching(),
                about.kind() == Import.Kind.OURS
                        ? Optional.empty()
                        : Optional.of(new CellShape(gazetteer, catalogue, words)));
    }

    /** What columns most likely say. */
    Guess guess() {
        return new Guess(words, gazetteer, catalogue);
    }
}
