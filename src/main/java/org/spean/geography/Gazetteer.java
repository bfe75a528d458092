package org.spean.geography;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.machine.SeedFolder;
import org.spean.machine.SeedRow;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.PlaceCode;
import org.springframework.stereotype.Component;

/**
 * The places of Cambodia that the program knows by name. Provinces and the few districts that the directory names are
 * data of the program ({@code data-seed}); the whole gazetteer is imported by an administrator.
 */
@Component
public class Gazetteer {

    private static final List<String> PROVINCE_COLUMNS = List.of(
            "code",
            "gazetteer_code",
            "kind",
            "name_en",
            "name_km",
            "capital_en",
            "capital_km",
            "latitude",
            "longitude",
            "neighbours",
            "abbreviations",
            "variants_en",
            "variants_km",
            "since",
            "note");
    private static final List<String> DISTRICT_COLUMNS =
            List.of("id", "province", "name_en", "name_km", "variants_en", "variants_km", "kind", "note");

    private final List<Province> provinces;
    private final Map<PlaceCode, Province> byCode;
    private final List<District> districts;

    Gazetteer(SeedFolder seed) {
        provinces = seed.table("provinces.csv", PROVINCE_COLUMNS, "code").rows().stream()
                .map(Gazetteer::province)
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
        byCode = provinces.stream().collect(Collectors.toUnmodifiableMap(Province::code, Function.identity()));
        districts = seed.table("districts.csv", DISTRICT_COLUMNS, "id").rows().stream()
                .map(this::district)
                .toList();
    }

    private static Province province(SeedRow row) {
        return new Province(
                row.value("code", PlaceCode::ofIso),
                row.value("name_en", english -> new BilingualText(english, row.text("name_km"))),
                row.value("capital_en", english -> new BilingualText(english, row.text("capital_km"))),
                row.value("latitude", Double::parseDouble),
                row.value("longitude", Double::parseDouble),
                row.values("neighbours", PlaceCode::ofIso),
                otherNames(row, "abbreviations", "variants_en", "variants_km"));
    }

    private District district(SeedRow row) {
        PlaceCode province = row.value("province", PlaceCode::ofIso);
        if (!byCode.containsKey(province)) {
            throw row.refusal("province", "provinces.csv has no " + province.iso());
        }
        return new District(
                row.needed("id"),
                province,
                row.value("name_en", english -> new BilingualText(english, row.text("name_km"))),
                otherNames(row, "variants_en", "variants_km"));
    }

    private static List<String> otherNames(SeedRow row, String... columns) {
        return List.of(columns).stream()
                .flatMap(column -> row.list(column).stream())
                .toList();
    }

    /** All provinces, in the gazetteer's order. */
    public List<Province> provinces() {
        return provinces;
    }

    /** The province with this code, if there is one. */
    public Optional<Province> province(PlaceCode code) {
        return Optional.ofNullable(byCode.get(code.province()));
    }

    /** The places below a province that the directory names. */
    public List<District> districts() {
        return districts;
    }
}
