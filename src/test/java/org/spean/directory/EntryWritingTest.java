package org.spean.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written into entries, remembered of it, and taken back. */
@SpeanTest
class EntryWritingTest {

    private static final Hand MANAGER =
            new Hand(Optional.of(new UUID(0, 71)), "Chan Thida", Optional.of(new OrganizationId(new UUID(0, 72))));
    private static final Hand EDITOR = new Hand(Optional.of(new UUID(0, 73)), "Keo Vanna", Optional.empty());

    @Autowired
    private EntryWriting writing;

    @Autowired
    private EntryRules rules;

    @Autowired
    private ServiceRows rows;

    @Autowired
    private Directory directory;

    @Autowired
    private FirstContent files;

    @Autowired
    @Qualifier("indexFinder")
    private Finder index;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionTemplate transaction;

    private final List<UUID> acts = new ArrayList<>();

    @AfterEach
    void allIsAsTheFilesHaveIt() {
        transaction.executeWithoutResult(status -> {
            List<UUID> latestFirst = acts.reversed();
            latestFirst.stream()
                    .filter(act -> database.queryForObject(
                            "SELECT NOT EXISTS (SELECT 1 FROM entry_act WHERE undoes = ?)", Boolean.class, act))
                    .forEach(act -> assertThat(writing.undo(act, EDITOR)).isEmpty());
            database.update("DELETE FROM service WHERE row_name LIKE 'here-%'");
            database.update("UPDATE service SET kept_here = false, unchecked = false WHERE kept_here");
            database.update("DELETE FROM entry_unchecked");
            database.update("DELETE FROM entry_change");
            database.update("DELETE FROM entry_act WHERE undoes IS NOT NULL");
            database.update("DELETE FROM entry_act");
        });
    }

    @Test
    void whatAFieldSaysIsReadBackAsItWasWritten() {
        for (ServiceEntry entry : everything()) {
            EntryDraft draft = EntryDraft.of(entry);
            for (EntryColumn column : EntryColumn.values()) {
                draft.with(column, column.of(entry));
            }
            assertThat(draft.changed()).as(entry.row()).isEmpty();
            assertThat(draft.entry()).isEqualTo(entry);
            assertThat(rules.against(draft)).as(entry.row()).isEmpty();
        }
    }

    @Test
    void linesThatNobodyTouchedStandInTheirCellsAsBefore() {
        int doubted = 0;
        for (ServiceEntry entry : everything()) {
            assertThat(EntryDraft.phones(entry, EntryDraft.phones(entry).stream()))
                    .as(entry.row())
                    .isEqualTo(EntryColumn.PHONES.of(entry));
            assertThat(EntryDraft.cell(entry.contacts().stream()))
                    .as(entry.row())
                    .isEqualTo(EntryColumn.CONTACTS.of(entry));
            doubted += entry.phones().stream().anyMatch(phone -> !phone.doubt().isEmpty()) ? 1 : 0;
        }
        assertThat(doubted).as("more is known than the number").isPositive();
        assertThat(EntryDraft.phones(any(), Stream.of(" ០១២ ៣៤៥ ៦៧៨", "", "01; 2")))
                .isEqualTo("០១២ ៣៤៥ ៦៧៨; 01\\; 2");
    }

    @Test
    void aChangeIsSeenAtOnceAndRemembersWhatWasThere() {
        ServiceEntry before = any();
        UUID act = change(before, MANAGER, EntryColumn.ELIGIBILITY, "only zebrafinchkeepers");

        ServiceEntry after = entry(before.id());
        assertThat(after.eligibility()).isEqualTo("only zebrafinchkeepers");
        assertThat(after.atPresent().unchecked()).isTrue();
        assertThat(found("zebrafinchkeepers")).containsExactly(before.id());
        EntryAct told = history(before.id(), Tier.PARTNERS).getFirst();
        assertThat(told.id()).isEqualTo(act);
        assertThat(told.by()).isEqualTo(MANAGER);
        assertThat(told.changes())
                .containsExactly(
                        new EntryAct.Change(EntryColumn.ELIGIBILITY, before.eligibility(), "only zebrafinchkeepers"));
        assertThat(history(before.id(), Tier.PUBLIC).getFirst().by().name()).isEmpty();
    }

