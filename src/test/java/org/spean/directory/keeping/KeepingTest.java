package org.spean.directory.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.deadlines.TaskWords;
import org.spean.deadlines.Tasks;
import org.spean.directory.Coverage;
import org.spean.directory.Directory;
import org.spean.directory.EntryAct;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryDraft;
import org.spean.directory.EntryFault;
import org.spean.directory.Hit;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.people.KeptOrganizations;
import org.spean.people.OrganizationId;
import org.spean.people.OrganizationOutcome;
import org.spean.people.PhoneFails;
import org.spean.people.PostWorld;
import org.spean.people.Programme;
import org.spean.people.RunningProgramme;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Who keeps entries, who checks what others wrote, what is reported wrong, how old each field is, what ends. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class KeepingTest {

    /** In Battambang alone, of an organization that nobody here works for. */
    private static final ServiceId HERE = seeded("G6-2-PTD");

    private final Keeping keeping;
    private final Checks checks;
    private final WrongReports wrongs;
    private final Ages ages;
    private final Endings endings;
    private final WaitingEntries waiting;
    private final Directory directory;
    private final KeptOrganizations organizations;
    private final Tasks tasks;
    private final TaskWords words;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final PostWorld world;

    KeepingTest(
            Keeping keeping,
            Checks checks,
            WrongReports wrongs,
            Ages ages,
            Endings endings,
            WaitingEntries waiting,
            Directory directory,
            KeptOrganizations organizations,
            Tasks tasks,
            TaskWords words,
            JdbcClient tables,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            BeanFactory beans) {
        this.keeping = keeping;
        this.checks = checks;
        this.wrongs = wrongs;
        this.ages = ages;
        this.endings = endings;
        this.waiting = waiting;
        this.directory = directory;
        this.organizations = organizations;
        this.tasks = tasks;
        this.words = words;
        this.tables = tables;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        world = new PostWorld(beans);
    }

    private static ServiceId seeded(String row) {
        return new ServiceId(UUID.nameUUIDFromBytes(("spean:service:" + row).getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void allIsAsTheFilesHaveIt() {
        Actor editor = world.named("editor");
        List<UUID> latestFirst = tables.sql("""
                        SELECT a.id FROM entry_act a WHERE a.undoes IS NULL AND a.by_account IS NOT NULL
                        AND NOT EXISTS (SELECT 1 FROM entry_act u WHERE u.undoes = a.id) ORDER BY a.at DESC, a.id DESC""")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        latestFirst.forEach(act -> keeping.undo(editor, HERE, act));
        transaction.executeWithoutResult(status -> {
            tables.sql("UPDATE service SET ended_at = NULL, kept_here = false, unchecked = false, ends_on = NULL"
                            + " WHERE kept_here")
                    .update();
            for (String table : List.of("entry_unchecked", "entry_check", "entry_wrong", "entry_change")) {
                tables.sql("DELETE FROM " + table).update();
            }
            tables.sql("DELETE FROM entry_act WHERE undoes IS NOT NULL").update();
            tables.sql("DELETE FROM entry_act").update();
            tables.sql("DELETE FROM programme WHERE name = 'Finch flights'").update();
            String ours = " IN (SELECT id FROM task WHERE kind LIKE 'ENTRY%')";
            tables.sql("DELETE FROM task_owner WHERE task_id" + ours).update();
            tables.sql("DELETE FROM task WHERE id" + ours).update();
        });
    }

    private ServiceEntry entry() {
        return directory.service(HERE, Tier.COORDINATORS).orElseThrow();
    }

    private EntryDraft changes(EntryColumn column, String cell) {
        return EntryDraft.of(entry()).with(column, cell);
    }

    private KeepOutcome.Done change(Actor by, EntryColumn column, String cell) {
        KeepOutcome outcome = keeping.change(by, changes(column, cell));
        assertThat(outcome).isInstanceOf(KeepOutcome.Done.class);
        return (KeepOutcome.Done) outcome;
    }

    private List<String> waits(String who) {
        return tasks.of(world.named(who)).stream()
                .map(todo -> words.say(todo.title(), Language.ENGLISH))
                .toList();
    }

    private FieldAge age(Tier tier, EntryColumn column) {
        return Objects.requireNonNull(ages.of(entry(), tier).get(column));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    @Test
    void whatOneWroteIsCheckedByAnotherAndNeverByTheSame() {
        Actor focal = world.named("focal");
        Actor editor = world.named("editor");
        change(editor, EntryColumn.ELIGIBILITY, "only new ones");

        assertThat(entry().atPresent().unchecked()).isTrue();
        assertThat(keeping.may(editor, entry())).doesNotContain(Keeping.May.CHECK);
        assertThatThrownBy(() -> checks.check(editor, HERE)).isInstanceOf(AccessDeniedException.class);
        assertThat(waits("focal")).anyMatch(each -> each.startsWith("Check what was changed"));

        UUID check = checks.check(focal, HERE).orElseThrow();
        assertThat(entry().atPresent().unchecked()).isFalse();
        assertThat(waits("focal")).noneMatch(each -> each.startsWith("Check what was changed"));
        assertThat(age(Tier.PARTNERS, EntryColumn.ELIGIBILITY))
                .isEqualTo(new FieldAge(EntryColumn.ELIGIBILITY, today(), FieldAge.How.CHECKED, focal.name()));

        checks.takeBack(focal, HERE, check);
        assertThat(entry().atPresent().unchecked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseworker", "receiver", "auditor", "admin", "district"})
    void whoeverDoesNotKeepItWritesNothing(String who) {
        Actor by = world.named(who);

        assertThat(keeping.may(by, entry())).doesNotContain(Keeping.May.KEEP);
        assertThatThrownBy(() -> keeping.change(by, changes(EntryColumn.GAPS, "none")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> keeping.end(by, HERE, Optional.empty())).isInstanceOf(AccessDeniedException.class);
        assertThat(keeping.may(Actor.ANYBODY, entry())).isEmpty();
    }

    @Test
    void aFocalPersonKeepsTheOwnProvinceAlone() {
        Actor focal = world.named("focal");
        ServiceEntry elsewhere = directory
                .find(Search.EVERYTHING.withCoverages(Set.of(Coverage.Kind.PROVINCES)), Tier.COORDINATORS, 0, 200)
                .hits()
                .stream()
                .map(Hit::entry)
                .filter(each -> !each.coverage().reaches(new PlaceCode("02")))
                .findFirst()
                .orElseThrow();

        assertThat(keeping.may(focal, entry())).contains(Keeping.May.KEEP);
        assertThat(keeping.may(focal, elsewhere)).doesNotContain(Keeping.May.KEEP);
        assertThat(waiting.oldest(focal, 1_000))
                .extracting(Waiting::service)
                .contains(HERE)
                .doesNotContain(elsewhere.id());
    }

    @Test
    void whatIsWrongIsNamedFieldByFieldAndNothingIsWritten() {
        KeepOutcome outcome = keeping.change(
                world.named("editor"),
                changes(EntryColumn.PHONES, "12")
                        .with(EntryColumn.PROVINCES, "")
                        .with(EntryColumn.GAPS, "fine"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        KeepOutcome.Wrong.class,
                        wrong -> assertThat(wrong.faults())
                                .containsOnly(
                                        java.util.Map.entry(EntryColumn.PHONES, EntryFault.NO_NUMBER),
                                        java.util.Map.entry(EntryColumn.PROVINCES, EntryFault.PROVINCES_MISSING)));
        assertThat(keeping.history(HERE, Tier.COORDINATORS)).isEmpty();
    }

    @Test
    void whoeverWroteTakesItBack() {
        ServiceEntry before = entry();
        Actor editor = world.named("editor");
        KeepOutcome.Done done = change(editor, EntryColumn.GAPS, "no bus");

        assertThatThrownBy(() -> keeping.undo(world.named("caseworker"), HERE, done.act()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(keeping.undo(editor, HERE, done.act())).isInstanceOf(KeepOutcome.Done.class);
        assertThat(entry()).isEqualTo(before);
        assertThat(waits("focal")).noneMatch(each -> each.startsWith("Check what was changed"));
    }

    @Test
    void whatAnybodySaysIsWrongIsATaskUntilItIsCorrectedOrFoundRight() {
        WrongReports.Said said = wrongs.say(Actor.ANYBODY, HERE, WrongKind.PHONE_SILENT);
        assertThat(said.outcome()).isEqualTo(WrongReports.Outcome.DONE);
        assertThat(wrongs.say(world.named("caseworker"), HERE, WrongKind.PHONE_SILENT)
                        .outcome())
                .isEqualTo(WrongReports.Outcome.KNOWN);
        assertThat(waits("focal")).anyMatch(each -> each.startsWith("Correct an entry"));
        assertThat(waiting.wrong(world.named("focal"), 10))
                .extracting(Waiting::service)
                .containsExactly(HERE);

        change(world.named("focal"), EntryColumn.GAPS, "not about the telephone");
        assertThat(waits("focal")).anyMatch(each -> each.startsWith("Correct an entry"));
        change(world.named("focal"), EntryColumn.PHONES, "012 345 678");
        assertThat(waits("focal")).noneMatch(each -> each.startsWith("Correct an entry"));
        assertThat(wrongs.of(HERE, Tier.PARTNERS).getFirst().settled()).contains(WrongReport.Settled.CORRECTED);
    }

    @Test
    void whatIsRightAsItStandsIsSettledByWhoeverKeepsItAlone() {
        UUID report = wrongs.say(world.named("caseworker"), HERE, WrongKind.MOVED)
                .report()
                .orElseThrow();

        assertThatThrownBy(() -> wrongs.rightAsItStands(world.named("caseworker"), HERE, report))
                .isInstanceOf(AccessDeniedException.class);
        wrongs.rightAsItStands(world.named("focal"), HERE, report);
        assertThat(waits("focal")).noneMatch(each -> each.startsWith("Correct an entry"));
        wrongs.notRight(world.named("focal"), HERE, report);
        assertThat(waits("focal")).anyMatch(each -> each.startsWith("Correct an entry"));
        assertThat(wrongs.of(HERE, Tier.PUBLIC).getFirst().byName()).isEmpty();
    }

    @Test
    void strangersCannotBuryTheDirectoryUnderReports() {
        transaction.executeWithoutResult(status -> tables.sql("""
                        INSERT INTO entry_wrong (id, service_id, kind, by_name, at, settled_at, settled_as)
                        SELECT uuidv7(), :service, 'MOVED', '', :at, :at, 'RIGHT' FROM generate_series(1, :many)""")
                .param("service", HERE.id())
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("many", WrongReports.OF_STRANGERS)
                .update());

        assertThat(wrongs.say(Actor.ANYBODY, HERE, WrongKind.MOVED).outcome()).isEqualTo(WrongReports.Outcome.TOO_MANY);
        assertThat(wrongs.say(world.named("caseworker"), HERE, WrongKind.MOVED).outcome())
                .isEqualTo(WrongReports.Outcome.DONE);
    }

    @Test
    void aMessageThatCannotArriveAsksForACheck() {
        transaction.executeWithoutResult(status -> events.publishEvent(
                new PhoneFails(entry().phones().getFirst().number().orElseThrow())));

        assertThat(wrongs.of(HERE, Tier.PUBLIC))
                .anySatisfy(each -> assertThat(each.kind()).isEqualTo(WrongKind.PHONE_SILENT));
        assertThat(waits("focal")).anyMatch(each -> each.startsWith("Correct an entry"));
    }

    @Test
    void eachFieldHasAnAgeOfItsOwn() {
        assertThat(age(Tier.PARTNERS, EntryColumn.PHONES).how()).isEqualTo(FieldAge.How.REPORTED);
        assertThat(age(Tier.PARTNERS, EntryColumn.PHONES).old(today())).isTrue();

        checks.stillRight(world.named("caseworker"), HERE, Set.of(EntryColumn.PHONES));

        assertThat(age(Tier.PARTNERS, EntryColumn.PHONES).old(today())).isFalse();
        assertThat(age(Tier.PARTNERS, EntryColumn.PHONES).old(today().plusDays(91)))
                .isTrue();
        assertThat(age(Tier.PARTNERS, EntryColumn.PROVINCES).old(today())).isTrue();
        assertThat(age(Tier.PUBLIC, EntryColumn.PHONES).byName()).isEmpty();
        assertThat(new FieldAge(EntryColumn.PROVINCES, today(), FieldAge.How.CHANGED, "").old(today().plusDays(91)))
                .as("a province ages slower than a telephone")
                .isFalse();
    }

    @Test
    void whoeverKeepsItIsWarnedSixtyDaysAheadAndOnTheDayAfterItIsNoLongerListed() {
        LocalDate last = today().plusDays(Endings.WARNING_DAYS);
        change(world.named("focal"), EntryColumn.ENDS_ON, last.plusDays(1).toString());
        endings.tick();
        assertThat(waits("focal")).noneMatch(each -> each.startsWith("Say whether a service"));

        change(world.named("focal"), EntryColumn.ENDS_ON, last.toString());
        endings.tick();
        endings.tick();
        assertThat(waits("focal").stream().filter(each -> each.startsWith("Say whether a service")))
                .hasSize(1);

        transaction.executeWithoutResult(status -> tables.sql("UPDATE service SET ends_on = :day WHERE id = :id")
                .param("day", today().minusDays(1))
                .param("id", HERE.id())
                .update());
        endings.tick();
        assertThat(directory.ended(HERE)).isPresent();
        assertThat(waits("focal")).noneMatch(each -> each.startsWith("Say whether a service"));
        assertThat(keeping.history(HERE, Tier.PARTNERS).getFirst().kind()).isEqualTo(EntryAct.Kind.ENDED);
    }

    @Test
    void whoeverKeepsItIsWarnedSixtyDaysBeforeItsProgrammeEndsUnlessItSaysItselfWhenItEnds() {
        LocalDate last = today().plusDays(Endings.WARNING_DAYS);
        String programme = programmeUntil(last.plusDays(1), Optional.empty());
        change(world.named("focal"), EntryColumn.PROGRAMME, programme);
        endings.tick();
        assertThat(waits("focal")).noneMatch(each -> each.startsWith("Say whether a service"));
        assertThat(waiting.ending(world.named("focal"), 9)).isEmpty();

        programmeUntil(last, Optional.of(programme));
        endings.tick();
        assertThat(waits("focal").stream().filter(each -> each.startsWith("Say whether a service")))
                .hasSize(1);
        assertThat(waiting.ending(world.named("focal"), 9))
                .containsExactly(new Waiting(HERE, last, "", Optional.empty()));

        change(world.named("focal"), EntryColumn.ENDS_ON, last.plusDays(9).toString());
        endings.tick();
        assertThat(waits("focal")).noneMatch(each -> each.startsWith("Say whether a service"));
        assertThat(waiting.ending(world.named("focal"), 9)).isEmpty();
    }

    /** The code of a programme of whoever offers it, with this last day. */
    private String programmeUntil(LocalDate last, Optional<String> code) {
        OrganizationId whose = entry().organization();
        assertThat(organizations.programme(
                        world.named("editor"), whose, code, "Finch flights", Optional.empty(), Optional.of(last)))
                .isInstanceOf(OrganizationOutcome.Done.class);
        return organizations.programmes(world.named("editor"), whose).stream()
                .map(RunningProgramme::programme)
                .filter(each -> each.name().equals("Finch flights"))
                .map(Programme::code)
                .findFirst()
                .orElseThrow();
    }
}
