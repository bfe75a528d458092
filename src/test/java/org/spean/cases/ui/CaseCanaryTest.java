package org.spean.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.SignedIn;
import org.spean.appointments.Appointment;
import org.spean.appointments.Appointments;
import org.spean.appointments.VisitKind;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.spean.cases.StepKind;
import org.spean.cases.StepOutcome;
import org.spean.cases.file.CentreExport;
import org.spean.cases.file.Identity;
import org.spean.cases.file.OwnRecord;
import org.spean.cases.file.Shows;
import org.spean.cases.visit.CaseVisits;
import org.spean.cases.visit.VisitOutcome;
import org.spean.cases.visit.VisitWish;
import org.spean.deadlines.TaskWords;
import org.spean.deadlines.Tasks;
import org.spean.directory.Directory;
import org.spean.directory.Search;
import org.spean.directory.Tier;
import org.spean.machine.SpeanHome;
import org.spean.machine.Superuser;
import org.spean.messaging.Climbing;
import org.spean.messaging.Sending;
import org.spean.messaging.simulator.SimulatedCalls;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.vault.Canaries;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/**
 * Who a client is stands nowhere but where it was written, for whoever may read it there (design 5.5, S3): a whole case with words
 * that stand nowhere else, and then a look through everything that leaves the program or lies in it.
 */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CaseCanaryTest {

    private static final String DISTRICT = "0203";
    private static final PostId[] POSTS = {
        PostId.of(PostKind.FOCAL_LEADER, Remit.province(CaseWorld.PROVINCE), 1),
        PostId.of(PostKind.FOCAL_OFFICE, Remit.province(CaseWorld.PROVINCE), 1),
        PostId.of(PostKind.DISTRICT_OFFICIAL, Remit.district(DISTRICT), 1)
    };

    @LocalServerPort
    private int port;

    private final BeanFactory beans;
    private final CanaryStory story;
    private final JdbcClient tables;
    private final DataSource database;
    private final SpeanHome home;
    private final ApplicationEventPublisher events;
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Grep grep = new Grep(CanaryStory.CANARIES);

    CaseCanaryTest(
            BeanFactory beans,
            JdbcClient tables,
            DataSource database,
            SpeanHome home,
            ApplicationEventPublisher events) {
        this.beans = beans;
        story = new CanaryStory(beans);
        this.tables = tables;
        this.database = database;
        this.home = home;
        this.events = events;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @BeforeEach
    void listens() {
        logged.start();
        root().addAppender(logged);
        // More than anybody who runs it would see.
        levels(Level.INFO, Level.TRACE);
    }

    private static void levels(Level all, @Nullable Level ours) {
        root().setLevel(all);
        ((Logger) LoggerFactory.getLogger("org.spean")).setLevel(ours);
    }

    @AfterEach
    void leaves() {
        root().detachAppender(logged);
        levels(Level.WARN, Level.INFO);
        if (!numbers().isEmpty()) {
            Sending.leaves(beans, numbers().toArray(PhoneNumber[]::new));
        }
        CaseVisits visits = beans.getBean(CaseVisits.class);
        Appointments appointments = beans.getBean(Appointments.class);
        for (Appointment each : as(worker(), () -> visits.visits(worker(), story.woman.id()))) {
            as(worker(), () -> appointments.cancel(worker(), each.id()));
        }
        story.world.leaves();
    }

    private Actor worker() {
        return story.world.worker;
    }

    private <T> T as(Actor actor, Supplier<T> act) {
        return story.world.as(actor, act);
    }

    @Test
    @Evidence({"14.2.1", "16.2.5"})
    void noneOfItIsFoundWhereItMustNotBe() throws Exception {
        isTold();
        isShownToWhoMay();
        goesWrong();
        database();
        rows("messages, with what fills them in", "SELECT m::text FROM message m");
        rows("simulated telephones", "SELECT m::text FROM simulated_message m");
        rows("calls that were made", "SELECT c::text FROM voice_call c");
        rows("access log", "SELECT e::text FROM log.entry e");
        rows("notices", "SELECT n::text FROM notice n");
        rows("tasks", "SELECT t::text FROM task t");
        rows("deadlines", "SELECT d::text FROM deadline d");
        directory();
        tasksInWords();
        pages();
        exports();
        programLog();
        grep.writes(Path.of("target", "case-canaries.txt"));
        assertThat(grep.found()).isEmpty();
    }

    private void isTold() {
        Identity identity = beans.getBean(Identity.class);
        as(worker(), () -> identity.name(worker(), story.woman.id(), CanaryStory.KHMER, CanaryStory.ALIAS, "2001"));
        as(worker(), () -> identity.name(worker(), story.boy.id(), CanaryStory.LATIN, CanaryStory.ALIAS, "2014"));
        int answers = story.fillsForms();
        story.goesHome(DISTRICT);
        VisitWish wish = new VisitWish(
                VisitKind.FOLLOW_UP_JOINT,
                DISTRICT,
                true,
                story.world.today().plusDays(21),
                Optional.empty(),
                Optional.empty(),
                new PhoneNumber("+85523000044"),
                Optional.empty());
        CaseVisits visits = beans.getBean(CaseVisits.class);
        assertThat(as(worker(), () -> visits.plan(worker(), story.woman.id(), wish)))
                .isInstanceOf(VisitOutcome.Planned.class);
        isSent();
        story.isFollowedUpAndClosed();
        story.theBoyIsKept();
        assertThat(story.typed).isEqualTo(CanaryStory.sealedInSteps());
        assertThat(answers).isGreaterThan(100);
        grep.says(
                "written: sealed fields of steps",
                "%d of %d"
                        .formatted(
                                story.typed.size(), CanaryStory.sealedInSteps().size()),
                0);
        grep.says("written: sealed answers of forms", "%d".formatted(answers), 0);
    }

    /** To telephones; a call without recordings says nothing, but what it would say is with the messages. */
    private void isSent() {
        Instant now = beans.getBean(Clock.class).instant();
        Sending.aboutDates(beans, POSTS);
        Climbing.at(now.plus(Duration.ofDays(10)), beans, events);
        as(
                worker(),
                () -> tables.sql("UPDATE message SET asked_at = ? WHERE state = 'QUEUED' AND channel = 'VOICE'")
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update());
        Sending.aboutDates(beans, POSTS);
        beans.getBean(SimulatedCalls.class).tick();
        assertThat(numbers()).isNotEmpty();
    }

    private List<PhoneNumber> numbers() {
        return tables.sql("SELECT DISTINCT s.number FROM simulated_message s JOIN message m ON m.id = s.message_id"
                        + " WHERE m.recipient = ANY (?)")
                .param(Arrays.stream(POSTS).map(PostId::toString).toArray(String[]::new))
                .query((row, number) -> new PhoneNumber(row.getString(1)))
                .list();
    }

    /** What somebody typed goes wrong in many ways: none of them says it. */
    private void goesWrong() {
        String note = CanaryStory.LATIN.repeat(2_000);
        assertThat(story.world.takes(worker(), story.boy, StepKind.NOTE, Map.of("note", note)))
                .isInstanceOf(StepOutcome.Refused.class);
        assertThat(story.world.takes(worker(), story.boy, StepKind.RISK_ASSESSED, Map.of("risk", CanaryStory.ALIAS)))
                .isInstanceOf(StepOutcome.Refused.class);
        assertThat(story.world.takes(worker(), story.boy, StepKind.NOTE, Map.of("note", CanaryStory.ALIAS + "\u0000")))
                .isInstanceOf(StepOutcome.Done.class);
        try (SignedIn session = SignedIn.as(beans, port, worker())) {
            Stream.of("cases/", "folders/", "messages/").forEach(each -> {
                session.opens("/" + each + CanaryStory.ALIAS);
                session.shows(each + CanaryStory.ALIAS, "step=" + CanaryStory.ALIAS);
            });
        }
    }

    /** Whoever may reads it: the control of all that follows. */
    private void isShownToWhoMay() throws Exception {
        Identity identity = beans.getBean(Identity.class);
        assertThat(as(worker(), () -> identity.shown(worker(), story.woman.id(), "")))
                .isInstanceOfSatisfying(
                        Shows.Open.class,
                        shown -> assertThat(grep.holds(shown.toString())).isTrue());
        OwnRecord record = beans.getBean(OwnRecord.class);
        assertThat(as(worker(), () -> record.json(worker(), story.woman.id())))
                .isInstanceOfSatisfying(
                        OwnRecord.Made.Paper.class,
                        paper -> assertThat(grep.holds(new String(paper.bytes(), StandardCharsets.UTF_8)))
                                .isTrue());
        for (Language language : Language.values()) {
            assertThat(as(worker(), () -> record.pdf(worker(), story.woman.id(), language)))
                    .isInstanceOf(OwnRecord.Made.Paper.class);
        }
        CentreExport export = beans.getBean(CentreExport.class);
        Actor manager = story.world.manager;
        as(manager, () -> export.ask(manager, story.world.centre(), "We move to another program."));
        UUID wish = as(manager, () -> export.wishes(manager)).getFirst().id();
        as(story.world.atro, () -> export.answer(story.world.atro, wish, true));
        assertThat(as(manager, () -> export.fetch(manager, wish))).isPresent();
    }

    private void database() throws Exception {
        try (Connection owner = Superuser.enters(home, database)) {
            Canaries.Dump dump = Canaries.dump(owner, CanaryStory.CANARIES);
            grep.says(
                    "a dump of the database without the keys",
                    "%d tables, %,d values".formatted(dump.looked(), dump.values()),
                    dump.tables().size());
            assertThat(dump.tables()).isEmpty();
            assertThat(dump.looked()).isGreaterThan(100);
            owner.createStatement()
                    .executeUpdate("UPDATE client_case SET own_code = '" + CanaryStory.ALIAS + "' WHERE id = '"
                            + story.woman.id() + "'");
            List<String> control = Canaries.dump(owner, CanaryStory.CANARIES).tables();
            assertThat(control).as("the control: in a plain column").containsExactly("public.client_case");
            grep.says("control: the same, with one in a plain column", "", control.size());
            owner.rollback();
        }
    }

    private void rows(String place, String sql) throws Exception {
        List<String> all = new ArrayList<>();
        try (Connection owner = Superuser.enters(home, database);
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        grep.in(place, all);
    }

    private void directory() {
        Directory directory = beans.getBean(Directory.class);
        List<String> hits = new ArrayList<>();
        for (String canary : CanaryStory.CANARIES) {
            for (Tier tier : Tier.values()) {
                directory
                        .find(Search.EVERYTHING.withWords(canary), tier, 0, Directory.MOST_AT_ONCE)
                        .hits()
                        .forEach(hit -> hits.add(hit.toString()));
            }
        }
        grep.in("search of the directory, each word, each tier", hits);
        assertThat(directory
                        .find(Search.EVERYTHING.withWords("shelter"), Tier.PUBLIC, 0, 1)
                        .total())
                .as("the control: it does find what is there")
                .isPositive();
    }

    private List<Actor> withRight() {
        return List.of(worker(), story.world.manager, story.world.focal, story.world.atro);
    }

    private void tasksInWords() {
        Tasks tasks = beans.getBean(Tasks.class);
        TaskWords words = beans.getBean(TaskWords.class);
        List<String> said = new ArrayList<>();
        for (Actor actor : withRight()) {
            as(actor, () -> tasks.of(actor)).forEach(each -> {
                for (Language language : Language.values()) {
                    said.add(words.say(each.title(), language));
                    each.more().forEach(more -> said.add(words.say(more, language)));
                }
            });
        }
        assertThat(said).isNotEmpty();
        grep.in("titles of tasks, in both languages", said);
    }

    private void pages() {
        CanaryPages pages = new CanaryPages(beans, port, story, grep);
        pages.addressesAndTitles(withRight());
        pages.ofThoseWithoutRight();
        pages.calendars(withRight());
    }

    private void exports() {
        OwnRecord record = beans.getBean(OwnRecord.class);
        CentreExport export = beans.getBean(CentreExport.class);
        List<String> made = new ArrayList<>();
        for (Actor actor : story.withoutRight()) {
            for (Case file : List.of(story.woman, story.boy)) {
                made.add(as(actor, () -> record.json(actor, file.id())).toString());
                made.add(as(actor, () -> record.pdf(actor, file.id(), Language.KHMER))
                        .toString());
            }
            assertThat(as(actor, () -> export.ask(actor, story.world.centre(), "why not")))
                    .isFalse();
            made.add(as(actor, () -> export.wishes(actor)).toString());
        }
        assertThat(made).noneMatch(each -> each.contains("Paper"));
        grep.in("exports by those without right", made);
    }

    private void programLog() {
        List<String> lines = lines();
        grep.in("log of the program, while all this was done", lines);
        LoggerFactory.getLogger(CaseCanaryTest.class).info("the control: {}", CanaryStory.ALIAS);
        long control = lines().stream().filter(grep::holds).count();
        grep.says("control: the same, with one line that says one", "", (int) control);
        assertThat(control).isEqualTo(1);
    }

    private List<String> lines() {
        synchronized (logged) {
            return List.copyOf(logged.list).stream()
                    .map(each -> each.getLoggerName() + " " + each.getFormattedMessage() + " "
                            + Arrays.toString(each.getArgumentArray())
                            + (each.getThrowableProxy() == null
                                    ? ""
                                    : ThrowableProxyUtil.asString(each.getThrowableProxy())))
                    .toList();
        }
    }
}
