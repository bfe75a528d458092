package org.spean.directory;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.spean.geography.Gazetteer;
import org.spean.geography.Province;
import org.spean.machine.SeedFolder;
import org.spean.machine.SeedRow;
import org.spean.people.OrganizationSeed;
import org.spean.people.Programme;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;

/** Entries and hotlines as {@code data-seed} has them, read and checked, not yet stored. */
final class DirectorySeed {

    private static final List<String> SERVICE_COLUMNS = List.of(
            "id",
            "organization",
            "programme",
            "type",
            "running",
            "coverage",
            "provinces",
            "provinces_inferred",
            "coverage_as_printed",
            "places",
            "contacts",
            "phones",
            "referral_from",
            "referral_to",
            "referral_direction",
            "referral_as_printed",
            "serves_men",
            "serves_boys",
            "serves_women",
            "serves_girls",
            "serves_disability",
            "serves_foreign",
            "eligibility",
            "follow_up",
            "gaps",
            "recommendations",
            "institution_as_printed",
            "source_page",
            "source_lines",
            "confidence",
            "doubts",
            "reported");
    private static final List<String> HOTLINE_COLUMNS =
            List.of("id", "name_en", "name_km", "organization", "phone", "purpose", "tier", "kind", "source", "note");
    private static final Map<String, Coverage.Kind> COVERAGES = Map.of(
            "nationwide", Coverage.Kind.NATIONWIDE,
            "provinces", Coverage.Kind.PROVINCES,
            "not reported", Coverage.Kind.NOT_REPORTED);
    private static final Map<String, Answer> ANSWERS = Map.of("yes", Answer.YES, "no", Answer.NO);
    private static final Map<String, Boolean> RUNNING = Map.of("yes", true, "not yet", false);
    private static final Map<String, Boolean> TIERS = Map.of("public", false, "partners", true);
    private static final Map<String, EntryPhone.Kind> LINES = Map.of(
            "hotline", EntryPhone.Kind.HOTLINE,
            "office", EntryPhone.Kind.OFFICE,
            "mobile", EntryPhone.Kind.MOBILE);

    private final Catalogue catalogue;
    private final Gazetteer gazetteer;
    private final OrganizationSeed people;

    DirectorySeed(Catalogue catalogue, Gazetteer gazetteer, OrganizationSeed people) {
        this.catalogue = catalogue;
        this.gazetteer = gazetteer;
        this.people = people;
    }

    List<ServiceEntry> entries(SeedFolder seed) {
        List<SeedRow> rows = seed.table("services.csv", SERVICE_COLUMNS, "id").rows();
        // Where an organization shelters people, the places of all that it does tell where they are.
        Set<String> sheltering = rows.stream()
                .filter(row -> type(row).shelters())
                .map(row -> row.text("organization"))
                .collect(Collectors.toSet());
        return rows.stream()
                .map(row -> entry(row, sheltering.contains(row.text("organization"))))
                .toList();
    }

    List<Hotline> hotlines(SeedFolder seed) {
        return seed.table("hotlines.csv", HOTLINE_COLUMNS, "id").rows().stream()
                .map(DirectorySeed::hotline)
                .toList();
    }

    private static Hotline hotline(SeedRow row) {
        return new Hotline(
                row.needed("id"),
                row.value("name_en", english -> new BilingualText(english, row.text("name_km"))),
                row.text("organization"),
                row.optional("phone")
                        .map(packed -> row.value("phone", DirectorySeed::phone))
                        .orElse(new EntryPhone("", Optional.empty(), EntryPhone.Kind.OFFICE, "")),
                row.text("purpose"),
                row.value("tier", word -> oneOf(TIERS, word)),
                row.text("note"));
    }

    private ServiceType type(SeedRow row) {
        ServiceTypeId id = row.value("type", ServiceTypeId::new);
        return catalogue.type(id).orElseThrow(() -> row.refusal("type", "service-types.csv has no " + id));
    }

