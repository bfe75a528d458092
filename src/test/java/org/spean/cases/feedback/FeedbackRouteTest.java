package org.spean.cases.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.cases.Against;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.spean.cases.Refusal;
import org.spean.cases.StepKind;
import org.spean.cases.StepOutcome;
import org.spean.cases.WayHome;
import org.spean.deadlines.Tasks;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Form 6B from the official to the centre and back, hand by hand (Circular 1-4, 3-2 C, 4). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FeedbackRouteTest {

    private static final String FOUND = "the roof leaks over the children";

    private final CaseWorld world;
    private final FeedbackPaper paper;
    private final Tasks tasks;
    private final JdbcClient tables;

    FeedbackRouteTest(BeanFactory beans, FeedbackPaper paper, Tasks tasks, JdbcClient tables) {
        world = new CaseWorld(beans);
        this.paper = paper;
        this.tasks = tasks;
        this.tables = tables;
    }

    @BeforeEach
    void livesAtHomeAndIsVisitedByTheOfficialAlone() {
        new WayHome(world).goes(world.file, world.district);
        does(world.worker, StepKind.JOINT_SKIPPED, "skip-reason", "remote");
        does(
                world.official,
                StepKind.FOLLOWED_UP,
                "type",
                "district",
                "talked-with",
                "client family",
                "chief",
                "client-refused",
                "told-before",
                "yes",
                "well",
                "mixed",
                "visits-wanted",
                "as-planned",
                "contact-asked-again",
                "yes");
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private static Map<String, String> map(String... told) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < told.length; i += 2) {
            map.put(told[i], told[i + 1]);
        }
        return map;
    }

    private void does(Actor by, StepKind kind, String... told) {
        world.does(by, world.file, kind, map(told));
    }

    private List<Against> why(Actor by, StepKind kind, String... told) {
        return world.takes(by, world.file, kind, map(told)) instanceof StepOutcome.Refused(List<Refusal> why)
                ? why.stream().map(Refusal::against).toList()
                : List.of();
    }

    private void writes(String urgent) {
        does(world.official, StepKind.FEEDBACK_WRITTEN, feedback(urgent, 10));
    }

    private String[] feedback(String urgent, int days) {
        return new String[] {
            "well",
            "mixed",
            "feedback-found",
            FOUND,
            "feedback-wants",
            "goods visit",
            "feedback-asked",
            "six sheets of zinc",
            "feedback-by",
            world.today().plusDays(days).toString(),
            "feedback-urgent",
            urgent
        };
    }

    private Feedback.Stage stage() {
        return Feedback.of(now().standing()).orElseThrow().stage();
    }

    private Case now() {
        return world.now(world.file);
    }

    /** In whose hands it is, as tasks have it: the owners of what waits. */
    private List<String> waiting(String kind) {
        return tables.sql("SELECT o.owner FROM task t JOIN task_owner o ON o.task_id = t.id WHERE t.kind = :kind"
                        + " AND t.state = 'OPEN' AND t.about LIKE :about")
                .param("kind", kind)
                .param("about", world.file.id() + "%")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void goesHandByHandAndTheCentresReplyIsFollowedUp() {
        assertThat(why(world.focal, StepKind.FEEDBACK_VERIFIED, "feedback-on", "forward"))
                .containsExactly(Against.NO_FEEDBACK_HERE);
        writes("no");
        assertThat(stage()).isEqualTo(Feedback.Stage.AT_PROVINCE);
        assertThat(why(world.focal, StepKind.FEEDBACK_VERIFIED, "feedback-on", "straight"))
                .containsExactly(Against.STRAIGHT_ONLY_IN_EMERGENCY);
        assertThat(why(world.worker, StepKind.FEEDBACK_ANSWERED, "feedback-answer", "done", "feedback-words", "x"))
                .as("it is not with the centre yet")
                .containsExactly(Against.NO_FEEDBACK_HERE);
        does(world.focal, StepKind.FEEDBACK_VERIFIED, "feedback-on", "forward");
        assertThat(stage()).isEqualTo(Feedback.Stage.AT_MINISTRY);
        does(world.atro, StepKind.FEEDBACK_SENT_ON, "feedback-sent", "to-centre");
        assertThat(stage()).isEqualTo(Feedback.Stage.WITH_CENTRE);
        does(
                world.worker,
                StepKind.FEEDBACK_ANSWERED,
                "feedback-answer",
                "will-do",
                "feedback-words",
                "the zinc comes by truck",
                "measure-who",
                "the centre's driver",
                "measure-by",
                world.today().plusDays(5).toString());
        assertThat(stage()).isEqualTo(Feedback.Stage.MEASURE);
        assertThat(Feedback.of(now().standing()).flatMap(Feedback::measureBy))
                .contains(world.today().plusDays(5));
        does(world.worker, StepKind.MEASURE_ENDED, "measure-end", "done");
        assertThat(stage()).isEqualTo(Feedback.Stage.DONE);
        assertThat(why(world.worker, StepKind.MEASURE_ENDED, "measure-end", "done"))
                .containsExactly(Against.NO_MEASURE);
    }

    @Test
    void inAnEmergencyItGoesStraightToTheCentre() {
        writes("yes");
        does(world.focal, StepKind.FEEDBACK_VERIFIED, "feedback-on", "straight");
        assertThat(stage()).isEqualTo(Feedback.Stage.WITH_CENTRE);
    }

    @Test
    void isSentBackWithAReasonAndWrittenAnew() {
        assertThat(why(world.official, StepKind.FEEDBACK_WRITTEN, feedback("no", -1)))
                .as("nobody can do it yesterday")
                .containsExactly(Against.ASKED_FOR_A_PAST_DAY);
        writes("no");
        assertThat(why(world.official, StepKind.FEEDBACK_WRITTEN, feedback("no", 10)))
                .containsExactly(Against.FEEDBACK_ON_ITS_WAY);
        does(world.focal, StepKind.FEEDBACK_VERIFIED, "feedback-on", "back", "feedback-why", "which children?");
        assertThat(stage()).isEqualTo(Feedback.Stage.SENT_BACK);
        writes("no");
        assertThat(stage()).isEqualTo(Feedback.Stage.AT_PROVINCE);
        does(world.focal, StepKind.FEEDBACK_VERIFIED, "feedback-on", "forward");
        does(world.atro, StepKind.FEEDBACK_SENT_ON, "feedback-sent", "back-to-province", "feedback-why", "by when?");
        assertThat(stage()).isEqualTo(Feedback.Stage.AT_PROVINCE);
    }

    @Test
    void nobodyTakesAnothersStep() {
        writes("no");
        for (Actor each : List.of(world.worker, world.official, world.otherFocal, world.stranger, world.atro)) {
            assertThat(world.takes(each, world.file, StepKind.FEEDBACK_VERIFIED, map("feedback-on", "forward")))
                    .as("%s", each.roles())
                    .isNotInstanceOf(StepOutcome.Done.class);
        }
        does(world.focal, StepKind.FEEDBACK_VERIFIED, "feedback-on", "forward");
        for (Actor each : List.of(world.focal, world.worker, world.official)) {
            assertThat(world.takes(each, world.file, StepKind.FEEDBACK_SENT_ON, map("feedback-sent", "to-centre")))
                    .as("%s", each.roles())
                    .isNotInstanceOf(StepOutcome.Done.class);
        }
    }

    @Test
    void whatWaitsIsWithWhoeverHasIt() {
        writes("yes");
        assertThat(waiting("CASE_FEEDBACK_VERIFY")).isNotEmpty();
        does(world.focal, StepKind.FEEDBACK_VERIFIED, "feedback-on", "straight");
        assertThat(waiting("CASE_FEEDBACK_VERIFY")).isEmpty();
        assertThat(waiting("CASE_FEEDBACK_ANSWER")).hasSize(1);
        assertThat(world.as(world.worker, () -> tasks.of(world.worker)))
                .anySatisfy(each -> assertThat(each.title().key()).isEqualTo("task.case-feedback-answer"));
        does(world.worker, StepKind.FEEDBACK_ANSWERED, "feedback-answer", "cannot", "feedback-words", "no truck");
        assertThat(waiting("CASE_FEEDBACK_ANSWER")).isEmpty();
        assertThat(waiting("CASE_FEEDBACK_MEASURE")).isEmpty();
    }

    @Test
    void isPrintedForWhoReadsItAndSealedForOthers() throws IOException {
        writes("no");
        String text = read(printed(world.official).orElseThrow());
        assertThat(text)
                .contains(
                        "Form 6B: feedback for the organization · "
                                + world.file.code().text(),
                        FOUND,
                        "six sheets of zinc",
                        "There is no reply yet");
        for (Actor each : List.of(world.stranger, world.otherFocal, world.administrator)) {
            assertThat(printed(each)).isEmpty();
        }
        assertThat(tables.sql("SELECT count(*) FROM log.entry WHERE act = 'FEEDBACK_PRINTED' AND subject_id = ?")
                        .param(world.file.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(tables.sql("SELECT count(*) FROM case_step WHERE told::text LIKE '%roof%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Optional<byte[]> printed(Actor by) {
        return world.as(by, () -> paper.print(by, world.file.id(), Language.ENGLISH));
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
