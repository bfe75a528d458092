package org.spean.directory.book;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.directory.Catalogue;
import org.spean.directory.Directory;
import org.spean.directory.FieldTiers;
import org.spean.directory.Register;
import org.spean.directory.RegisterLine;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Tier;
import org.spean.directory.Wanted;
import org.spean.geography.Gazetteer;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.stereotype.Component;

/** Brings together what a book is printed from. */
@Component
class BookBinder {

    private static final int AT_ONCE = 500;

    private final Register register;
    private final Directory directory;
    private final Catalogue catalogue;
    private final Gazetteer gazetteer;
    private final Organizations organizations;
    private final FieldTiers tiers;
    private final CountryMap map;
    private final Editions editions;

    BookBinder(
            Register register,
            Directory directory,
            Catalogue catalogue,
            Gazetteer gazetteer,
            Organizations organizations,
            FieldTiers tiers,
            CountryMap map,
            Editions editions) {
        this.register = register;
        this.directory = directory;
        this.catalogue = catalogue;
        this.gazetteer = gazetteer;
        this.organizations = organizations;
        this.tiers = tiers;
        this.map = map;
        this.editions = editions;
    }

    /** The entries of a book. */
    BookStock stock(BookWish wish) {
        Map<OrganizationId, Organization> all =
                organizations.all().stream().collect(Collectors.toMap(Organization::id, Function.identity()));
        return new BookStock(type -> entries(type, wish.tier()), wish.place(), all, catalogue.types());
    }

    private List<ServiceEntry> entries(ServiceTypeId type, Tier tier) {
        Wanted wanted = new Wanted(Optional.empty(), Set.of(type), Set.of(), Optional.empty());
        List<ServiceEntry> entries = new ArrayList<>();
        Register.Cut<RegisterLine> page;
        long from = 0;
        do {
            page = register.lines(wanted, tier, from, AT_ONCE);
            for (RegisterLine line : page.lines()) {
                if (line instanceof RegisterLine.Listed listed) {
                    entries.add(listed.entry());
                }
            }
            from += AT_ONCE;
        } while (from < page.total());
        return entries;
    }

    /**
     * A book as it is at this moment.
     *
     * @param number of the edition; empty for a print of the present state
     * @param last the edition that it is compared with
     * @param base the address that live pages are below
     */
    BoundBook bind(BookWish wish, Instant now, Optional<Integer> number, Optional<Edition> last, URI base) {
        Optional<Changes> changes = last.map(edition -> Changes.between(
                edition,
                editions.printed(edition.id()),
                stock(new BookWish(wish.place(), wish.language(), Tier.COORDINATORS)),
                tiers.of(wish.tier())));
        return new BoundBook(
                wish,
                new BookWords(wish.language()),
                LocalDate.ofInstant(now, CountryTime.ZONE),
                base,
                number,
                last,
                changes,
                stock(wish),
                directory.hotlines(wish.tier()),
                catalogue,
                gazetteer,
                map);
    }
}
