package org.spean.access.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.AccessLog;
import org.spean.access.Accounts;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.SettableClock;
import org.spean.access.Subject;
import org.spean.access.notice.Notice;
import org.spean.access.notice.Notices;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What each centre is told on Monday. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class WeeklyNoticeTest {

    private final AccessLog log;
    private final Reach reach;
    private final Accounts accounts;
    private final Holders holders;
    private final Notices notices;
    private final JdbcClient tables;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate transaction;
    private final SettableClock clock = new SettableClock();
    private final Looks looks;
    private final Remit centre = Remit.organization(UUID.randomUUID());
    private final Subject ours = new Subject(Subject.Kind.CASE, UUID.randomUUID());
    private final LocalDate monday = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    private final Actor focal = LooksTest.holds("Ouk Test", Role.FOCAL_PERSON, Remit.province(new PlaceCode("02")));
    private final Actor inside = LooksTest.holds("Inside", Role.CASEWORKER, centre);
    private UUID manager = new UUID(0, 0);

    WeeklyNoticeTest(
            AccessLog log,
            Reach reach,
            Accounts accounts,
            Holders holders,
            Notices notices,
            AccessPolicy policy,
            LoggedRows rows,
            JdbcClient tables,
            PlatformTransactionManager transactions,
            TransactionTemplate transaction) {
        this.log = log;
        this.reach = reach;
        this.accounts = accounts;
        this.holders = holders;
        this.notices = notices;
        this.tables = tables;
        this.transactions = transactions;
        this.transaction = transaction;
        this.looks = new Looks(rows, tables, policy, reach, log, clock);
    }

    @BeforeEach
    void aCentreWithAManager() {
        // On a Monday before the hour this week's telling is still to come: it is not what is looked at here.
        Instant told = at(monday, "07:30");
        if (clock.instant().isBefore(told)) {
            clock.moveOn(Duration.between(clock.instant(), told));
        }
        String name = "weekly " + centre.key();
        accounts.openForDemonstration(
                name, "no password", name, Set.of(new Held(Role.MANAGER, centre, Instant.EPOCH, null, null)));
        manager = tables.sql("SELECT id FROM account WHERE sign_in_name = ?")
                .param(name)
                .query(UUID.class)
                .single();
        transaction.executeWithoutResult(
                status -> reach.open(ours, Relation.OWN_CENTRE, centre, Optional.empty(), "test"));
    }

    @AfterEach
    void leavesNothing() {
        transaction.executeWithoutResult(status -> {
            for (String table : List.of("notice", "role_grant")) {
                tables.sql("DELETE FROM " + table + " WHERE account_id = ?")
                        .param(manager)
                        .update();
            }
            tables.sql("DELETE FROM account WHERE id = ?").param(manager).update();
            tables.sql("DELETE FROM reach WHERE subject_id = ?")
                    .param(ours.id())
                    .update();
            tables.sql("DELETE FROM weekly_notice WHERE organization = ?")
                    .param(centre.key())
                    .update();
        });
    }

    private WeeklyNotice node() {
        return new WeeklyNotice(holders, looks, notices, tables, transactions, clock);
    }

    private void ticks() {
        node().tick(Map.of(centre, Set.of(manager)));
    }

    private List<Notice> told() {
        return notices.of(manager, Optional.empty());
    }

    private void comes(LocalDate day, String time) {
        clock.moveOn(Duration.between(clock.instant(), at(day, time)));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(CountryTime.ZONE).toInstant();
    }

    private void did(Actor by, Act act) {
        transaction.executeWithoutResult(status -> log.write(by, act, Optional.of(ours), Map.of()));
    }

    @Test
    void onMondayAtHalfPastSevenTheCentreIsToldWhoFromOutsideLookedInTheWeekBefore() {
        ticks();
        did(focal, Act.CASE_READ);
        did(focal, Act.IDENTITY_SHOWN);
        did(inside, Act.IDENTITY_SHOWN);
        comes(monday.plusWeeks(1), "07:29:59");
        ticks();
        assertThat(told()).as("not before the hour").isEmpty();

        comes(monday.plusWeeks(1), "07:30");
        ticks();

        assertThat(told()).singleElement().satisfies(notice -> {
            assertThat(notice.words()).isEqualTo("notice.weekly-looks");
            assertThat(notice.told())
                    .containsEntry("looks", "2")
                    .containsEntry("who", "Ouk Test (2)")
                    .containsEntry("identities", "1")
                    .containsEntry("read", "1")
                    .containsEntry("emergencies", "0")
                    .containsEntry(
                            "from",
                            "%d/%d/%d".formatted(monday.getDayOfMonth(), monday.getMonthValue(), monday.getYear()));
            assertThat(notice.link())
                    .isEqualTo("who-looked?from=" + monday + "&to=" + monday.plusDays(6) + "&outside=yes");
        });
    }

    @Test
    void nobodyFromOutsideIsToldAsWell() {
        ticks();
        did(inside, Act.IDENTITY_SHOWN);
        comes(monday.plusWeeks(1), "09:00");
        ticks();

        assertThat(told()).singleElement().satisfies(notice -> {
            assertThat(notice.words()).isEqualTo("notice.weekly-looks-none");
            assertThat(notice.told()).containsOnlyKeys("from", "to");
        });
    }

    @Test
    void manyNodesTellItOnce() {
        ticks();
        did(focal, Act.CASE_READ);
        comes(monday.plusWeeks(1), "07:30");

        Stream.generate(() -> CompletableFuture.runAsync(this::ticks))
                .limit(6)
                .toList()
                .forEach(CompletableFuture::join);
        clock.moveOn(Duration.ofDays(2));
        ticks();

        assertThat(told()).hasSize(1);
    }

    @Test
    void afterWeeksWithoutAProgramTheLastOneIsToldAndNoneTwice() {
        ticks();
        comes(monday.plusWeeks(4).plusDays(3), "16:00");
        ticks();
        ticks();

        assertThat(told())
                .singleElement()
                .satisfies(notice -> assertThat(notice.link()).contains("from=" + monday.plusWeeks(3)));
        comes(monday.plusWeeks(5), "07:30");
        ticks();
        assertThat(told()).hasSize(2);
    }

    @Test
    void aClockThatIsSetBackTellsNothingAgain() {
        ticks();
        comes(monday.plusWeeks(3), "08:00");
        ticks();
        comes(monday.plusWeeks(2), "08:00");
        ticks();

        assertThat(told()).hasSize(1);
    }

    @Test
    void aCaseThatIsRestrictedToOthersIsInNoNumber() {
        ticks();
        did(focal, Act.CASE_READ);
        Actor atro = LooksTest.holds("ATRO", Role.ATRO_OFFICER, Remit.COUNTRY);
        transaction.executeWithoutResult(
                status -> reach.open(ours, Relation.COUNTRY, Remit.COUNTRY, Optional.empty(), "test"));
        reach.restrict(atro, ours, Set.of(atro.account().orElseThrow()), "a relative");
        comes(monday.plusWeeks(1), "07:30");
        ticks();

        assertThat(told()).extracting(Notice::words).containsExactly("notice.weekly-looks-none");
    }

    @Test
    void whatIsOneWeekInTheCountryIsOneWeek() {
        assertThat(Week.toldBy(Instant.parse("2026-11-23T00:29:59Z")).monday()).isEqualTo("2026-11-09");
        assertThat(Week.toldBy(Instant.parse("2026-11-23T00:30:00Z")).monday()).isEqualTo("2026-11-16");
        assertThat(Week.toldBy(Instant.parse("2026-11-29T16:59:59Z")).monday()).isEqualTo("2026-11-16");
    }
}
