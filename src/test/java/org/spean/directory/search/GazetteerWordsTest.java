package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.SpeanTest;
import org.spean.directory.Directory;
import org.spean.directory.Findings;
import org.spean.directory.Hit;
import org.spean.directory.Search;
import org.spean.directory.Tier;
import org.spean.geography.GazetteerWorld;
import org.spean.geography.WholeCountry;
import org.spean.people.Organizations;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** What a search makes of the names of a whole gazetteer. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GazetteerWordsTest {

    private final BeanFactory beans;
    private final Directory directory;
    private final IndexKeeper index;
    private final VocabularyBook book;
    private final Organizations organizations;
    private QueryReading reading;

    GazetteerWordsTest(
            BeanFactory beans,
            Directory directory,
            IndexKeeper index,
            VocabularyBook book,
            Organizations organizations) {
        this.beans = beans;
        this.directory = directory;
        this.index = index;
        this.book = book;
        this.organizations = organizations;
        reading = book.reading(List.of(), List.of());
    }

    @BeforeAll
    void enter() {
        new GazetteerWorld(beans).takesAll();
        index.tick(true);
        reading = book.reading(
                organizations.all(), organizations.programmes().stream().toList());
    }

    @AfterAll
    void leave() {
        new GazetteerWorld(beans).leave();
        index.tick(true);
    }

    private static Set<String> exactly(Reading read) {
        return read.exactPlaces().stream().map(each -> each.place().digits()).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Poipet", "poip", "lawyer in Poipet", "Paoy Paet", "មេធាវីប៉ោយប៉ែត", "ប៉ោយប៉ែត"})
    void aDistrictIsUnderstoodAsItselfAndAsItsProvince(String typed) {
        Reading read = reading.read(typed);
        assertThat(read.places()).containsExactly(new PlaceCode("01"));
        assertThat(exactly(read)).containsExactly("0110");
    }

    @Test
    void aProvinceIsNotNarrowedToTheTownOfItsName() {
        Reading read = reading.read("Battambang");
        assertThat(read.places()).containsExactly(new PlaceCode("02"));
        assertThat(read.exactPlaces()).isEmpty();
        assertThat(reading.read("kampong ch").places()).contains(new PlaceCode("03"), new PlaceCode("04"));
        assertThat(reading.read("svay").places())
                .as("the province, not the mangoes")
                .containsExactly(new PlaceCode("20"));
    }

    @Test
    void aLongCommuneIsUnderstoodAndMayBeText() {
        Reading read = reading.read("lawyer in " + WholeCountry.ONE_COMMUNE);
        assertThat(read.places()).containsExactly(new PlaceCode("17"));
        assertThat(read.understood().types()).isNotEmpty();
        assertThat(read.clauses())
                .anySatisfy(clause -> assertThat(clause.alternatives()).isNotEmpty());
    }

    @Test
    void aVillageIsOnlyHeardWhenNothingElseFits() {
        String typed = "lawyer " + WholeCountry.ONE_VILLAGE;
        assertThat(reading.read(typed).places()).isEmpty();
        assertThat(reading.readWider(typed))
                .hasValueSatisfying(wider -> assertThat(wider.places()).containsExactly(new PlaceCode("17")));
        assertThat(reading.readWider("lawyer in Battambang"))
                .as("there is no village in it")
                .isEmpty();

        Findings found = directory.first(Search.EVERYTHING.withWords(typed), Tier.PUBLIC, 10);
        assertThat(found.total()).isPositive();
        assertThat(found.understood().places()).containsExactly(new PlaceCode("17"));
    }

    @Test
    void whatNamesTheDistrictComesBeforeWhatIsElsewhereInItsProvince() {
        Findings found = directory.first(Search.EVERYTHING.withWords("Poipet"), Tier.PARTNERS, 50);
        List<String> texts = found.hits().stream()
                .filter(hit -> hit.nearness() == Hit.Nearness.LOCAL)
                .map(hit -> String.join(" ", hit.entry().searched()) + " "
                        + hit.entry().row())
                .toList();
        List<Boolean> names = texts.stream()
                .map(text -> text.contains("Poipet") || text.contains("Poi Pet") || text.contains("ប៉ោយប៉ែត"))
                .toList();

        assertThat(found.understood().places()).containsExactly(new PlaceCode("01"));
        assertThat(names).contains(true);
        assertThat(names.getFirst())
                .as("the first names Poipet: %s", texts.getFirst())
                .isTrue();
        assertThat(found.hits()).anyMatch(hit -> hit.nearness() == Hit.Nearness.NATIONWIDE);
    }

    @Test
    void everydayWordsStayWhatTheyAre() {
        for (String typed :
                List.of("lawyer", "shelter for girls", "counselling", "មេធាវី", "AFESIP", "rescue", "court")) {
            QueryReading without = new QueryReading(
                    book.vocabulary(
                            organizations.all(),
                            organizations.programmes().stream().toList()),
                    Set.of(),
                    GazetteerWords.NONE);
            assertThat(reading.read(typed).understood().types())
                    .as(typed)
                    .isEqualTo(without.read(typed).understood().types());
            assertThat(reading.read(typed).exactPlaces()).as(typed).isEmpty();
        }
    }
}
