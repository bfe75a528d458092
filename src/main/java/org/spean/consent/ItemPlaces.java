package org.spean.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.spean.cases.StepKind;
import org.spean.cases.file.ExcerptPlace;
import org.spean.forms.FormName;
import org.spean.vocabulary.Sensitivity;

/** Of which answers each item is made ({@code items.csv}), and what they may be about. */
final class ItemPlaces {

    private static final String STEP = "step ";
    private static final Map<Item, List<Row>> ROWS = read();

    private ItemPlaces() {}

    /**
     * A place of an item.
     *
     * @param fallback whether it is asked only where the places before say nothing
     */
    record Row(ExcerptPlace place, boolean fallback) {}

    /** In their order; none for what the sender writes. */
    static List<Row> of(Item item) {
        return ROWS.getOrDefault(item, List.of());
    }

    /** What answers of an item are about. An answer about anything else never comes out under it. */
    static Set<Sensitivity> about(Item item) {
        return switch (item) {
            // In which languages somebody is understood is asked in the form that says who they are.
            case BASICS -> EnumSet.of(Sensitivity.GENERAL, Sensitivity.IDENTITY);
            case NAME, BIRTH, PICTURE -> EnumSet.of(Sensitivity.IDENTITY);
            case SAFE_CONTACT, ADDRESS -> EnumSet.of(Sensitivity.CONTACT);
            case FAMILY_PROFILE -> EnumSet.of(Sensitivity.FAMILY);
            case HEALTH -> EnumSet.of(Sensitivity.HEALTH);
            case HIV -> EnumSet.of(Sensitivity.HIV);
            case PSYCHOLOGICAL -> EnumSet.of(Sensitivity.PSYCHOLOGICAL);
            case EXPLOITATION -> EnumSet.of(Sensitivity.EXPLOITATION);
            case LEGAL -> EnumSet.of(Sensitivity.LEGAL);
            case EDUCATION_LIVELIHOOD -> EnumSet.of(Sensitivity.EDUCATION_LIVELIHOOD);
            case ASSESSMENT -> EnumSet.of(Sensitivity.ASSESSMENT);
            case CASE_NOTE -> EnumSet.noneOf(Sensitivity.class);
        };
    }

    private static Map<Item, List<Row>> read() {
        try (InputStream file = Objects.requireNonNull(ItemPlaces.class.getResourceAsStream("items.csv"));
                CSVParser rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setCommentMarker('#')
                        .get()
                        .parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Map<Item, List<Row>> all = new EnumMap<>(Item.class);
            for (CSVRecord row : rows) {
                Item item = Item.valueOf(row.get("item"));
                ExcerptPlace place = place(row);
                if (!about(item).contains(place.sensitivity())) {
                    throw new IllegalStateException("items.csv: an answer of another sensitivity under " + row);
                }
                all.computeIfAbsent(item, each -> new ArrayList<>())
                        .add(new Row(place, row.get("only if").equals("nothing")));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExcerptPlace place(CSVRecord row) {
        Sensitivity about = Sensitivity.valueOf(row.get("about"));
        String where = row.get("where");
        if (where.startsWith(STEP)) {
            return new ExcerptPlace.InStep(StepKind.valueOf(where.substring(STEP.length())), row.get("field"), about);
        }
        List<String> field = Arrays.asList(row.get("field").split("/", 2));
        return new ExcerptPlace.InForm(
                new FormName(where), field.getFirst(), field.size() > 1 ? field.get(1) : "", about);
    }
}
