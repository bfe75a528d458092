package org.spean.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.Evidence;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Role;
import org.spean.machine.SeedFolder;
import org.spean.machine.SeedFolders;
import org.spean.machine.SeedRefusal;

/** The table of tiers: what it has to hold, what it cannot do, and who is of which tier. */
class FieldTiersTest {

    private static final Path SHIPPED = Path.of("data-seed", "field-tiers.csv");

    @TempDir
    private Path folder;

    @Test
    void nobodyIsOfTheNamedTierBeforeThereAreReferrals() {
        Set<Role> roles = Set.of(Role.values());
        Stream<Actor> everybody = Stream.concat(
                Stream.of(Actor.ANYBODY, signedIn(Set.of()), signedIn(roles)),
                roles.stream().map(Set::of).map(FieldTiersTest::signedIn));

        assertThat(everybody.map(Tier::of)).isNotEmpty().doesNotContain(Tier.NAMED);
    }

    @Test
    void editorsAreCoordinatorsAndOthersWhoSignInArePartners() {
        assertThat(Tier.of(Actor.ANYBODY)).isEqualTo(Tier.PUBLIC);
        assertThat(Tier.of(signedIn(Set.of()))).isEqualTo(Tier.PARTNERS);
        assertThat(Tier.of(signedIn(Set.of(Role.CASEWORKER)))).isEqualTo(Tier.PARTNERS);
        assertThat(Tier.of(signedIn(Set.of(Role.CASEWORKER, Role.EDITOR)))).isEqualTo(Tier.COORDINATORS);
    }

    @Test
    void namedReadersAndCoordinatorsDoNotSeeAllThatTheOtherSees() {
        assertThat(Tier.COORDINATORS.included()).containsExactly(Tier.PUBLIC, Tier.PARTNERS, Tier.COORDINATORS);
        assertThat(Tier.NAMED.included()).containsExactly(Tier.PUBLIC, Tier.PARTNERS, Tier.NAMED);
        assertThat(Tier.PUBLIC.included()).containsExactly(Tier.PUBLIC);
    }

