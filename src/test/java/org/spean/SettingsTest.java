package org.spean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever runs the program finds every setting explained, and with it whom the program speaks to and what it limits. */
class SettingsTest {

    /** A name, or the end of one whose beginning stands before it: {@code `…_USER`}. */
    private static final Pattern NAMED = Pattern.compile("`(SPEAN_[A-Z_]+|…_[A-Z_]+)`");

    @Test
    @Evidence({"6.1.1", "13.1.1"})
    void everySettingStandsInTheReadme() {
        Set<String> settings = Pattern.compile("\\$\\{(SPEAN_[A-Z_]+)")
                .matcher(Sources.text(Path.of("src", "main", "resources", "application.yaml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = NAMED.matcher(Sources.text(Path.of("README.md")))
                .results()
                .map(MatchResult::group)
                .map(name -> name.replace("`", "").replace("…", ""))
                .collect(Collectors.toSet());

        assertThat(settings)
                .hasSizeGreaterThan(20)
                .allMatch(setting -> named.stream()
                        .anyMatch(name -> name.startsWith("_") ? setting.endsWith(name) : setting.equals(name)));
    }
}
