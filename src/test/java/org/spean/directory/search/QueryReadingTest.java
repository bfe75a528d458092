package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spean.directory.Audience;
import org.spean.directory.Understood;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;

/** What queries are read as, over a small vocabulary. */
class QueryReadingTest {

    private static final PlaceCode CHAM = new PlaceCode("03");
    private static final PlaceCode CHHNANG = new PlaceCode("04");
    private static final PlaceCode KOH_KONG = new PlaceCode("09");
    private static final ServiceTypeId COURT = new ServiceTypeId("G5.3");
    private static final ServiceTypeId ADVICE = new ServiceTypeId("G5.1");
    private static final ServiceTypeId RAID = new ServiceTypeId("G1.6");
    private static final ServiceTypeId BED = new ServiceTypeId("G1.3");
    private static final OrganizationId KONNE = new OrganizationId(UUID.randomUUID());
    private static final OrganizationId DESTINY = new OrganizationId(UUID.randomUUID());

    private final QueryReading reading = new QueryReading(
            new Vocabulary.Builder()
                    .add("Kampong Cham", new Meaning.Place(CHAM))
                    .add("Kg Cham", new Meaning.Place(CHAM))
                    .add("កំពង់ចាម", new Meaning.Place(CHAM))
                    .add("Kampong Chhnang", new Meaning.Place(CHHNANG))
                    .add("Koh Kong", new Meaning.Place(KOH_KONG))
                    .add("KK", new Meaning.Place(KOH_KONG))
                    .add("KK", new Meaning.Named(KONNE))
                    .add("Konne Khmeng", new Meaning.Named(KONNE))
                    .add("Destiny Rescue", new Meaning.Named(DESTINY))
                    .add("rescue", new Meaning.Need(List.of(RAID), false))
                    .add("lawyer", new Meaning.Need(List.of(COURT, ADVICE), false))
                    .add("court", new Meaning.Need(List.of(COURT), false))
                    .add("មេធាវី", new Meaning.Need(List.of(COURT, ADVICE), false))
                    .add("emergency", new Meaning.Need(List.of(BED, RAID), true))
                    .add("boy", new Meaning.For(EnumSet.of(Audience.BOYS)))
                    .add("male", new Meaning.For(EnumSet.of(Audience.MEN, Audience.BOYS)))
                    .build(),
            Set.of("a", "for", "in", "near", "នៅ", "ខេត្ត", "ខ្ញុំ", "ត្រូវការ"),
            GazetteerWords.NONE);

    private Understood read(String words) {
        return reading.read(words).understood();
    }

    @Test
    void placesInManySpellings() {
        for (String words : List.of(
                "Kampong Cham",
                "kg. cham",
                "KAMPONG  CHAM",
                "kampongcham",
                "Kompong Cham",
                "kampoong jam",
                "Kampong Cam",
                "កំពង់ចាម",
                "កម្ពង់ចាម",
                "កំពងចាម",
                "កំពង់\u200Bចាម",
                "in Kampong Cham",
                "ខេត្តកំពង់ចាម")) {
            assertThat(read(words).places()).as(words).containsExactly(CHAM);
            assertThat(read(words).other()).as(words).isEmpty();
        }
    }

    @Test
    void needsAndPlacesTogether() {
        Understood understood = read("lawyer for a boy in kg cham");
        assertThat(understood.types()).containsExactly(COURT, ADVICE);
        assertThat(understood.places()).containsExactly(CHAM);
        assertThat(understood.audiences()).containsExactly(Audience.BOYS);
        assertThat(understood.other()).isEmpty();
        assertThat(read("ខ្ញុំត្រូវការមេធាវីនៅខេត្តកំពង់ចាម")).isEqualTo(read("មេធាវី កំពង់ចាម"));
    }

    @Test
    void theLongestPhraseWins() {
        assertThat(read("Destiny Rescue").organizations()).containsExactly(DESTINY);
        assertThat(read("Destiny Rescue").types()).isEmpty();
        assertThat(read("rescue").types()).containsExactly(RAID);
    }

    @Test
    void anAmbiguousWordMeansEither() {
        Reading kk = reading.read("KK lawyer");
        assertThat(kk.understood().places()).containsExactly(KOH_KONG);
        assertThat(kk.understood().organizations()).containsExactly(KONNE);
        assertThat(kk.clauses()).hasSize(2);
        assertThat(read("\u043A\u043A").organizations()).containsExactly(KONNE);
    }

    @Test
    void theLastWordMayBeUnfinished() {
        assertThat(read("lawy").types()).containsExactly(COURT, ADVICE);
        assertThat(read("lawyer kamp").places()).containsExactly(CHAM, CHHNANG);
        assertThat(read("មេធា").types()).containsExactly(COURT, ADVICE);
        assertThat(read("lawy kampong cham").other()).as("only the last").isEqualTo("lawy");
    }

    @Test
    void whatIsDoubtfulMayAlsoBeText() {
        assertThat(reading.read("lawyer").clauses().getFirst().alternatives()).isEmpty();
        assertThat(reading.read("lawyr").clauses().getFirst().alternatives()).hasSize(1);
        assertThat(reading.read("lawyr").clauses().getFirst().how()).isEqualTo(Match.How.NEAR);
    }

    @Test
    void whatNobodyKnowsIsKept() {
        assertThat(read("Sopheap court").other()).isEqualTo("sopheap");
        assertThat(read("in").other()).isEqualTo("in");
        assertThat(reading.read("***").lost()).isTrue();
        assertThat(reading.read("   ").lost()).isFalse();
    }

    @Test
    void numbersAreTelephones() {
        assertThat(reading.read("012 653 623").numbers()).containsExactly("12653623");
        assertThat(reading.read("+855 12 653 623").numbers()).containsExactly("12653623");
        assertThat(reading.read("១២៦៥៣៦២៣").numbers()).containsExactly("12653623");
        assertThat(reading.read("146").numbers()).isEmpty();
    }

    @Test
    void aWholeGroupOnlyNarrows() {
        assertThat(read("emergency rescue").types()).containsExactly(RAID);
        assertThat(read("emergency").types()).containsExactly(BED, RAID);
        assertThat(read("emergency court").types()).containsExactlyInAnyOrder(COURT, BED, RAID);
    }
}
