package org.spean.directory.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.spean.directory.Directory;
import org.spean.directory.EntryPhone;
import org.spean.directory.Register;
import org.spean.directory.Tier;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.spean.people.Programme;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The directory as a tabular data package: HSDS's tables with HSDS's columns, those that the directory can fill, and a table
 * of ours for what HSDS has no column for. Services are walked once; organizations come after them, and terms are those that
 * were met on the way, so that no row points to nothing even while somebody changes the directory.
 */
@Component
class TabularPackage {

    private final Register register;
    private final Said said;
    private final Organizations organizations;
    private final Directory directory;
    private final OrganizationWords words;
    private final LocationWords locations;
    private final Taxonomies taxonomies;
    private final JsonMapper json;
    private final JsonNode resources;

    TabularPackage(
            Register register,
            Said said,
            Organizations organizations,
            Directory directory,
            OrganizationWords words,
            LocationWords locations,
            Taxonomies taxonomies,
            JsonMapper json) {
        this.register = register;
        this.said = said;
        this.organizations = organizations;
        this.directory = directory;
        this.words = words;
        this.locations = locations;
        this.taxonomies = taxonomies;
        this.json = json;
        try (InputStream in = new ClassPathResource("tables.json", TabularPackage.class).getInputStream()) {
            resources = json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files for the package's tables. */
    TabularFiles files() throws IOException {
        return new TabularFiles(resources.valueStream().map(TabularTable::of).toList());
    }

    /** Writes everything that a reader of this tier may see; the archive lives as long as the files. */
    Path write(TabularFiles files, Tier tier) throws IOException {
        Set<UUID> offering = new HashSet<>();
        Set<UUID> used = new HashSet<>();
        register.each(
                tier,
                lines -> said.services(lines, true).forEach(service -> {
                    service.organization().ifPresent(each -> offering.add(each.id()));
                    service.attributes().forEach(each -> {
                        used.add(each.taxonomyTerm().id());
                        each.taxonomyTerm().parentId().ifPresent(used::add);
                    });
                    service(files, json.valueToTree(service));
                }));
        organizations(files, offering, tier);
        locations.all().forEach(each -> files.row("location", json.valueToTree(each), Map.of()));
        taxonomies.taxonomies().forEach(each -> files.row("taxonomy", json.valueToTree(each), Map.of()));
        taxonomies.all().stream()
                .filter(each -> used.contains(each.id()))
                .map(each -> json.<JsonNode>valueToTree(each))
                .forEach(each -> files.row(
                        "taxonomy_term",
                        each,
                        Map.of(
                                "taxonomy_id",
                                each.path("taxonomy_detail").path("id").asString())));
        return files.archive(json.writeValueAsBytes(descriptor(tier)));
    }

    /** Those that were met, and, like in the list, those that only others named: some of them have a telephone. */
    private void organizations(TabularFiles files, Set<UUID> offering, Tier tier) {
        Set<OrganizationId> over = register.over().keySet();
        List<Organization> listed = organizations.all().stream()
                .filter(each -> offering.contains(each.id().id()) || !over.contains(each.id()))
                .sorted(Comparator.comparing(each -> each.id().id()))
                .toList();
        Map<OrganizationId, List<EntryPhone>> numbers = directory.numbersOf(listed, tier);
        Map<OrganizationId, List<Programme>> programmes =
                organizations.programmesOf(listed.stream().map(Organization::id).toList());
        for (Organization each : listed) {
            Map<String, String> whose = Map.of("organization_id", each.id().toString());
            files.row("organization", json.valueToTree(words.brief(each)), Map.of());
            PhoneWords.phones(each.id().toString(), numbers.getOrDefault(each.id(), List.of()))
                    .forEach(phone -> files.row("phone", json.valueToTree(phone), whose));
            programmes
                    .getOrDefault(each.id(), List.of())
                    .forEach(
                            programme -> files.row("program", json.valueToTree(words.program(programme, each)), whose));
        }
    }

    private static void service(TabularFiles files, JsonNode service) {
        String id = service.path("id").asString();
        Map<String, String> whose = Map.of("service_id", id);
        files.row(
                "service",
                service,
                Map.of(
                        "organization_id",
                                service.path("organization").path("id").asString(""),
                        "program_id", service.path("program").path("id").asString("")));
        service.path("phones").forEach(each -> files.row("phone", each, whose));
        service.path("contacts").forEach(each -> files.row("contact", each, whose));
        service.path("service_areas").forEach(each -> files.row("service_area", each, whose));
        service.path("service_at_locations")
                .forEach(each -> files.row(
                        "service_at_location",
                        each,
                        Map.of(
                                "service_id",
                                id,
                                "location_id",
                                each.path("location").path("id").asString())));
        service.path("attributes")
                .forEach(each -> files.row(
                        "attribute",
                        each,
                        Map.of(
                                "taxonomy_term_id",
                                each.path("taxonomy_term").path("id").asString())));
        Map<String, String> ours = new HashMap<>(whose);
        flat(service.path("x_spean"), "", ours);
        files.row("x_spean_service", service.path("x_spean"), ours);
    }

    private static void flat(JsonNode object, String before, Map<String, String> into) {
        object.properties().forEach(each -> {
            String name = before + each.getKey().replace('-', '_');
            if (each.getValue().isObject()) {
                flat(each.getValue(), name + "_", into);
            } else if (each.getValue().isValueNode()) {
                into.put(name, each.getValue().asString());
            }
        });
    }

    private ObjectNode descriptor(Tier tier) {
        ObjectNode descriptor = json.createObjectNode()
                .put("name", "spean-directory")
                .put("title", "Spean: services for people who come home from trafficking in Cambodia")
                .put(
                        "description",
                        "HSDS " + HsdsApi.VERSION + ", for readers of the tier " + tier
                                + ". In free text one apostrophe stands before = + - @, tab and line ends, so that no"
                                + " spreadsheet runs it; take one off to have the text.")
                .put("profile", "tabular-data-package")
                .put("version", HsdsApi.VERSION);
        descriptor
                .putArray("sources")
                .addObject()
                .put(
                        "title",
                        "Report of the National Practitioner Forum on Reintegration, January 2011, annexes 3 and 5");
        descriptor.set("resources", resources);
        return descriptor;
    }
}
