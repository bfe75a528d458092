package org.spean.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.SpeanTest;
import org.spean.access.Remit;
import org.spean.vocabulary.PlaceCode;
import org.springframework.test.context.TestConstructor;

/** For what a role can be held, and how people write it. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RemitsTest {

    private static final Set<Remit.Kind> PLACES = Set.of(Remit.Kind.PROVINCE, Remit.Kind.COUNTRY);
    private static final Remit BATTAMBANG = Remit.province(new PlaceCode("02"));

    private final Remits remits;

    RemitsTest(Remits remits) {
        this.remits = remits;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Battambang", " battambang ", "បាត់ដំបង", "BTB", "PROVINCE 02"})
    void aProvinceIsReadAsPeopleWriteIt(String typed) {
        assertThat(remits.read(typed, PLACES))
                .isInstanceOfSatisfying(
                        RemitRead.Found.class,
                        found -> assertThat(found.remit().remit()).isEqualTo(BATTAMBANG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Atlantis", "PROVINCE 26", "PROVINCE 2", "ORGANIZATION x", "", " ", "%", "DISTRICT 0203"})
    void aPlaceThatDoesNotExistIsRefusedByName(String typed) {
        assertThat(remits.read(typed, PLACES)).isEqualTo(new RemitRead.Nowhere(typed.strip()));
    }

    @Test
    void aNameOfThreeHundredKhmerLettersIsNoPlace() {
        String typed = "ក".repeat(300);

        assertThat(remits.read(typed, Set.of(Remit.Kind.values()))).isEqualTo(new RemitRead.Nowhere(typed));
    }

    @Test
    void aDistrictIsSaidWithItsProvince() {
        assertThat(remits.read("Kamrieng", Set.of(Remit.Kind.DISTRICT)))
                .isInstanceOfSatisfying(RemitRead.Found.class, found -> {
                    assertThat(found.remit().province()).contains(new PlaceCode("02"));
                    assertThat(found.remit().name().english()).isEqualTo("Kamrieng, Battambang");
                });
    }

    @Test
    void whereANameIsSharedAllAreOffered() {
        assertThat(remits.read("Battambang town", Set.of(Remit.Kind.DISTRICT))).isInstanceOf(RemitRead.Found.class);
        assertThat(remits.read("Battambang", Set.of(Remit.Kind.DISTRICT, Remit.Kind.PROVINCE)))
                .isInstanceOf(RemitRead.Found.class);
    }

    @ParameterizedTest
    @CsvSource({"PROVINCE, 25", "COUNTRY, 1", "PERSON, 0"})
    void allThatThereAreAreOffered(Remit.Kind kind, int count) {
        assertThat(remits.all(Set.of(kind))).hasSize(count);
    }

    @Test
    void organizationsAreFoundByTheirAcronym() {
        KnownRemit first = remits.all(Set.of(Remit.Kind.ORGANIZATION)).getFirst();
        assertThat(remits.read(Remits.written(first.remit()), Set.of(Remit.Kind.ORGANIZATION)))
                .isEqualTo(new RemitRead.Found(first));
        assertThat(remits.read("AFESIP", Set.of(Remit.Kind.ORGANIZATION))).isInstanceOf(RemitRead.Found.class);
        assertThat(remits.known(Remit.organization(UUID.randomUUID()))).isEmpty();
        assertThat(remits.known(BATTAMBANG).orElseThrow().name().khmer()).isEqualTo("បាត់ដំបង");
    }
}
