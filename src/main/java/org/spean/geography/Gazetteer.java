package org.spean.geography;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.machine.SeedFolder;
import org.spean.machine.SeedRow;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The places of Cambodia that the program knows by name. Provinces and the few districts that the directory names are
 * data of the program ({@code data-seed}); the whole gazetteer is imported by an administrator ({@link Editions}) and answered
 * from memory: at once on the node where it changed, within {@value #MOMENT_MILLIS} ms on every other.
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

    private static final long MOMENT_MILLIS = 5_000;

    private final List<Province> provinces;
    private final Map<PlaceCode, Province> byCode;
    private final List<District> named;
    private final Optional<PlaceRows> rows;
    private volatile PlaceBook book;

    @Autowired
    Gazetteer(SeedFolder seed, PlaceRows rows) {
        this(seed, Optional.of(rows));
    }

    /** One that knows only what travels with the program. */
    Gazetteer(SeedFolder seed) {
        this(seed, Optional.empty());
    }

    private Gazetteer(SeedFolder seed, Optional<PlaceRows> rows) {
        this.rows = rows;
        provinces = seed.table("provinces.csv", PROVINCE_COLUMNS, "code").rows().stream()
                .map(Gazetteer::province)
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
        byCode = provinces.stream().collect(Collectors.toUnmodifiableMap(Province::code, Function.identity()));
        named = seed.table("districts.csv", DISTRICT_COLUMNS, "id").rows().stream()
                .map(this::district)
                .toList();
        book = book(rows.flatMap(PlaceRows::inForce).map(Edition::id));
    }

    private PlaceBook book(Optional<UUID> edition) {
        return new PlaceBook(
                provinces,
                named,
                edition,
                rows.flatMap(tables -> edition.map(tables::rows)).orElse(List.of()),
                rows.map(tables -> tables.former(edition)).orElse(List.of()));
    }

    /** Another node may have changed what is in force. */
    @Scheduled(fixedDelay = MOMENT_MILLIS, initialDelay = MOMENT_MILLIS)
    void follow() {
        refresh();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(GazetteerChanged news) {
        refresh();
    }

    private synchronized void refresh() {
        Optional<UUID> now = rows.flatMap(PlaceRows::inForce).map(Edition::id);
        if (!now.equals(book.edition())) {
            book = book(now);
        }
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

    /**
     * The places below a province that somebody can look after: those that the directory names, and every district of the
     * gazetteer in force.
     */
    public List<District> districts() {
        return book.districts();
    }

    /** The places below a province that somebody could look after with these rows in force. */
    List<District> districts(List<PlaceRow> inForce) {
        return PlaceBook.districts(named, inForce);
    }

    /** A district by its handle; former ones too, for whatever still points at them. */
    public Optional<District> district(String id) {
        return book.district(id);
    }

    /** What {@link #districts} was under any edition: those of now, and after them the former ones. */
    public List<District> districtsEver() {
        return book.districtsEver();
    }

    /** The few places below a province that travel with the program, whatever gazetteer is in force. */
    public List<District> namedDistricts() {
        return named;
    }

    /** Which edition of the official gazetteer answers; empty while there is none. */
    public Optional<UUID> edition() {
        return book.edition();
    }

    /** A place by its handle ({@link Place#id}); former ones too. */
    public Optional<Place> place(String id) {
        return book.place(id);
    }

    /** A place by its code; former ones too. */
    public Optional<Place> place(PlaceCode code) {
        return book.place(code.digits());
    }

    /** What the place lies in, the province first; empty for a province. */
    public List<Place> around(Place place) {
        return book.around(place);
    }

    /** What lies directly in a place, by code; empty for a village, and for whatever no gazetteer tells about. */
    public List<Place> children(PlaceCode of) {
        return book.children(of);
    }

    /** Every place that is not former, in no order. */
    public Stream<Place> all() {
        return book.all().stream().filter(each -> !each.former());
    }

    /**
     * Finds places while somebody types, in either script and with the slips that {@link org.spean.vocabulary.spelling}
     * forgives. After a comma may stand what the place lies in: {@code Svay, Kandal}.
     *
     * @param typed anything; where nothing was typed, the uppermost places that are wanted
     * @return at most 200, the likeliest first: what begins so before what has it inside, the province before the village
     */
    public List<Place> find(String typed, PlaceQuestion question) {
        return find(book, typed, question);
    }

    static List<Place> find(PlaceBook now, String typed, PlaceQuestion question) {
        int comma = typed.indexOf(',');
        String name = comma < 0 ? typed : typed.substring(0, comma);
        if (PlaceNames.normal(name).isEmpty()) {
            return uppermost(now, question);
        }
        String around = comma < 0 ? "" : typed.substring(comma + 1);
        return now.names().begun(name, place -> question.fits(place) && now.around(place, PlaceNames.normal(around)));
    }

    private static List<Place> uppermost(PlaceBook now, PlaceQuestion question) {
        List<Place> wanted = now.all().stream()
                .filter(question::fits)
                .filter(each -> question.within()
                        .filter(around -> around.digits().equals(each.id()))
                        .isEmpty())
                .toList();
        PlaceKind first =
                wanted.stream().map(Place::kind).min(Comparator.naturalOrder()).orElse(PlaceKind.PROVINCE);
        return wanted.stream()
                .filter(each -> each.kind() == first || !question.ids().isEmpty())
                .sorted(Comparator.comparing(Place::code).thenComparing(Place::id))
                .limit(PlaceNames.MOST)
                .toList();
    }

    /**
     * Only places whose names begin with what was typed, of at least three letters: for screens on which something else is
     * typed as well.
     *
     * @param most how many, the likeliest first
     */
    public List<Place> beginning(String typed, PlaceQuestion question, int most) {
        return book.names().beginning(typed, question::fits, most);
    }
}
