package org.spean.directory.bodies;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.machine.SeedFolder;
import org.spean.machine.SeedRow;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.spelling.Spelling;
import org.spean.vocabulary.spelling.Unit;
import org.springframework.stereotype.Component;

/** The coordination bodies that the sources tell of, and by which words they are found. */
@Component
public class Bodies {

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "name_en",
            "name_km",
            "chair_en",
            "chair_km",
            "members",
            "words_en",
            "words_km",
            "about_en",
            "about_km",
            "source",
            "note");

    /** Without one of these somebody looks for a service: "protection" alone is no committee. */
    private static final Set<String> BODY_WORDS =
            Set.of("committee", "committees", "working", "group", "secretariat", "stsls", "cluster", "nc", "ncct");

    /** Fewer Khmer letters begin too many words. */
    private static final int FEWEST_LETTERS = 8;

    private final List<Body> all;

    Bodies(SeedFolder seed) {
        all = seed.table("bodies.csv", COLUMNS, "id").rows().stream()
                .map(Bodies::body)
                .toList();
    }

    private static Body body(SeedRow row) {
        return new Body(
                row.needed("id"),
                row.value(
                        "kind",
                        word -> Body.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'))),
                row.value("name_en", english -> new BilingualText(english, row.text("name_km"))),
                bilingual(row, "chair"),
                row.list("members"),
                Stream.concat(row.list("words_en").stream(), row.list("words_km").stream())
                        .toList(),
                bilingual(row, "about"),
                row.needed("source"),
                row.text("note"));
    }

    private static Optional<BilingualText> bilingual(SeedRow row, String name) {
        return row.optional(name + "_en").map(english -> new BilingualText(english, row.text(name + "_km")));
    }

    /** In the order of the sources. */
    public List<Body> all() {
        return all;
    }

    /** The body with this id, if there is one. */
    public Optional<Body> body(String id) {
        return all.stream().filter(body -> body.id().equals(id)).findFirst();
    }

    /**
     * The bodies that these words ask for, in either language: every Latin word stands in its names, one of them says that a body is
     * meant; or Khmer words that are a part of its names.
     */
    public List<Body> found(String typed) {
        List<Unit> units = Unit.of(Spelling.normal(typed));
        Set<String> latin =
                units.stream().filter(unit -> !unit.khmer()).map(Unit::text).collect(Collectors.toSet());
        String khmer = Unit.joined(units.stream().filter(Unit::khmer).toList());
        latin.removeAll(Set.of("the", "of", "for", "and", "on", "in"));
        boolean meant = latin.stream().anyMatch(BODY_WORDS::contains);
        if (khmer.isEmpty() ? !meant : khmer.length() < FEWEST_LETTERS) {
            return List.of();
        }
        return all.stream()
                .filter(body -> (latin.isEmpty() || latin(body).containsAll(latin))
                        && (khmer.isEmpty()
                                || names(body).anyMatch(name -> khmer(name).contains(khmer))))
                .toList();
    }

    private static Stream<String> names(Body body) {
        return Stream.concat(Stream.of(body.name().english(), body.name().khmer()), body.words().stream());
    }

    private static Set<String> latin(Body body) {
        return names(body)
                .flatMap(name -> Unit.of(Spelling.normal(name)).stream())
                .filter(unit -> !unit.khmer())
                .map(Unit::text)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String khmer(String name) {
        return Unit.joined(
                Unit.of(Spelling.normal(name)).stream().filter(Unit::khmer).toList());
    }
}