    private ServiceEntry entry(SeedRow row, boolean sheltering) {
        return new ServiceEntry(
                ServiceId.ofSeed(row.needed("id")),
                row.needed("id"),
                row.value("organization", people::idOf),
                programme(row),
                type(row).id(),
                sheltering,
                row.value("running", word -> oneOf(RUNNING, word)),
                coverage(row),
                row.list("contacts"),
                row.values("phones", DirectorySeed::phone),
                new HowToRefer(
                        row.text("referral_from"),
                        row.text("referral_to"),
                        row.text("referral_direction"),
                        row.text("referral_as_printed")),
                audiences(row),
                row.text("eligibility"),
                row.text("follow_up"),
                row.text("gaps"),
                row.text("recommendations"),
                new Source(
                        row.needed("institution_as_printed"),
                        row.text("source_page"),
                        row.text("source_lines"),
                        row.text("confidence"),
                        row.text("doubts"),
                        row.value("reported", DirectorySeed::month)),
                Optional.empty(),
                false,
                AtPresent.UNSAID);
    }

    private String programme(SeedRow row) {
        String code = row.text("programme");
        if (!code.isEmpty() && people.programmes().stream().map(Programme::code).noneMatch(code::equals)) {
            throw row.refusal("programme", "programmes.csv has no " + code);
        }
        return code;
    }

    private Coverage coverage(SeedRow row) {
        Coverage.Kind kind = row.value("coverage", word -> oneOf(COVERAGES, word));
        Set<PlaceCode> provinces = provinces(row, "provinces");
        if (provinces.isEmpty() == (kind == Coverage.Kind.PROVINCES)) {
            throw row.refusal("provinces", "provinces stand here exactly where coverage says provinces");
        }
        return new Coverage(kind, provinces, inferred(row), row.text("coverage_as_printed"), row.text("places"));
    }

    private Set<PlaceCode> inferred(SeedRow row) {
        return row.text("provinces_inferred").equals("nationwide")
                ? gazetteer.provinces().stream().map(Province::code).collect(Collectors.toSet())
                : provinces(row, "provinces_inferred");
    }

    private Set<PlaceCode> provinces(SeedRow row, String column) {
        Set<PlaceCode> codes = new TreeSet<>(row.values(column, PlaceCode::ofIso));
        for (PlaceCode code : codes) {
            if (gazetteer.province(code).isEmpty()) {
                throw row.refusal(column, "provinces.csv has no " + code.iso());
            }
        }
        return codes;
    }

    private static Map<Audience, Answer> audiences(SeedRow row) {
        Map<Audience, Answer> answers = new EnumMap<>(Audience.class);
        Map<String, Audience> columns = Map.of(
                "serves_men", Audience.MEN,
                "serves_boys", Audience.BOYS,
                "serves_women", Audience.WOMEN,
                "serves_girls", Audience.GIRLS,
                "serves_disability", Audience.DISABILITY,
                "serves_foreign", Audience.FOREIGN_NATIONALS);
        columns.forEach((column, audience) -> row.optional(column)
                .ifPresent(word -> answers.put(audience, row.value(column, text -> oneOf(ANSWERS, text)))));
        return answers;
    }

    /** {@code 012 888 840>+85512888840>mobile>doubt}: as printed, E.164 or nothing, kind, doubt or nothing. */
    private static EntryPhone phone(String packed) {
        List<String> parts = new ArrayList<>(List.of(packed.split(">", -1)));
        if (parts.size() != 4) {
            throw new IllegalArgumentException("a phone is written: as printed>+855…>hotline, office or mobile>doubt");
        }
        String number = parts.get(1).strip();
        return new EntryPhone(
                parts.get(0).strip(),
                number.isEmpty() ? Optional.empty() : Optional.of(new PhoneNumber(number)),
                oneOf(LINES, parts.get(2).strip()),
                parts.get(3).strip());
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("a month is written 2010-12", e);
        }
    }

    private static <T> T oneOf(Map<String, T> known, String word) {
        T value = known.get(word);
        if (value == null) {
            throw new IllegalArgumentException(
                    "only " + String.join(", ", new TreeSet<>(known.keySet())) + " can stand here");
        }
        return value;
    }
}
