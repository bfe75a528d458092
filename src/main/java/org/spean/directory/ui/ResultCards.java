package org.spean.directory.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spean.directory.Hit;
import org.spean.directory.ServiceEntry;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;

/**
 * Makes the cards of a list. A card that was already on the screen is used again, so that a keystroke sends only what is
 * new; what all cards need from the database is asked once for all of them.
 */
class ResultCards {

    private final Shelf shelf;
    private final Reader reader;
    private final Map<OrganizationId, Organization> organizations = new HashMap<>();
    private Map<ServiceEntry, ResultCard> shown = new HashMap<>();
    private Map<ServiceEntry, ResultCard> before = Map.of();

    ResultCards(Shelf shelf, Reader reader) {
        this.shelf = shelf;
        this.reader = reader;
    }

    /** A new list begins; only cards of the last one can be used again. */
    void begin(List<Hit> hits) {
        before = shown;
        shown = new HashMap<>();
        learnOrganizations(hits);
    }

    List<Component> full(List<Hit> hits) {
        List<ServiceEntry> fresh = hits.stream()
                .map(Hit::entry)
                .filter(entry -> !before.containsKey(entry))
                .toList();
        KnownNumbers known = KnownNumbers.of(fresh, shelf, reader);
        List<Component> cards = new ArrayList<>();
        for (Hit hit : hits) {
            ResultCard card = before.get(hit.entry());
            if (card == null) {
                card = new ResultCard(hit.entry(), organization(hit.entry()), known, shelf, reader);
            }
            card.number(cards.size() + 1);
            shown.put(hit.entry(), card);
            cards.add(card);
        }
        return cards;
    }

    List<Component> brief(List<Hit> hits) {
        learnOrganizations(hits);
        return hits.stream()
                .<Component>map(hit -> new BriefCard(hit.entry(), organization(hit.entry()), shelf, reader))
                .toList();
    }

    private void learnOrganizations(List<Hit> hits) {
        List<OrganizationId> unknown = hits.stream()
                .map(hit -> hit.entry().organization())
                .filter(id -> !organizations.containsKey(id))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            organizations.putAll(shelf.organizations().organizations(unknown));
        }
    }

    /** The one that offers it; every entry has one. */
    private Organization organization(ServiceEntry entry) {
        Organization organization = organizations.get(entry.organization());
        if (organization == null) {
            throw new IllegalStateException("no organization " + entry.organization() + " of " + entry.row());
        }
        return organization;
    }
}
