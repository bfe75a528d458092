package org.spean.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.directory.Directory;
import org.spean.directory.EntryColumn;
import org.spean.directory.Hit;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;

/** A file is shown row by row, taken whole or not at all, and taken back. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ImportTest {

    private static final String HEAD = "id,organization,organization_name_en,type,coverage,provinces,follow_up,gaps\n";

    /** Three batches. */
    private static final int ROWS = 2_500;

    private final ImportWorld world;
    private final Directory directory;

    ImportTest(AutowireCapableBeanFactory beans, Directory directory) {
        world = new ImportWorld(beans);
        this.directory = directory;
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    @Test
    void aNewEntryOfANewOrganizationIsFoundOnceItIsTakenAndGoneOnceItIsTakenBack() {
        UUID id = world.brought(
                world.editor, HEAD + ",zebrafinch house,zebrafinch house,G4.1,nationwide,,zebrafinchcare,\n");
        assertThat(world.checked(world.editor, id)).isEqualTo(Map.of(Verdict.NEW, 1));
        assertThat(world.preview.organizations(world.editor, id))
                .extracting(each -> each.wish().english())
                .containsExactly("zebrafinch house");
        assertThat(found("zebrafinchcare")).as("nothing is written yet").isEmpty();

        assertThat(world.takes(world.editor, id)).isEqualTo(Working.State.DONE);

        assertThat(found("zebrafinchcare")).hasSize(1);
        assertThat(found("zebrafinchcare").getFirst().atPresent().unchecked()).isTrue();
        assertThat(taken(id).added()).isOne();

        assertThat(ImportWorld.ends(world.work.takeBack(world.editor, id))).isEqualTo(Working.State.DONE);

        assertThat(found("zebrafinchcare")).isEmpty();
        assertThat(taken(id).undone()).isPresent();
    }

    @Test
    void aChangeIsShownFieldByFieldWrittenAndTakenBack() {
        ServiceEntry before = some();
        UUID id = world.brought(
                world.editor,
                "id,organization,gaps\n" + before.id() + "," + before.organization() + ",only zebrafinches\n");
        world.checked(world.editor, id);
        Preview.Line line = world.lines(world.editor, id, Verdict.CHANGED).getFirst();
        assertThat(line.said()).hasSize(1).first().satisfies(change -> {
            assertThat(change.column()).isEqualTo(EntryColumn.GAPS);
            assertThat(change.before()).isEqualTo(before.gaps());
            assertThat(change.after()).isEqualTo("only zebrafinches");
        });

        assertThat(world.takes(world.editor, id)).isEqualTo(Working.State.DONE);
        assertThat(entry(before.id()).gaps()).isEqualTo("only zebrafinches");
        assertThat(found("zebrafinches")).extracting(ServiceEntry::id).containsExactly(before.id());

        assertThat(ImportWorld.ends(world.work.takeBack(world.editor, id))).isEqualTo(Working.State.DONE);
        assertThat(entry(before.id())).isEqualTo(before);
        assertThat(found("zebrafinches")).isEmpty();
    }

    @Test
    void whereSomebodyWroteSinceNothingIsTakenBackAndTheEntryIsNamed() {
        ServiceEntry before = some();
        UUID first = change(before, "one zebrafinch");
        UUID second = change(entry(before.id()), "two zebrafinches");

        assertThat(world.work.changedSince(world.editor, first)).containsExactly(before.id());
        assertThat(ImportWorld.ends(world.work.takeBack(world.editor, first))).isEqualTo(Working.State.CHANGED_SINCE);
        assertThat(entry(before.id()).gaps()).isEqualTo("two zebrafinches");

        assertThat(ImportWorld.ends(world.work.takeBack(world.editor, second))).isEqualTo(Working.State.DONE);
        assertThat(ImportWorld.ends(world.work.takeBack(world.editor, first))).isEqualTo(Working.State.DONE);
        assertThat(entry(before.id()).gaps()).isEqualTo(before.gaps());
    }

    @Test
    void whatWasChangedSinceThePreviewIsLookedAtAnewBeforeAnythingIsTaken() {
        ServiceEntry before = some();
        UUID id = brought(before, "one zebrafinch");
        world.transaction.executeWithoutResult(status -> world.tables
                .sql("UPDATE entry_import SET checked_at = TIMESTAMP '2001-01-01 00:00:00'")
                .update());

        assertThat(world.takes(world.editor, id)).isEqualTo(Working.State.STALE);
        assertThat(entry(before.id()).gaps()).isEqualTo(before.gaps());
    }

    @Test
    void aRowThatMayBeAnEntryWaitsForSomebodyToSayWhetherItIs() {
        ServiceEntry there = some();
        String row = "," + there.organization() + ",," + there.type() + "," + EntryColumn.COVERAGE.of(there) + ","
                + EntryColumn.PROVINCES.of(there) + ",,zebrafinches\n";
        UUID id = world.brought(world.editor, HEAD + row);
        assertThat(world.checked(world.editor, id)).isEqualTo(Map.of(Verdict.TWIN, 1));
        assertThat(world.takes(world.editor, id)).isEqualTo(Working.State.UNDECIDED);

        ServiceId twin = world.lines(world.editor, id, Verdict.TWIN)
                .getFirst()
                .entry()
                .orElseThrow()
                .id();
        world.imports.choose(world.editor, id, 2, true);
        assertThat(world.takes(world.editor, id)).isEqualTo(Working.State.DONE);

        assertThat(entry(twin).gaps()).isEqualTo("zebrafinches");
        assertThat(taken(id))
                .extracting(Import.Taken::added, Import.Taken::changed)
                .containsExactly(0, 1);
    }

    @Test
    void entriesThatTheFileDoesNotHaveEndOnlyWhereSomebodySaysSo() {
        ServiceEntry kept = some();
        UUID id = world.brought(
                world.editor,
                "id,organization,gaps\n" + kept.id() + "," + kept.organization() + ",\""
                        + kept.gaps().replace("\"", "\"\"") + "\"\n");
        assertThat(world.checked(world.editor, id)).doesNotContainKey(Verdict.ENDS);
        world.imports.endMissing(world.editor, id, true);

        assertThat(world.checked(world.editor, id).get(Verdict.ENDS)).isGreaterThan(100);
        assertThat(world.lines(world.editor, id, Verdict.ENDS))
                .noneMatch(line -> line.entry().orElseThrow().id().equals(kept.id()));
    }

    @Test
    void whoKeepsOneProvinceBringsNoEntryThatReachesBeyondIt() {
        Actor focal = world.somebody("focal", Role.FOCAL_PERSON, Remit.province(new PlaceCode("02")));
        String organization = some().organization().toString();
        UUID id = world.brought(
                focal,
                HEAD + "," + organization + ",,G4.6,provinces,KH-2,zebrafinchcare,\n"
                        + "," + organization + ",,G4.6,provinces,KH-2; KH-3,zebrafinchcare,\n"
                        + "," + organization + ",,G4.6,nationwide,,zebrafinchcare,\n"
                        + ",zebrafinch house,,G4.6,provinces,KH-2,,\n");
        world.checked(focal, id);

        assertThat(faults(focal, id))
                .containsEntry(3, List.of(new RowFault(-1, "import.fault.OUTSIDE")))
                .containsEntry(4, List.of(new RowFault(-1, "import.fault.OUTSIDE")))
                .containsEntry(5, List.of(new RowFault(1, "import.fault.ORGANIZATION_NOT_YOURS")))
                .doesNotContainKey(2);
        assertThatThrownBy(() -> world.imports.bring(
                        world.somebody("caseworker", Role.CASEWORKER, Remit.COUNTRY), java.nio.file.Path.of("x"), "x"))
                .isInstanceOf(AccessDeniedException.class);
        Actor other = world.somebody("focal2", Role.FOCAL_PERSON, Remit.province(new PlaceCode("02")));
        assertThat(world.imports.find(other, id)).as("another person's file").isEmpty();
    }

    @Test
    void whatIsStoppedOrKilledInTheMiddleTookNothing() {
        UUID id = world.brought(
                world.editor,
                HEAD
                        + IntStream.range(0, ROWS)
                                .mapToObj(at -> ",zebrafinch house,zebrafinch house,G4.1,nationwide,,zebrafinchcare "
                                        + at + ",\n")
                                .collect(Collectors.joining()));
        world.checked(world.editor, id);

        Working stopped = world.work.take(world.editor, id);
        until(stopped);
        world.work.cancel(world.editor, id);
        assertThat(ImportWorld.ends(stopped)).isEqualTo(Working.State.CANCELLED);
        assertThat(written()).isZero();

        Working killed = world.work.take(world.editor, id);
        until(killed);
        world.transaction.executeWithoutResult(status ->
                world.tables.sql("""
                        SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted
                        AND objid = (hashtext('spean entry import')::bigint & 4294967295)::oid""").query((row, number) -> row.getBoolean(1)).list());
        assertThat(ImportWorld.ends(killed)).isEqualTo(Working.State.FAILED);
        assertThat(written()).isZero();

        assertThat(world.takes(world.editor, id)).as("and can be taken then").isEqualTo(Working.State.DONE);
        assertThat(written()).isEqualTo(ROWS);
        assertThat(ImportWorld.ends(world.work.takeBack(world.editor, id))).isEqualTo(Working.State.DONE);
        assertThat(found("zebrafinchcare")).isEmpty();
    }

    @Test
    void whatComesInSeveralBatchesIsOneFile() {
        String last = "bird-" + (ROWS - 1);
        UUID id = world.brought(
                world.editor,
                HEAD
                        + IntStream.range(0, ROWS)
                                .mapToObj(at -> "bird-" + at + ",zebrafinch "
                                        + (at % 2 == 0 && at < ROWS / 2 ? "nest" : "house") + ",,"
                                        + (at == ROWS - 1 ? "G3.1" : "G4.1") + ",nationwide,,zebrafinchcare,\n")
                                .collect(Collectors.joining()));
        assertThat(world.checked(world.editor, id)).isEqualTo(Map.of(Verdict.NEW, ROWS));

        assertThat(world.takes(world.editor, id)).isEqualTo(Working.State.DONE);

        assertThat(written()).isEqualTo(ROWS);
        assertThat(entry(ServiceId.ofSeed(last)).atPresent().unchecked()).isTrue();
        assertThat(counted("entry_change WHERE field = 'added'")).isEqualTo(ROWS);
        assertThat(counted("entry_unchecked")).isEqualTo(ROWS);
        assertThat(counted("organization WHERE name_en LIKE 'zebrafinch %'")).isEqualTo(2);
        assertThat(counted("service WHERE follow_up = 'zebrafinchcare' AND shelters"))
                .as("its very last row says that the house shelters people")
                .isEqualTo(ROWS - ROWS / 4);
        assertThat(ImportWorld.ends(world.work.takeBack(world.editor, id))).isEqualTo(Working.State.DONE);
        assertThat(written()).isZero();
    }

    private static void until(Working working) {
        while (working.done() == 0 && !working.state().over()) {
            LockSupport.parkNanos(100_000);
        }
    }

    private int written() {
        return counted("service WHERE follow_up LIKE 'zebrafinchcare%' AND ended_at IS NULL");
    }

    private int counted(String rows) {
        return world.transaction.execute(status -> world.tables
                .sql("SELECT count(*) FROM " + rows)
                .query(Integer.class)
                .single());
    }

    private UUID brought(ServiceEntry entry, String gaps) {
        UUID id = world.brought(
                world.editor, "id,organization,gaps\n" + entry.id() + "," + entry.organization() + "," + gaps + "\n");
        world.checked(world.editor, id);
        return id;
    }

    private UUID change(ServiceEntry entry, String gaps) {
        UUID id = brought(entry, gaps);
        assertThat(world.takes(world.editor, id)).isEqualTo(Working.State.DONE);
        return id;
    }

    private Map<Integer, List<RowFault>> faults(Actor by, UUID id) {
        return world.lines(by, id, Verdict.WRONG).stream()
                .collect(Collectors.toMap(Preview.Line::number, Preview.Line::faults));
    }

    private Import.Taken taken(UUID id) {
        return world.imports.find(world.editor, id).flatMap(Import::taken).orElseThrow();
    }

    private ServiceEntry some() {
        return directory
                .find(Search.EVERYTHING, Tier.COORDINATORS, 0, 1)
                .hits()
                .getFirst()
                .entry();
    }

    private ServiceEntry entry(ServiceId id) {
        return Optional.of(id)
                .flatMap(each -> directory.service(each, Tier.COORDINATORS))
                .orElseThrow();
    }

    private List<ServiceEntry> found(String words) {
        return directory.find(Search.EVERYTHING.withWords(words), Tier.COORDINATORS, 0, 10).hits().stream()
                .map(Hit::entry)
                .toList();
    }
}
