package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.directory.Directory;
import org.spean.directory.EntryAct;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryDraft;
import org.spean.directory.EntryWriting;
import org.spean.directory.Finder;
import org.spean.directory.Hand;
import org.spean.directory.Hit;
import org.spean.directory.Search;
import org.spean.directory.Search.Now;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.directory.WrittenEntries;
import org.spean.vocabulary.CountryTime;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What is so at this moment is found and ranked by: who takes people, who is on duty. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PresentSearchTest {

    private static final List<ServiceId> FOUR = List.of("G6-2-PTD", "G4-6-CGI", "G3-1-PTD", "G4-6-DT").stream()
            .map(row ->
                    new ServiceId(UUID.nameUUIDFromBytes(("spean:service:" + row).getBytes(StandardCharsets.UTF_8))))
            .toList();

    private static final ServiceId ALWAYS = FOUR.get(0);
    private static final ServiceId FULL = FOUR.get(1);
    private static final ServiceId FULL_UNTIL_TODAY = FOUR.get(2);
    private static final ServiceId FULL_UNTIL_YESTERDAY = FOUR.get(3);

    private final Directory directory;
    private final Finder tables;
    private final EntryWriting writing;
    private final TransactionTemplate transaction;
    private final WrittenEntries written;
    private final LocalDate today;

    PresentSearchTest(
            Directory directory,
            @Qualifier("tableFinder") Finder tables,
            EntryWriting writing,
            TransactionTemplate transaction,
            Clock clock,
            BeanFactory beans) {
        this.directory = directory;
        this.tables = tables;
        this.writing = writing;
        this.transaction = transaction;
        written = new WrittenEntries(beans);
        today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    @BeforeEach
    void someSayHowItStands() {
        // Three days from now is neither today nor, at midnight, tomorrow.
        String another = today.plusDays(3).getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        List<EntryDraft> drafts = List.of(
                of(ALWAYS).with(EntryColumn.HOURS, "24/7"),
                of(FULL).with(EntryColumn.STATE, "full").with(EntryColumn.HOURS, another + " 08:00-12:00"),
                of(FULL_UNTIL_TODAY)
                        .with(EntryColumn.STATE, "not taking")
                        .with(EntryColumn.CLOSED_UNTIL, today.toString())
                        .with(EntryColumn.HOURS, "24/7"),
                of(FULL_UNTIL_YESTERDAY)
                        .with(EntryColumn.STATE, "full")
                        .with(EntryColumn.CLOSED_UNTIL, today.minusDays(1).toString()));
        transaction.executeWithoutResult(status -> writing.change(
                writing.begin(EntryAct.Kind.CHANGED, new Hand(Optional.empty(), "", Optional.empty())), drafts));
    }

    @AfterEach
    void leave() {
        written.leave("Zebrafinch");
    }

    private EntryDraft of(ServiceId id) {
        return EntryDraft.of(directory.service(id, Tier.COORDINATORS).orElseThrow());
    }

    private static List<ServiceId> ids(List<Hit> hits) {
        return hits.stream().map(Hit::entry).map(ServiceEntry::id).toList();
    }

    /** The same from the index and from the tables, or neither counts. */
    private List<ServiceId> found(Search search, Tier tier) {
        List<ServiceId> found = ids(directory.find(search, tier, 0, 200).hits());
        assertThat(found).isEqualTo(ids(tables.find(search, tier, 0, 200).hits()));
        return found;
    }

    @Test
    void whoIsOnDutyNowIsFoundByItAndWhoeverSaidNoHoursIsNot() {
        for (Tier tier : Tier.values()) {
            assertThat(found(Search.EVERYTHING.withNow(Set.of(Now.ON_DUTY)), tier))
                    .containsExactlyInAnyOrder(ALWAYS, FULL_UNTIL_TODAY);
        }
        assertThat(found(Search.EVERYTHING.withNow(Set.of(Now.ON_DUTY, Now.TAKING)), Tier.PUBLIC))
                .containsExactly(ALWAYS);
    }

    @Test
    void whoTakesPeopleIsFoundByItOnTheDayAfterTheLastOnWhichItDidNot() {
        assertThat(found(Search.EVERYTHING.withNow(Set.of(Now.TAKING)), Tier.PUBLIC))
                .contains(ALWAYS, FULL_UNTIL_YESTERDAY)
                .doesNotContain(FULL, FULL_UNTIL_TODAY)
                .hasSizeGreaterThan(100);
    }

    @Test
    void whatTakesNobodyStandsBehindEverythingThatDoesAndIsFoundAllTheSame() {
        List<ServiceId> all = found(Search.EVERYTHING, Tier.PUBLIC);
        long taking = found(Search.EVERYTHING.withNow(Set.of(Now.TAKING)), Tier.PUBLIC).stream()
                .mapToInt(all::indexOf)
                .max()
                .orElseThrow();

        assertThat((long) all.indexOf(FULL)).isGreaterThan(taking);
        assertThat((long) all.indexOf(FULL_UNTIL_TODAY)).isGreaterThan(taking);
        assertThat((long) all.indexOf(FULL_UNTIL_YESTERDAY)).isLessThanOrEqualTo(taking);
    }
}