    @Test
    void whatWasTakenBackSaysAgainWhatItSaidBefore() {
        ServiceEntry before = any();
        UUID act = change(before, MANAGER, EntryColumn.ELIGIBILITY, "only zebrafinchkeepers");

        assertThat(undo(act)).isEmpty();

        assertThat(entry(before.id())).isEqualTo(before);
        assertThat(found("zebrafinchkeepers")).isEmpty();
        assertThat(history(before.id(), Tier.PARTNERS))
                .extracting(EntryAct::kind)
                .containsExactly(EntryAct.Kind.UNDONE, EntryAct.Kind.CHANGED);
    }

    @Test
    void whatSomebodyElseWroteSinceIsNotTakenBack() {
        ServiceEntry before = any();
        UUID first = change(before, MANAGER, EntryColumn.ELIGIBILITY, "only one");
        change(entry(before.id()), EDITOR, EntryColumn.ELIGIBILITY, "only two");

        assertThat(undo(first)).isEqualTo(Map.of(before.id(), Set.of(EntryColumn.ELIGIBILITY)));

        assertThat(entry(before.id()).eligibility()).isEqualTo("only two");
    }

    @Test
    void twoPeopleAtOnceLoseNothing() {
        ServiceEntry seen = any();
        change(seen, MANAGER, EntryColumn.ELIGIBILITY, "only one");

        EntryWriting.Written other = written(EntryDraft.of(seen).with(EntryColumn.GAPS, "no bus"), EDITOR);
        EntryWriting.Written same = written(EntryDraft.of(seen).with(EntryColumn.ELIGIBILITY, "only two"), EDITOR);

        assertThat(other.changed()).containsExactly(EntryColumn.GAPS);
        assertThat(same.clashes()).containsExactly(EntryColumn.ELIGIBILITY);
        assertThat(entry(seen.id()).eligibility()).isEqualTo("only one");
        assertThat(entry(seen.id()).gaps()).isEqualTo("no bus");
    }

    @Test
    void whatIsAddedIsFoundAndEndsWhenItIsTakenBack() {
        ServiceEntry any = any();
        ServiceId id = new ServiceId(UUID.randomUUID());
        EntryDraft draft = EntryDraft.blank(id, any.organization(), any.type(), YearMonth.of(2026, 11))
                .with(EntryColumn.COVERAGE, "nationwide")
                .with(EntryColumn.FOLLOW_UP, "zebrafinchcare");
        assertThat(rules.against(draft)).isEmpty();
        UUID act = act(EntryAct.Kind.ADDED, MANAGER, begun -> writing.add(begun, List.of(draft.entry())));

        assertThat(found("zebrafinchcare")).containsExactly(id);
        assertThat(entry(id).atPresent().unchecked()).isTrue();

        assertThat(undo(act)).isEmpty();
        assertThat(found("zebrafinchcare")).isEmpty();
        assertThat(directory.ended(id)).isPresent();
    }

    @Test
    void whatEndsSaysWhoTookOver() {
        ServiceEntry over = any();
        ServiceEntry other = everything().getLast();
        act(EntryAct.Kind.ENDED, EDITOR, begun -> writing.end(begun, List.of(over.id()), Optional.of(other.id())));

        assertThat(directory.service(over.id(), Tier.PARTNERS)).isEmpty();
        assertThat(directory.ended(over.id()).orElseThrow().successor()).contains(other.id());
    }

    @Test
    void theFilesDoNotOverwriteWhatIsKeptHere() {
        ServiceEntry before = any();
        change(before, MANAGER, EntryColumn.ELIGIBILITY, "only ours");
        String known = database.queryForObject("SELECT fingerprint FROM seed_load", String.class);
        transaction.executeWithoutResult(status -> database.update("UPDATE seed_load SET fingerprint = 'older'"));

        assertThat(files.load()).isTrue();

        assertThat(entry(before.id()).eligibility()).isEqualTo("only ours");
        assertThat(database.queryForObject("SELECT fingerprint FROM seed_load", String.class))
                .isEqualTo(known);
    }

    @Test
    void ofAnOrganizationThatBeginsToShelterPeopleTheDistrictsAreNoLongerPublic() {
        ServiceEntry office = everything().stream()
                .filter(entry -> !entry.shelters() && !entry.coverage().places().isEmpty())
                .findFirst()
                .orElseThrow();
        ServiceId id = new ServiceId(UUID.randomUUID());
        EntryDraft shelter = EntryDraft.blank(
                        id, office.organization(), new ServiceTypeId("G3.1"), YearMonth.of(2026, 11))
                .with(EntryColumn.COVERAGE, "provinces")
                .with(EntryColumn.PROVINCES, "KH-2");
        act(EntryAct.Kind.ADDED, MANAGER, begun -> writing.add(begun, List.of(shelter.entry())));

        assertThat(directory
                        .service(office.id(), Tier.PUBLIC)
                        .orElseThrow()
                        .coverage()
                        .places())
                .isEmpty();
        transaction.executeWithoutResult(status -> database.update(
                "UPDATE service SET shelters = false WHERE organization_id = ?",
                office.organization().id()));
    }

