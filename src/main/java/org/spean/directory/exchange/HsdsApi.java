package org.spean.directory.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spean.access.Present;
import org.spean.directory.Catalogue;
import org.spean.directory.Directory;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.spean.people.Programme;
import org.springframework.http.HttpMethod;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The directory for other programs to read, with HSDS's addresses and names. Whoever sends no token reads what is public.
 *
 * <p>A page behind the last one is an empty page, not an error: a program that walks the list may arrive there rightly
 * when the list became shorter.
 */
@RestController
@RequestMapping("/api/hsds")
class HsdsApi {

    private static final String VERSION = "3.2";
    private static final String PROFILE = "https://docs.openreferral.org/en/v3.2.3/hsds/";

    private final Directory directory;
    private final ServiceLists lists;
    private final HsdsWords words;
    private final Organizations organizations;
    private final Catalogue catalogue;
    private final Present present;

    HsdsApi(
            Directory directory,
            ServiceLists lists,
            HsdsWords words,
            Organizations organizations,
            Catalogue catalogue,
            Present present) {
        this.directory = directory;
        this.lists = lists;
        this.words = words;
        this.organizations = organizations;
        this.catalogue = catalogue;
        this.present = present;
    }

    @GetMapping({"", "/"})
    Hsds.About about() {
        return new Hsds.About(VERSION, PROFILE);
    }

    @GetMapping({"/services", "/services/"})
    Hsds.Page<Hsds.Service> services(@RequestParam MultiValueMap<String, String> parameters) {
        ServiceQuery query = ServiceQuery.of(parameters, catalogue);
        ServiceLists.Cut cut = lists.cut(query, tier());
        long pages = (cut.total() + query.size() - 1) / query.size();
        return new Hsds.Page<>(
                cut.total(),
                pages,
                query.page(),
                cut.entries().size(),
                query.page() == 1,
                query.page() >= pages,
                cut.entries().isEmpty(),
                said(cut.entries()));
    }

    @GetMapping("/services/{id}")
    Hsds.Service service(@PathVariable String id) {
        return ofText(id)
                .flatMap(handle -> directory.service(handle, tier()))
                .map(entry -> said(List.of(entry)).getFirst())
                .orElseThrow(() -> new NothingThere("There is no service with this id."));
    }

    /** Whatever else is asked for, in whatever way. */
    @RequestMapping("/**")
    Hsds.About nothing(HttpMethod method) {
        if (!method.equals(HttpMethod.GET)) {
            throw new OnlyReading();
        }
        throw new NothingThere(
                "There is nothing here. This API has /api/hsds/, /api/hsds/services and" + " /api/hsds/services/{id}.");
    }

    private static Optional<ServiceId> ofText(String id) {
        try {
            return Optional.of(ServiceId.of(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Tier tier() {
        return Tier.of(present.actor());
    }

    private List<Hsds.Service> said(List<ServiceEntry> entries) {
        Map<OrganizationId, Organization> whose = organizations.organizations(
                entries.stream().map(ServiceEntry::organization).collect(Collectors.toSet()));
        Map<String, Programme> programmes =
                organizations.programmes().stream().collect(Collectors.toMap(Programme::code, each -> each));
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(whose.get(entry.organization()))
                        .map(organization -> words.service(
                                entry, organization, Optional.ofNullable(programmes.get(entry.programme()))))
                        .stream())
                .toList();
    }
}
