package org.spean.messaging.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Role;
import org.spean.messaging.LadderPolicy;
import org.spean.messaging.LadderStep;
import org.spean.messaging.LadderStep.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** The ladder as administrators change it (design 3.4). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LadderBookTest {

    private static final List<LadderStep> SHORTER =
            List.of(new LadderStep(1, Kind.COLLEAGUE, 5), new LadderStep(2, Kind.PERSON, 30));

    private final LadderBook book;
    private final LadderPolicy policy;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Actor admin;

    LadderBookTest(LadderBook book, LadderPolicy policy, JdbcClient tables, TransactionTemplate transaction) {
        this.book = book;
        this.policy = policy;
        this.tables = tables;
        this.transaction = transaction;
        admin = actor(Role.ADMINISTRATOR);
    }

    private static Actor actor(Role role) {
        return Actors.person(UUID.randomUUID(), "ladder " + role, Set.of(role));
    }

    @AfterEach
    void shipped() {
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM ladder_step").update();
            tables.sql("INSERT INTO ladder_step VALUES (1, 'CALL', 24), (2, 'COLLEAGUE', 48), (3, 'PERSON', 72)")
                    .update();
        });
    }

    @Test
    void whatIsShippedIsTheDesigns() {
        assertThat(book.steps(admin)).isEqualTo(LadderStep.SHIPPED);
    }

    @Test
    void anAdministratorChangesItOnceAndItIsWrittenDown() {
        assertThat(book.change(admin, LadderStep.SHIPPED, SHORTER)).isEqualTo(new LadderOutcome.Done(SHORTER));
        assertThat(book.steps(actor(Role.ATRO_OFFICER))).isEqualTo(SHORTER);
        assertThat(book.change(admin, LadderStep.SHIPPED, LadderStep.SHIPPED))
                .as("read before somebody else changed it")
                .isEqualTo(new LadderOutcome.Overtaken(SHORTER));
        assertThat(tables.sql(
                                "SELECT told ->> 'after' FROM log.entry WHERE act = 'LADDER_CHANGED' ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("COLLEAGUE 5, PERSON 30");
        assertThat(book.change(admin, SHORTER, LadderStep.SHIPPED))
                .isEqualTo(new LadderOutcome.Done(LadderStep.SHIPPED));
    }

    @Test
    void whatIsShownIsWhatQuestionsClimbBy() {
        transaction.executeWithoutResult(status ->
                tables.sql("DELETE FROM ladder_step WHERE step = 'PERSON'").update());
        assertThat(book.steps(admin))
                .as("one that does not end with a person is not in force")
                .isEqualTo(policy.inForce())
                .isEqualTo(LadderStep.SHIPPED);
        assertThat(book.change(admin, LadderStep.SHIPPED, SHORTER)).isEqualTo(new LadderOutcome.Done(SHORTER));
        assertThat(policy.inForce()).isEqualTo(SHORTER);
    }

    @Test
    void nobodyElseDoes() {
        Actor atro = actor(Role.ATRO_OFFICER);
        assertThatThrownBy(() -> book.change(atro, LadderStep.SHIPPED, SHORTER))
                .isInstanceOf(AccessDeniedException.class);
        Actor focal = actor(Role.FOCAL_PERSON);
        assertThatThrownBy(() -> book.steps(focal)).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CALL 24, COLLEAGUE 48, PERSON 72                                                    |",
                "PERSON 1                                                                            |",
                "CALL 24                                                                             | 1 LAST_IS_NO_PERSON",
                "PERSON 24, PERSON 48                                                                | 1 PERSON_IN_BETWEEN",
                "CALL 24, PERSON 24                                                                  | 2 NOT_LATER",
                "CALL 0, PERSON 24                                                                   | 1 HOURS_OUT_OF_BOUNDS",
                "CALL 24, PERSON 337                                                                 | 2 HOURS_OUT_OF_BOUNDS",
                "CALL 1, CALL 2, CALL 3, CALL 4, CALL 5, CALL 6, CALL 7, CALL 8, PERSON 9            | 9 TOO_MANY",
            })
    void itStandsOnlyWithinSense(String steps, @Nullable String faults) {
        List<LadderStep> wanted = List.of(steps.split(", ", -1)).stream()
                .map(each -> each.split(" ", 2))
                .map(each -> new LadderStep(0, Kind.valueOf(each[0]), Integer.parseInt(each[1])))
                .toList();
        assertThat(LadderBook.against(wanted).stream()
                        .map(each -> each.position() + " " + each.why())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(faults == null ? "" : faults);
    }

    @Test
    void anExampleSaysWhatIsMovedByTheNight() {
        // A Monday without a holiday around it, 10:00 in the country.
        Instant asked = Instant.parse("2026-11-30T03:00:00Z");
        List<LadderBook.Taken> taken = book.example(
                List.of(
                        new LadderStep(1, Kind.CALL, 11),
                        new LadderStep(2, Kind.COLLEAGUE, 26),
                        new LadderStep(3, Kind.PERSON, 36)),
                asked);
        assertThat(taken).extracting(LadderBook.Taken::moved).containsExactly(true, false, false);
        assertThat(taken.getFirst().at()).isEqualTo(Instant.parse("2026-11-30T23:30:00Z"));
        assertThat(book.examples()).isNotEmpty();
    }
}
