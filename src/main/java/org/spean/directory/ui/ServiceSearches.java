package org.spean.directory.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Function;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceType;
import org.spean.people.Organization;
import org.spean.vocabulary.Language;

/** Parts of the directory's screens, for the pages of rooms above. */
@org.springframework.stereotype.Component
public class ServiceSearches {

    private final Shelf shelf;

    ServiceSearches(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * A search.
     *
     * @param search what it begins with
     * @param offer what stands beside each service that is found
     */
    public ServiceSearch search(Language language, Search search, Function<ServiceEntry, Component> offer) {
        return new ServiceSearch(shelf, shelf.reader(language.locale()), search, offer);
    }

    /** Whose service it is and of which type, in a few words. */
    public String name(ServiceEntry entry, Language language) {
        String type = shelf.catalogue()
                .type(entry.type())
                .map(ServiceType::name)
                .map(name -> name.in(language))
                .orElse(entry.type().id());
        Optional<Organization> organization = shelf.organizations().organization(entry.organization());
        return organization.map(each -> each.name().in(language) + " · " + type).orElse(type);
    }
}
