package org.spean;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.spean.access.Actor;

/**
 * Whatever somebody can do stands in {@code acting.csv} with whoever decides whether they may: a public method that takes an
 * {@link Actor} and has no row fails here (design 5.1). Screens decide nothing, so they are left out.
 */
class ActingTest {

    @Test
    void everyMethodThatTakesAnActorSaysWhoDecides() throws IOException {
        Map<String, String> there = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.spean").stream()
                        .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(each -> !each.getPackageName().endsWith(".ui"))
                        .flatMap(each -> each.getMethods().stream())
                        .filter(ActingTest::takesAnActor)
                        .collect(Collectors.groupingBy(
                                each -> each.getOwner().getFullName().substring("org.spean.".length()),
                                TreeMap::new,
                                Collectors.mapping(
                                        JavaMethod::getName,
                                        Collectors.collectingAndThen(
                                                Collectors.toSet(),
                                                names -> names.stream().sorted().collect(Collectors.joining(" "))))));
        Map<String, String> told = new TreeMap<>();
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(ActingTest.class.getResourceAsStream("acting.csv")),
                        StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setCommentMarker('#')
                        .get()
                        .parse(text)) {
            rows.forEach(row -> {
                assertThat(row.get("decided by"))
                        .as("%s: who decides", row.get("class"))
                        .isNotBlank();
                assertThat(row.get("source"))
                        .as("%s: where from", row.get("class"))
                        .isNotBlank();
                told.put(row.get("class"), row.get("methods"));
            });
        }
        assertThat(there).isEqualTo(told);
    }

    private static boolean takesAnActor(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && method.getRawParameterTypes().stream().anyMatch(each -> each.isEquivalentTo(Actor.class));
    }
}