    /** Whoever adds a component has to say who sees it: a field, and with it a row of the table. */
    @Test
    @Evidence({"8.1.2", "14.1.1"})
    void everyComponentThatIsShownExportedOrIndexedHasARow() {
        Set<String> held = Stream.of(
                        ServiceEntry.class,
                        Coverage.class,
                        EntryPhone.class,
                        HowToRefer.class,
                        Source.class,
                        AtPresent.class,
                        Taking.class,
                        Hotline.class,
                        CallReport.class)
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .filter(component -> !List.of(
                                Coverage.class,
                                HowToRefer.class,
                                Source.class,
                                EntryPhone.class,
                                AtPresent.class,
                                Taking.class)
                        .contains(component.getType()))
                .map(FieldTiersTest::named)
                .filter(name -> !name.equals("ServiceEntry.phones"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = Stream.of(EntryField.values())
                .flatMap(field -> field.parts().stream())
                .filter(part -> !part.endsWith(".note") || part.startsWith("Hotline"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(held);
    }

    private static String named(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    @Test
    void aSheltersAddressIsForNamedReadersAlone() {
        FieldTiers tiers = new FieldTiers(SeedFolders.shipped());

        assertThat(tiers.seeing(EntryField.ADDRESS, true)).containsExactly(Tier.NAMED);
        assertThat(tiers.seeing(EntryField.PLACES, true)).containsExactly(Tier.PARTNERS, Tier.NAMED, Tier.COORDINATORS);
        assertThat(tiers.seeing(EntryField.PLACES, false)).contains(Tier.PUBLIC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mobile-phones,always,no,      | mobile-phones,always,yes,     | column public: only no can stand here for mobile-phones",
                "contacts,always,no,           | contacts,always,yes,          | column public: only no can stand here for contacts",
                "callers,always,no,            | callers,always,yes,           | column public: only no can stand here for callers",
                "doubts,always,no,no,no,yes    | doubts,always,yes,yes,yes,yes | column public: only no can stand here for doubts",
                "places,sheltering,no,         | places,sheltering,yes,        | column public: only no can stand here for places: it would tell everybody where people sleep",
                "coverage-as-printed,sheltering,no, | coverage-as-printed,sheltering,yes, | column public: only no can stand here for coverage-as-printed",
                "address,sheltering,no,no,yes,no | address,sheltering,no,no,yes,yes | column coordinators: only no can stand here for address: a shelter's door",
                "address,sheltering,no,no,yes,no | address,sheltering,no,yes,yes,yes | column partners: only no can stand here for address",
                "gaps,always,no,yes,yes,yes    | gaps,always,no,yes,yes,no     | column coordinators: only yes can stand here, because partners is yes",
                "gaps,always,no,yes,yes,yes    | gaps,always,yes,no,yes,yes    | column partners: only yes can stand here, because public is yes",
                "provinces,always,yes,         | provinces,always,no,          | column public: only yes can stand here: by provinces people choose and count",
                "contacts,always,no,           | contacts,always,maybe,        | column public: \"maybe\" cannot be read: only no, yes can stand here",
                "contacts,always,no,           | contacts,always,,             | column public: this cell may not be empty",
                "contacts,always,              | contact,always,               | column field: \"contact\" cannot be read",
                "contacts,always,              | contacts,sometimes,           | column when: \"sometimes\" cannot be read: only always, sheltering can stand here",
                "contacts,always,              | contacts,sheltering,          | column field: a row contacts, always is missing",
                "callers,always,               | callers,sheltering,           | column when: only always can stand here: callers belongs to no entry",
                "eligibility,always,           | contacts,always,              | column field: \"contacts always\" stands already on line",
                "coverage-as-printed,sheltering,no, | gaps,sheltering,no,      | column public: only no can stand here for coverage-as-printed",
                "coverage-as-printed,always,yes, | coverage-as-printed,always,no, | column public: only no can stand here for coverage-as-printed: of whatever shelters people nobody sees more",
            })
    void aTableThatWouldOpenWhatNoTableMayOpenIsRefused(String from, String to, String refusal) throws IOException {
        String text = Files.readString(SHIPPED);
        String changed = text.replace("\n" + from.strip(), "\n" + to.strip());
        if (refusal.contains("nobody sees more")) {
            changed = changed.replace("coverage-as-printed,sheltering,no,", "coverage-as-printed,sheltering,yes,");
        }
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(folder.resolve("field-tiers.csv"), changed);
        SeedFolder seed = SeedFolders.in(folder);

        assertThatThrownBy(() -> new FieldTiers(seed))
                .isInstanceOf(SeedRefusal.class)
                .hasMessageContainingAll("data-seed/field-tiers.csv", refusal, "Nothing was loaded.");
    }

    @Test
    void whatATableMayCloseItCloses() throws IOException {
        Files.writeString(
                folder.resolve("field-tiers.csv"),
                Files.readString(SHIPPED)
                        .replace("\neligibility,always,yes,yes,", "\neligibility,always,no,no,")
                        .replace("\noffice-phones,always,yes,", "\noffice-phones,always,no,"));
        FieldTiers tiers = new FieldTiers(SeedFolders.in(folder));

        assertThat(tiers.seeing(EntryField.ELIGIBILITY, false)).containsExactly(Tier.NAMED, Tier.COORDINATORS);
        assertThat(tiers.seeing(EntryField.OFFICE_PHONES, true)).doesNotContain(Tier.PUBLIC);
    }

    /** The fingerprint is part of the index's shape: an index made for other tiers is made again. */
    @Test
    void anotherTableOfTiersIsAnotherContent() throws IOException {
        Files.copy(SHIPPED, folder.resolve("field-tiers.csv"));
        SeedFolder same = SeedFolders.in(folder);
        new FieldTiers(same);
        String before = same.fingerprint();
        Files.writeString(
                folder.resolve("field-tiers.csv"),
                Files.readString(SHIPPED).replace("\ngaps,always,no,yes,", "\ngaps,always,no,no,"));
        SeedFolder changed = SeedFolders.in(folder);
        new FieldTiers(changed);

        assertThat(changed.fingerprint()).isNotEqualTo(before);
    }

    private static Actor signedIn(Set<Role> roles) {
        return Actors.person(new UUID(0, 1), "", roles);
    }
}
