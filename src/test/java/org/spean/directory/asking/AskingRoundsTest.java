package org.spean.directory.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.calendar.WorkingCalendar;
import org.spean.directory.ServiceId;
import org.spean.messaging.LadderExhausted;
import org.spean.messaging.Questions;
import org.spean.people.PostWorld;
import org.spean.vocabulary.CountryTime;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What nobody has found right for 90 days is asked about by the program itself (LT-17). All of it is rolled back. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AskingRoundsTest {

    /** Kept by the province's focal persons. */
    private static final ServiceId IN_BATTAMBANG =
            new ServiceId(UUID.nameUUIDFromBytes("spean:service:G6-2-PTD".getBytes(StandardCharsets.UTF_8)));

    private final Asking asking;
    private final Questions questions;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final BeanFactory beans;
    private final Clock clock;

    AskingRoundsTest(
            Asking asking,
            Questions questions,
            JdbcClient tables,
            TransactionTemplate transaction,
            BeanFactory beans,
            Clock clock) {
        this.asking = asking;
        this.questions = questions;
        this.tables = tables;
        this.transaction = transaction;
        this.beans = beans;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    @Test
    void whatWasFoundRightNinetyDaysAgoIsDueAndNotADayBefore() {
        RoundRows rounds = beans.getBean(RoundRows.class);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(rounds.due(today(), "02")).as("never found right").contains(IN_BATTAMBANG);
            tables.sql("UPDATE service SET answered_on = :day WHERE id = :id")
                    .param("day", today().minusDays(90))
                    .param("id", IN_BATTAMBANG.id())
                    .update();
            assertThat(rounds.due(today().minusDays(1), "02")).doesNotContain(IN_BATTAMBANG);
            assertThat(rounds.due(today(), "02")).contains(IN_BATTAMBANG);
            assertThat(asking.ask(new PostWorld(beans).named("caseworker"), IN_BATTAMBANG))
                    .isEqualTo(AskOutcome.DONE);
            assertThat(rounds.due(today().plusDays(20), "02")).as("asked").doesNotContain(IN_BATTAMBANG);
        });
    }

    @Test
    void theProgramAsksByItselfAFewADayOneProvinceAfterTheOther() {
        WorkingCalendar calendar = beans.getBean(WorkingCalendar.class);
        Instant now = calendar.nextAllowed(clock.instant());
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            int before = 0;
            for (int day = 0; day < 30; day++) {
                Instant then = calendar.nextAllowed(now.plus(Duration.ofDays(day)));
                round(then, 3);
                int after = byItself().size();
                assertThat(after - before).as("in a day").isBetween(0, 3);
                round(then, 3);
                assertThat(byItself()).as("again on the same day").hasSize(after);
                before = after;
            }
            assertThat(byItself()).hasSizeGreaterThan(3).doesNotHaveDuplicates();
            List<String> provinces = tables.sql("SELECT province FROM asking_round ORDER BY day LIMIT 20")
                    .query((row, number) -> row.getString(1))
                    .list();
            assertThat(provinces).hasSizeGreaterThan(15).doesNotHaveDuplicates();

            EntryQuestion question = beans
                    .getBean(EntryQuestionRows.class)
                    .of(byItself().getFirst())
                    .stream()
                    .findFirst()
                    .orElseThrow();
            assertThat(question.askedBy()).isEmpty();
            beans.getBean(EntryAsker.class)
                    .exhausted(new LadderExhausted(
                            questions.question(question.question()).orElseThrow()));
            assertThat(tables.sql("SELECT o.owner FROM task t JOIN task_owner o ON o.task_id = t.id"
                                    + " WHERE t.kind = 'ENTRY_SILENT' AND t.about = ?")
                            .param(question.service().toString())
                            .query((row, number) -> row.getString(1))
                            .list())
                    .containsExactly("ROLE:EDITOR");
        });
    }

    private List<ServiceId> byItself() {
        return tables.sql("SELECT service_id FROM entry_question WHERE asked_by IS NULL")
                .query((row, number) -> new ServiceId(row.getObject(1, UUID.class)))
                .list();
    }

    private void round(Instant now, int aDay) {
        new AskingRounds(
                        beans.getBean(RoundRows.class),
                        asking,
                        beans.getBean(WorkingCalendar.class),
                        transaction,
                        aDay,
                        Clock.fixed(now, ZoneOffset.UTC))
                .tick();
    }
}
