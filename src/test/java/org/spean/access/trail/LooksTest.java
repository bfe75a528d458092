package org.spean.access.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.spean.access.trail.Looks.Look;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Who looked at a centre's cases, as its manager sees it. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LooksTest {

    private static final Remit BATTAMBANG = Remit.province(new PlaceCode("02"));
    private static final LooksSought ALL = new LooksSought(Optional.empty(), Days.ALL, false);

    private final Looks looks;
    private final Reach reach;
    private final AccessLog log;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Remit centre = Remit.organization(UUID.randomUUID());
    private final Subject ours = new Subject(Subject.Kind.CASE, UUID.randomUUID());
    private final Subject theirs = new Subject(Subject.Kind.CASE, UUID.randomUUID());
    private final Actor manager = holds("Our manager", Role.MANAGER, centre);
    private final Actor stranger = holds("Their manager", Role.MANAGER, Remit.organization(UUID.randomUUID()));
    private final Actor caseworker = holds("Our caseworker", Role.CASEWORKER, centre);
    private final Actor focal = holds("Focal person", Role.FOCAL_PERSON, BATTAMBANG);
    private final Actor atro = Actors.person(UUID.randomUUID(), "ATRO officer", Set.of(Role.ATRO_OFFICER));

    LooksTest(Looks looks, Reach reach, AccessLog log, JdbcClient tables, TransactionTemplate transaction) {
        this.looks = looks;
        this.reach = reach;
        this.log = log;
        this.tables = tables;
        this.transaction = transaction;
    }

    static Actor holds(String name, Role role, Remit remit) {
        return Actor.person(UUID.randomUUID(), name, Set.of(new Held(role, remit, Instant.EPOCH, null, null)));
    }

    @BeforeEach
    void twoCentresWithACaseEach() {
        transaction.executeWithoutResult(status -> {
            reach.open(ours, Relation.OWN_CENTRE, centre, Optional.empty(), "test");
            reach.open(ours, Relation.COUNTRY, Remit.COUNTRY, Optional.empty(), "test");
            stranger.held()
                    .forEach(each -> reach.open(theirs, Relation.OWN_CENTRE, each.remit(), Optional.empty(), "test"));
        });
        read(caseworker, ours);
        read(focal, ours);
        read(focal, theirs);
    }

    @AfterEach
    void leavesNoTies() {
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM reach WHERE subject_id IN (?, ?)")
                .params(ours.id(), theirs.id())
                .update());
    }

    private void read(Actor by, Subject subject) {
        transaction.executeWithoutResult(status ->
                log.write(by, Act.CASE_READ, Optional.of(subject), Map.of("answers", "GENERAL", "reason", "visit")));
    }

    private List<Look> seen(Actor by, LooksSought sought) {
        return looks.page(by, sought, Optional.empty()).looks();
    }

    private static List<String> names(List<Look> looks) {
        return looks.stream().map(each -> each.entry().name()).toList();
    }

    @Test
    void aManagerSeesWhoLookedAtTheCentresCasesAndWhoCameFromOutside() {
        List<Look> all = seen(manager, ALL);

        assertThat(names(all)).containsExactly("Focal person", "Our caseworker");
        assertThat(all).extracting(Look::outside).containsExactly(true, false);
        assertThat(all.getFirst().entry().as()).containsExactly(new Logged.As(Role.FOCAL_PERSON, BATTAMBANG));
        assertThat(names(seen(manager, new LooksSought(Optional.empty(), Days.ALL, true))))
                .containsExactly("Focal person");
    }

    @Test
    void aManagerOfAnotherCentreSeesNothingOfOursAndNoNumberOfIt() {
        assertThat(seen(stranger, ALL))
                .allSatisfy(each -> assertThat(each.entry().subject()).contains(theirs));
        assertThat(seen(stranger, new LooksSought(Optional.of(ours.id()), Days.ALL, false)))
                .isEmpty();
        LocalDate today =
                LocalDate.ofInstant(seen(manager, ALL).getFirst().entry().at(), CountryTime.ZONE);
        Looks.Page page = looks.page(
                stranger,
                new LooksSought(Optional.empty(), new Days(Optional.of(today.minusDays(1)), Optional.of(today)), false),
                Optional.empty());
        assertThat(page.counted()).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("Focal person");
            assertThat(each.times()).isOne();
        });
    }

    @Test
    void forACaseThatIsTheirsAndForNoneTheAnswerIsTheSame() {
        for (UUID id : List.of(theirs.id(), UUID.randomUUID())) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> looks.record(manager, id))
                    .withMessage("there is nothing of the kind for them");
        }
    }

    @Test
    void whoLeadsNoCentreSeesNothingAtAll() {
        for (Actor each : List.of(caseworker, focal, atro, Actors.person("Administrator", Role.ADMINISTRATOR))) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> looks.page(each, ALL, Optional.empty()));
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> looks.record(each, ours.id()));
        }
    }

    @Test
    void aCaseThatIsRestrictedToOthersOrFromWhichTheyAreShutOutIsInNoListAndNoNumber() {
        reach.restrict(atro, ours, Set.of(UUID.randomUUID(), id(atro)), "a relative works there");
        assertThat(seen(manager, ALL)).isEmpty();
        assertThat(looks.counted(manager, each -> true, ALL)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> looks.record(manager, ours.id()));

        transaction.executeWithoutResult(status -> tables.sql("INSERT INTO reach"
                        + " (subject_kind, subject_id, relation, remit_kind, remit_key, why, from_at)"
                        + " VALUES (?, ?, 'NAMED', 'PERSON', ?, 'she may', 'epoch')")
                .params(ours.kind().name(), ours.id(), id(manager).toString())
                .update());
        assertThat(names(seen(manager, ALL))).contains("Focal person", "ATRO officer");

        reach.exclude(atro, ours, Remit.person(id(manager)), "a relative");
        assertThat(seen(manager, ALL)).isEmpty();
        assertThat(looks.counted(manager, each -> true, ALL)).isEmpty();
    }

    private static UUID id(Actor actor) {
        return actor.account().orElseThrow();
    }

    @Test
    void whatTheyReadIsWrittenDownOnceAndWhatTheyPrintAtTheCase() {
        List<Look> shown = seen(manager, new LooksSought(Optional.of(ours.id()), Days.ALL, false));
        assertThat(readsOf(manager))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .contains(
                                "case=" + ours.id(),
                                shown.get(0).entry().id() + " "
                                        + shown.get(1).entry().id()));

        assertThat(names(looks.record(manager, ours.id()))).containsExactly("Focal person", "Our caseworker");
        assertThat(seen(manager, ALL).getFirst().entry().act()).isEqualTo("LOG_PRINTED");
    }

    private List<String> readsOf(Actor by) {
        return tables.sql("SELECT told::text FROM log.entry WHERE account_id = ? AND act = 'LOG_READ'")
                .param(id(by))
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    @Test
    void aCaseThatCameFromAnotherCentreShowsInListsWhatWasDoneSinceAndInTheRecordEverything() {
        transaction.executeWithoutResult(
                status -> reach.open(theirs, Relation.OWN_CENTRE, centre, Optional.empty(), "transferred"));
        LooksSought thatCase = new LooksSought(Optional.of(theirs.id()), Days.ALL, false);
        assertThat(seen(manager, thatCase)).isEmpty();

        read(atro, theirs);
        assertThat(names(seen(manager, thatCase))).containsExactly("ATRO officer");
        assertThat(names(looks.record(manager, theirs.id()))).containsExactly("ATRO officer", "Focal person");
    }

    @Test
    void looksFromOutsideAreCountedByPersonAndAct() {
        read(focal, ours);
        transaction.executeWithoutResult(
                status -> log.write(atro, Act.IDENTITY_SHOWN, Optional.of(ours), Map.of("answers", "IDENTITY")));

        assertThat(looks.counted(manager, each -> true, ALL))
                .extracting(Looks.Counted::name, Looks.Counted::act, Looks.Counted::times)
                .containsExactly(tuple("Focal person", "CASE_READ", 2L), tuple("ATRO officer", "IDENTITY_SHOWN", 1L));
    }
}
