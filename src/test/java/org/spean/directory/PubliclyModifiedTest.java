package org.spean.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spean.machine.SeedFolders;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;

/** When an entry counts as modified, and for whom. */
class PubliclyModifiedTest {

    private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant THEN = Instant.parse("2026-11-02T00:00:00Z");
    private static final OrganizationId WHOSE = new OrganizationId(new UUID(1, 2));

    private static final Visibility EVERYBODY = new FieldTiers(SeedFolders.shipped()).of(Tier.PUBLIC);

    private final Service row = new Service(shelter("Poipet", "012345678", "Ms. A", "girls only"), FIRST);

    @Test
    void aShelterThatMovesIsNoNewsForThePublic() {
        row.becomes(shelter("Sisophon", "012345678", "Ms. A", "girls only"), THEN, EVERYBODY);

        assertThat(row.modifiedAt(Tier.PARTNERS)).isEqualTo(THEN);
        assertThat(row.modifiedAt(Tier.PUBLIC)).isEqualTo(FIRST);
    }

    @Test
    void neitherIsAnotherPersonOrTheirTelephone() {
        row.becomes(shelter("Poipet", "012345679", "Ms. B", "girls only"), THEN, EVERYBODY);

        assertThat(row.modifiedAt(Tier.PARTNERS)).isEqualTo(THEN);
        assertThat(row.modifiedAt(Tier.PUBLIC)).isEqualTo(FIRST);
    }

    @Test
    void whatEverybodySeesIsNewsForEverybody() {
        row.becomes(shelter("Poipet", "012345678", "Ms. A", "girls and boys"), THEN, EVERYBODY);

        assertThat(row.modifiedAt(Tier.PARTNERS)).isEqualTo(THEN);
        assertThat(row.modifiedAt(Tier.PUBLIC)).isEqualTo(THEN);
    }

    @Test
    void theSameAgainIsNoNews() {
        row.becomes(shelter("Poipet", "012345678", "Ms. A", "girls only"), THEN, EVERYBODY);

        assertThat(row.modifiedAt(Tier.PARTNERS)).isEqualTo(FIRST);
        assertThat(row.modifiedAt(Tier.PUBLIC)).isEqualTo(FIRST);
    }

    private static ServiceEntry shelter(String place, String mobile, String person, String eligibility) {
        return new ServiceEntry(
                ServiceId.ofSeed("G3-1-X"),
                "G3-1-X",
                WHOSE,
                "",
                new ServiceTypeId("G3.1"),
                true,
                true,
                new Coverage(Coverage.Kind.PROVINCES, Set.of(new PlaceCode("01")), Set.of(), place, place),
                List.of(person),
                List.of(new EntryPhone(mobile, PhoneNumber.typed(mobile), EntryPhone.Kind.MOBILE, "")),
                new HowToRefer("", "", "none", ""),
                Map.of(),
                eligibility,
                "",
                "",
                "",
                new Source("", "26", "", "high", "", YearMonth.of(2010, 12)),
                Optional.empty(),
                false,
                AtPresent.UNSAID);
    }
}