    @Test
    void everyFieldThatCannotBeReadIsNamed() {
        EntryDraft draft = EntryDraft.of(any())
                .with(EntryColumn.PROVINCES, "KH-26")
                .with(EntryColumn.PHONES, "12")
                .with(EntryColumn.HOURS, "mornings")
                .with(EntryColumn.CAPACITY, "horses 3")
                .with(EntryColumn.CAPACITY_AS_OF, "2026-11-01")
                .with(EntryColumn.ENDS_ON, "31.02.2027")
                .with(EntryColumn.SERVES_MEN, "perhaps")
                .with(EntryColumn.GAPS, "x".repeat(2_001))
                .with(EntryColumn.RECOMMENDATIONS, "right \u202eto left");

        assertThat(rules.against(draft))
                .isEqualTo(Map.of(
                        EntryColumn.PROVINCES, EntryFault.UNKNOWN_PROVINCE,
                        EntryColumn.PHONES, EntryFault.NO_NUMBER,
                        EntryColumn.HOURS, EntryFault.NO_HOURS,
                        EntryColumn.CAPACITY, EntryFault.NO_PLACES,
                        EntryColumn.ENDS_ON, EntryFault.NO_DAY,
                        EntryColumn.SERVES_MEN, EntryFault.YES_OR_NO,
                        EntryColumn.GAPS, EntryFault.TOO_LONG,
                        EntryColumn.RECOMMENDATIONS, EntryFault.UNPRINTABLE));
    }

    @Test
    void placesNeedADayAndWhatIsOpenIsNotClosedUntilADay() {
        assertThat(rules.against(EntryDraft.of(any()).with(EntryColumn.CAPACITY, "women 3")))
                .isEqualTo(Map.of(EntryColumn.CAPACITY_AS_OF, EntryFault.NO_DAY));
        assertThat(rules.against(EntryDraft.of(any()).with(EntryColumn.CLOSED_UNTIL, "2027-01-01")))
                .isEqualTo(Map.of(EntryColumn.CLOSED_UNTIL, EntryFault.OPEN_UNTIL));
    }

    private List<ServiceEntry> everything() {
        return transaction.execute(status ->
                rows.findTop1000ByOrderById().stream().map(Service::entry).toList());
    }

    private ServiceEntry any() {
        return everything().getFirst();
    }

    private ServiceEntry entry(ServiceId id) {
        return transaction.execute(
                status -> rows.findById(id.id()).orElseThrow().entry());
    }

    private List<EntryAct> history(ServiceId id, Tier tier) {
        return transaction.execute(status -> writing.history(id, tier));
    }

    private UUID change(ServiceEntry entry, Hand by, EntryColumn column, String cell) {
        return act(
                EntryAct.Kind.CHANGED,
                by,
                begun -> assertThat(
                                writing.change(() -> begun, EntryDraft.of(entry).with(column, cell))
                                        .changed())
                        .containsExactly(column));
    }

    private EntryWriting.Written written(EntryDraft draft, Hand by) {
        List<EntryWriting.Written> written = new ArrayList<>();
        act(EntryAct.Kind.CHANGED, by, begun -> written.add(writing.change(() -> begun, draft)));
        return written.getFirst();
    }

    private UUID act(EntryAct.Kind kind, Hand by, java.util.function.Consumer<UUID> work) {
        UUID act = transaction.execute(status -> {
            UUID begun = writing.begin(kind, by);
            work.accept(begun);
            return begun;
        });
        acts.add(act);
        return act;
    }

    private Map<ServiceId, Set<EntryColumn>> undo(UUID act) {
        return transaction.execute(status -> writing.undo(act, EDITOR));
    }

    private List<ServiceId> found(String words) {
        return index.find(Search.EVERYTHING.withWords(words), Tier.PARTNERS, 0, 10).hits().stream()
                .map(hit -> hit.entry().id())
                .toList();
    }
}
