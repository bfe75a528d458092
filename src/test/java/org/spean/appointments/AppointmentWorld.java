package org.spean.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.calendar.WorkingCalendar;
import org.spean.deadlines.TaskWords;
import org.spean.deadlines.Tasks;
import org.spean.deadlines.Todo;
import org.spean.messaging.Answer;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.Channel;
import org.spean.messaging.Inbox;
import org.spean.messaging.QuestionId;
import org.spean.messaging.QuestionOutcome;
import org.spean.messaging.Questions;
import org.spean.messaging.reply.Said;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.people.PostWorld;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A centre, two focal persons and a district official of the demonstration, who agree on dates. */
final class AppointmentWorld {

    static final PostId LEADER = PostId.of(PostKind.FOCAL_LEADER, Remit.province(new PlaceCode("02")), 1);
    static final PostId OFFICE = PostId.of(PostKind.FOCAL_OFFICE, Remit.province(new PlaceCode("02")), 1);
    static final PostId DISTRICT = PostId.of(PostKind.DISTRICT_OFFICIAL, Remit.district("0203"), 1);
    static final PhoneNumber LEADERS = new PhoneNumber("+85523000001");
    static final PhoneNumber OFFICES = new PhoneNumber("+85523000002");
    static final PhoneNumber DISTRICTS = new PhoneNumber("+85523000003");
    static final PhoneNumber WORK = new PhoneNumber("+85523000044");
    static final String PLACE = "house of the chief, behind the old pagoda";

    final Appointments appointments;
    final PartyAnswers answers;
    final LocalDate today;
    final Actor caseworker;
    final Actor focal;
    final Actor district;

    private final BeanFactory beans;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PostWorld people;

    AppointmentWorld(BeanFactory beans) {
        this.beans = beans;
        appointments = beans.getBean(Appointments.class);
        answers = beans.getBean(PartyAnswers.class);
        tables = beans.getBean(JdbcClient.class);
        transaction = beans.getBean(TransactionTemplate.class);
        clock = beans.getBean(Clock.class);
        people = new PostWorld(beans);
        today = appointments.today();
        caseworker = people.named("caseworker");
        focal = people.named("focal");
        district = people.named("district");
    }

    Actor named(String name) {
        return people.named(name);
    }

    PlanWish wish(VisitKind kind, int days) {
        return wish(kind, "0203", today.plusDays(days), Optional.of(LocalTime.of(9, 0)), Optional.empty());
    }

    static PlanWish wish(
            VisitKind kind,
            String district,
            LocalDate on,
            Optional<LocalTime> at,
            Optional<ShortNotice.Reason> notice) {
        return new PlanWish(kind, district, on, at, Optional.of(PLACE), WORK, Optional.empty(), notice);
    }

    AppointmentId planned(VisitKind kind, int days) {
        return planned(wish(kind, days));
    }

    AppointmentId planned(PlanWish wish) {
        return done(appointments.plan(caseworker, List.of(wish))).about().getFirst();
    }

    static AppointmentOutcome.Done done(AppointmentOutcome outcome) {
        assertThat(outcome).isInstanceOf(AppointmentOutcome.Done.class);
        return (AppointmentOutcome.Done) outcome;
    }

    Appointment of(AppointmentId id) {
        return appointments.appointment(caseworker, id).orElseThrow();
    }

    Party party(AppointmentId id, PartyRole role) {
        return of(id).party(role).orElseThrow();
    }

    String states(AppointmentId id) {
        return of(id).state() + " "
                + of(id).parties().stream().map(each -> each.state().name()).collect(Collectors.joining(" "));
    }

    QuestionId question(AppointmentId id, PartyRole role) {
        UUID request = party(id, role).request().orElseThrow();
        return new QuestionId(tables.sql("SELECT question FROM appointment_request WHERE id = ?")
                .param(request)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single());
    }

    QuestionOutcome answers(AppointmentId id, PartyRole role, Said said, AnsweredBy by) {
        return beans.getBean(Questions.class).answer(question(id, role), Answer.of(said, by, clock.instant()));
    }

    /** The message that asks has reached this telephone. */
    void reached(AppointmentId id, PartyRole role, PhoneNumber number) {
        reached(question(id, role), number);
    }

