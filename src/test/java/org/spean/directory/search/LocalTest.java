package org.spean.directory.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.directory.Directory;
import org.spean.directory.Findings;
import org.spean.directory.Hit;
import org.spean.directory.Search;
import org.spean.directory.Tier;
import org.springframework.beans.factory.annotation.Autowired;

/** As many local services are counted as stand on all pages, and running ones stand before those that do not run yet. */
@SpeanTest
class LocalTest {

    private static final int PAGE = 20;

    @Autowired
    private Directory directory;

    private List<Hit> allPages(Search search, Findings first) {
        List<Hit> all = new ArrayList<>(first.hits());
        while (all.size() < first.total()) {
            all.addAll(directory.find(search, Tier.PUBLIC, all.size(), PAGE).hits());
        }
        return all;
    }

    @Test
    void localOnesAreCounted() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (String words : queries()) {
            Search search = Search.EVERYTHING.withWords(words);
            Findings first = directory.find(search, Tier.PUBLIC, 0, PAGE);
            List<Hit> all = allPages(search, first);
            softly.assertThat((long) all.size()).as(words).isEqualTo(first.total());
            softly.assertThat(all.stream()
                            .filter(hit -> hit.nearness() == Hit.Nearness.LOCAL)
                            .count())
                    .as(words)
                    .isEqualTo(first.local());
        }
        softly.assertAll();
    }

    @Test
    void manyPeopleDoNotOutweighThatAServiceRuns() {
        for (String words : List.of("", "women ".repeat(40), "women men girls boys ".repeat(14))) {
            Search search = Search.EVERYTHING.withWords(words.strip());
            List<Boolean> running = allPages(search, directory.find(search, Tier.PUBLIC, 0, PAGE)).stream()
                    .map(hit -> hit.entry().running())
                    .toList();
            assertThat(running).as(words).contains(true, false);
            assertThat(running.subList(running.indexOf(false), running.size()))
                    .as(words)
                    .doesNotContain(true);
        }
    }

    private static List<String> queries() throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(LocalTest.class.getResourceAsStream("queries.csv")), UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(row -> row.get("query"))
                    .toList();
        }
    }
}
