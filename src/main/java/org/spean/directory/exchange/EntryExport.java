package org.spean.directory.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Directory;
import org.spean.directory.EntryPhone;
import org.spean.directory.FieldTiers;
import org.spean.directory.Findings;
import org.spean.directory.Hit;
import org.spean.directory.Register;
import org.spean.directory.RegisterLine;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Tier;
import org.spean.paper.sheet.CsvOut;
import org.spean.paper.sheet.SheetOut;
import org.spean.paper.sheet.XlsxOut;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.spean.people.Programme;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.stereotype.Component;

/**
 * What a search finds, or everything, as a file for people. Entries are cut to the reader's tier before they get here, and
 * written as they are read, so that a hundred thousand need no memory.
 */
@Component
public class EntryExport {

    private static final List<String> ORGANIZATION_HEAD =
            List.of("id", "name_en", "name_km", "acronym", "kind", "other_names");

    private final Directory directory;
    private final Register register;
    private final Organizations organizations;
    private final FieldTiers tiers;

    EntryExport(Directory directory, Register register, Organizations organizations, FieldTiers tiers) {
        this.directory = directory;
        this.register = register;
        this.organizations = organizations;
        this.tiers = tiers;
    }

    /** As CSV. */
    public void csv(OutputStream into, Search search, Tier tier) throws IOException {
        try (SheetOut out = new CsvOut(into)) {
            services(out, search, tier);
        }
    }

    /** As a workbook: services, the organizations that offer them, and what the columns mean, in both languages. */
    public void workbook(OutputStream into, Search search, Tier tier) throws IOException {
        try (SheetOut out = new XlsxOut(into)) {
            Map<OrganizationId, Organization> offering = services(out, search, tier);
            out.table("organizations", ORGANIZATION_HEAD);
            for (Organization each : offering.values()) {
                out.row(List.of(
                        each.id().toString(),
                        each.name().english(),
                        each.name().khmer(),
                        each.acronym(),
                        each.kind(),
                        String.join("; ", each.variants())));
            }
            out.table("columns", List.of("column", "english", "khmer"));
            for (String column : new EntryTable(tiers.of(tier)).head()) {
                out.row(List.of(column, means(column, Language.ENGLISH), means(column, Language.KHMER)));
            }
        }
    }

    /** What a column of our format means, and how it is written. */
    public static String means(String column, Language language) {
        return Words.say("table.means." + column, language);
    }

    /** The organizations that offer what was found, as vCards one after the other. */
    public void cards(OutputStream into, Search search, Tier tier, String home) throws IOException {
        Map<OrganizationId, Organization> offering = new LinkedHashMap<>();
        each(search, tier, entries -> known(entries, offering));
        Map<OrganizationId, List<EntryPhone>> numbers = directory.numbersOf(offering.values(), tier);
        for (Organization each : offering.values()) {
            List<EntryPhone> phones = numbers.getOrDefault(each.id(), List.of());
            if (!phones.isEmpty()) {
                into.write(Cards.organization(each, phones, home + "/organization/" + each.id())
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Map<OrganizationId, Organization> services(SheetOut out, Search search, Tier tier) throws IOException {
        EntryTable table = new EntryTable(tiers.of(tier));
        Map<OrganizationId, Organization> offering = new HashMap<>();
        Map<String, String> programmes =
                organizations.programmes().stream().collect(Collectors.toMap(Programme::code, Programme::name));
        out.table("services", table.head());
        each(search, tier, entries -> {
            known(entries, offering);
            for (ServiceEntry entry : entries) {
                Organization organization = offering.get(entry.organization());
                if (organization != null) {
                    write(out, table.row(entry, organization, programmes.getOrDefault(entry.programme(), "")));
                }
            }
        });
        Map<OrganizationId, Organization> ordered =
                new TreeMap<>((one, other) -> one.id().compareTo(other.id()));
        ordered.putAll(offering);
        return ordered;
    }

    private static void write(SheetOut out, List<String> row) {
        try {
            out.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void known(List<ServiceEntry> entries, Map<OrganizationId, Organization> known) {
        List<OrganizationId> unknown = entries.stream()
                .map(ServiceEntry::organization)
                .filter(id -> !known.containsKey(id))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            known.putAll(organizations.organizations(unknown));
        }
    }

    /** Everything comes out of the tables in the order of the handles; what a search finds, in its own order. */
    private void each(Search search, Tier tier, Consumer<List<ServiceEntry>> reader) {
        if (search.equals(Search.EVERYTHING)) {
            register.each(
                    tier,
                    lines -> reader.accept(lines.stream()
                            .flatMap(line -> line instanceof RegisterLine.Listed listed
                                    ? Stream.of(listed.entry())
                                    : Stream.of())
                            .toList()));
            return;
        }
        int from = 0;
        while (true) {
            Findings found = directory.find(search, tier, from, Directory.MOST_AT_ONCE);
            if (found.hits().isEmpty()) {
                return;
            }
            reader.accept(found.hits().stream().map(Hit::entry).toList());
            from += found.hits().size();
        }
    }
}