    void reached(QuestionId question, PhoneNumber number) {
        transaction.executeWithoutResult(
                status -> tables.sql("UPDATE message SET state = 'DELIVERED', body = 'asked', number = :number"
                                + " WHERE question = :question AND state = 'QUEUED'")
                        .param("number", number.e164())
                        .param("question", question.id())
                        .update());
    }

    void writes(PhoneNumber number, String text) {
        beans.getBean(Inbox.class).take("test", UUID.randomUUID().toString(), Channel.SMS, number, text);
    }

    /** The sweep at that moment. */
    void sweeps(Instant at) {
        sweeps(at, beans.getBean(WorkingCalendar.class));
    }

    /** The same, with other holidays. */
    void sweeps(Instant at, WorkingCalendar calendar) {
        new Reminders(
                        beans.getBean(AppointmentRows.class),
                        beans.getBean(PartyRows.class),
                        beans.getBean(Telling.class),
                        beans.getBean(AppointmentTasks.class),
                        calendar,
                        beans.getBean(Carrying.class),
                        beans.getBean(RuleFacts.class),
                        beans.getBean(OpenPosts.class),
                        beans.getBean(PlatformTransactionManager.class),
                        Clock.fixed(at, ZoneOffset.UTC))
                .tick();
    }

    /** What waits to be sent, or was, to a post about dates: its kinds, the first first. */
    List<String> sent(PostId post) {
        return tables.sql("SELECT kind FROM message WHERE recipient = :post AND state <> 'CANCELLED'"
                        + " AND id IN (SELECT message_id FROM message_key WHERE key LIKE 'appointment %'"
                        + " UNION SELECT m.id FROM message m JOIN question q ON q.id = m.question"
                        + " WHERE q.asker = 'date') ORDER BY id")
                .param("post", post.toString())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Everything that any message about dates was given to say. */
    List<String> slots() {
        return tables.sql("SELECT slots::text FROM message m WHERE kind LIKE 'DATE%' OR kind LIKE 'JOURNEY%'"
                        + " OR kind = 'CALL_FOR_PLACE' OR kind LIKE 'REMINDER%'")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** How many questions about dates wait for an answer. */
    int openQuestions() {
        return tables.sql("SELECT count(*) FROM question WHERE asker = 'date' AND state = 'OPEN'")
                .query(Integer.class)
                .single();
    }

    List<String> waits(Actor who) {
        TaskWords words = beans.getBean(TaskWords.class);
        return beans.getBean(Tasks.class).of(who).stream()
                .map(each -> read(words, each))
                .toList();
    }

    private static String read(TaskWords words, Todo todo) {
        return Stream.concat(Stream.of(todo.title()), todo.more().stream())
                .map(each -> words.say(each, Language.ENGLISH))
                .collect(Collectors.joining(" | "));
    }

    void leaves() {
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM inbound WHERE gateway = 'test' AND number IN (:all)")
                    .param("all", List.of(LEADERS.e164(), OFFICES.e164(), DISTRICTS.e164()))
                    .update();
            tables.sql("DELETE FROM message WHERE question IN (SELECT id FROM question WHERE asker = 'date')"
                            + " OR id IN (SELECT message_id FROM message_key WHERE key LIKE 'appointment %')"
                            + " OR kind = 'NOT_UNDERSTOOD'")
                    .update();
            tables.sql("DELETE FROM question WHERE asker = 'date'").update();
            String visits = " WHERE matter_kind = 'APPOINTMENT'";
            String clocks = "(SELECT id FROM deadline" + visits + ")";
            String late =
                    "(SELECT id FROM task WHERE about_kind = 'DEADLINE' AND about IN (SELECT id::text FROM deadline"
                            + visits + "))";
            for (String each : List.of(
                    "task_owner WHERE task_id IN " + late,
                    "task WHERE id IN " + late,
                    "deadline_step WHERE deadline_id IN " + clocks,
                    "deadline" + visits,
                    "fact" + visits)) {
                tables.sql("DELETE FROM " + each).update();
            }
            tables.sql("DELETE FROM appointment").update();
            tables.sql("DELETE FROM appointment_request").update();
            String ours =
                    " IN (SELECT id FROM task WHERE source = 'appointments' OR kind IN ('NO_ANSWER', 'CALL_WANTED')"
                            + " AND source = 'messaging')";
            tables.sql("DELETE FROM task_owner WHERE task_id" + ours).update();
            tables.sql("DELETE FROM task WHERE id" + ours).update();
        });
    }
}
