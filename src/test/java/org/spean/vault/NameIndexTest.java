package org.spean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.SpeanTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People are found by name though the table that finds them holds no name. */
@SpeanTest
class NameIndexTest {

    /** Frequent names, in Khmer and as their bearers write them in Latin. */
    private static final String[][] FAMILY = {
        {"សុខ", "Sok"}, {"ចាន់", "Chan"}, {"គឹម", "Kim"}, {"លី", "Ly"}, {"ហេង", "Heng"}, {"មាស", "Meas"},
        {"ប៉ែន", "Pen"}, {"នួន", "Nuon"}, {"ឈឹម", "Chhim"}, {"សេង", "Seng"}, {"ទេព", "Tep"}, {"កែវ", "Keo"},
        {"ស៊ុន", "Sun"}, {"ប្រាក់", "Prak"}, {"ឡុង", "Long"}, {"អ៊ុក", "Ouk"}, {"ញឹម", "Nhem"}, {"ពេជ្រ", "Pich"}
    };

    private static final String[][] GIVEN = {
        {"ដារ៉ា", "Dara"}, {"សុភា", "Sophea"}, {"ចាន់ធី", "Chanthy"}, {"វណ្ណា", "Vanna"}, {"បូរិទ្ធ", "Borith"},
        {"សំណាង", "Samnang"}, {"រិទ្ធី", "Rithy"}, {"កញ្ញា", "Kanha"}, {"ស្រីមុំ", "Sreymom"}, {"វិសាល", "Visal"},
        {"ម៉ាលី", "Maly"}, {"បុប្ផា", "Bopha"}, {"រតនា", "Ratana"}, {"សុវណ្ណ", "Sovann"}, {"ពិសី", "Pisey"},
        {"ផល្លា", "Phalla"}, {"ធីតា", "Thida"}, {"មករា", "Makara"}, {"នារី", "Neary"}, {"សុជាតា", "Socheata"}
    };

    @Autowired
    NameIndex names;

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    private UUID somebody(String... called) {
        UUID owner = UUID.randomUUID();
        transaction.executeWithoutResult(status -> names.put(owner, List.of(called)));
        return owner;
    }

    @ParameterizedTest(name = "{0} is found as {1}")
    @CsvSource({
        "សុខ ដារ៉ា, Sok Dara",
        "សុខ ដារ៉ា, sok  DARA",
        "សុខ ដារ៉ា, Dara Sok",
        "សុខ ដារ៉ា, ដារ៉ា",
        "សុខ ដារ៉ា, សុខដារ៉ា",
        "សុខដារ៉ា, សុខ ដារ៉ា",
        "Sok Dara, សុខ ដារ៉ា",
        "Sokdara, Sok Dara",
        "កញ្ញា ពេជ្រ, Pech Kanha",
        "Chhim Sreymom, Chim Srey-Mom",
        "Meas Sophea, Meas Sofia",
    })
    void inEitherScriptAndAnyOrder(String called, String typed) {
        UUID wanted = somebody(called);
        UUID other = somebody("Heng Bopha");

        assertThat(names.candidates(typed, List.of(wanted, other))).containsExactly(wanted);
    }

    @Test
    void byEveryNameThatTheyHave() {
        UUID wanted = somebody("ម៉ាលី", "Maly Heng", "Lotus");

        assertThat(names.candidates("lotus", List.of(wanted))).containsExactly(wanted);
        assertThat(names.candidates("Maly", List.of(wanted))).containsExactly(wanted);
        assertThat(names.candidates("Maly Lotus Bopha", List.of(wanted))).isEmpty();
    }

    @Test
    void nobodyIsFoundOutsideOfWhomTheReaderMayFind() {
        UUID mine = somebody("Sok Dara");
        UUID others = somebody("Sok Dara");

        assertThat(names.candidates("Sok Dara", List.of(mine)))
                .containsExactly(mine)
                .doesNotContain(others);
        assertThat(names.candidates("Sok Dara", List.of())).isEmpty();
    }

    @Test
    void whoeverIsSpeltSoStandsBeforeWhoeverSoundsSo() {
        UUID sounds = somebody("Sakh Tara");
        UUID spelt = somebody("Sok Dara");

        assertThat(names.candidates("Sok Dara", List.of(sounds, spelt))).containsExactly(spelt, sounds);
    }

    @Test
    void aNewNameTakesTheOldOnesPlace() {
        UUID owner = somebody("Heng Bopha");
        transaction.executeWithoutResult(status -> names.put(owner, List.of("Keo Thida")));

        assertThat(names.candidates("Heng Bopha", List.of(owner))).isEmpty();
        assertThat(names.candidates("Keo Thida", List.of(owner))).containsExactly(owner);
        transaction.executeWithoutResult(status -> names.put(owner, List.of()));
        assertThat(names.missing(List.of(owner))).containsExactly(owner);
    }

    @ParameterizedTest(name = "nobody for \"{0}\"")
    @ValueSource(strings = {"", "   ", "-", "្", "\u200B", "'; DROP TABLE vault.name_token; --", "\uD800", "👩🏽"})
    void whatIsNoNameFindsNobody(String typed) {
        UUID owner = somebody("Sok Dara");

        assertThat(names.candidates(typed, List.of(owner))).isEmpty();
    }

    @Test
    void aNameOfThreeHundredKhmerLettersIsTaken() {
        String name = "ក្រមុំ".repeat(50);
        UUID owner = somebody(name);

        assertThat(names.candidates(name, List.of(owner))).containsExactly(owner);
    }

    /** 360 names in two scripts: how many are found in the other one, and how many strangers come with them. */
    @Test
    void inTheOtherScriptNearlyEverybodyIsFoundAndFewStrangers() {
        List<UUID> all = new ArrayList<>();
        List<String> latin = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            for (String[] family : FAMILY) {
                for (String[] given : GIVEN) {
                    UUID owner = UUID.randomUUID();
                    names.put(owner, List.of(family[0] + ' ' + given[0]));
                    all.add(owner);
                    latin.add(family[1] + ' ' + given[1]);
                }
            }
        });
        int found = 0;
        int first = 0;
        int strangers = 0;
        for (int at = 0; at < all.size(); at++) {
            List<UUID> candidates = names.candidates(latin.get(at), all);
            found += candidates.contains(all.get(at)) ? 1 : 0;
            first += !candidates.isEmpty() && candidates.getFirst().equals(all.get(at)) ? 1 : 0;
            strangers += candidates.size() - (candidates.contains(all.get(at)) ? 1 : 0);
        }
        System.out.printf(
                "names: %d of %d Khmer names found as written in Latin, %d of them first; %.2f strangers a search%n",
                found, all.size(), first, (double) strangers / all.size());
        assertThat(found).isGreaterThan(all.size() * 9 / 10);
        assertThat((double) strangers / all.size()).isLessThan(2);
    }

    @Test
    void theTableHoldsNumbersThatSayNothingWithoutTheKey() {
        NameKey key = new NameKey(NameKey.make());
        NameKey other = new NameKey(NameKey.make());
        Random names = new Random(1);
        int same = 0;
        for (int at = 0; at < 1000; at++) {
            String name = Long.toString(names.nextLong(), 36);
            same += key.token("spelling", name, 31) == other.token("spelling", name, 31) ? 1 : 0;
            assertThat(key.token("sound", name, 20)).isBetween(0, (1 << 20) - 1);
        }
        assertThat(same).isZero();
    }
}
