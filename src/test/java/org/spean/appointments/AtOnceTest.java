package org.spean.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.appointments.AppointmentWorld.LEADERS;
import static org.spean.appointments.AppointmentWorld.OFFICES;
import static org.spean.appointments.AppointmentWorld.done;
import static org.spean.appointments.PartyRole.DISTRICT_OFFICIAL;
import static org.spean.appointments.PartyRole.FOCAL_PERSON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.spean.SpeanTest;
import org.spean.appointments.AppointmentOutcome.Already;
import org.spean.appointments.AppointmentOutcome.Done;
import org.spean.appointments.AppointmentOutcome.Refused;
import org.spean.appointments.Confirmation.Answered;
import org.spean.messaging.Answer;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.Climbing;
import org.spean.messaging.Question;
import org.spean.messaging.QuestionId;
import org.spean.messaging.QuestionOutcome;
import org.spean.messaging.Questions;
import org.spean.messaging.UndoOutcome;
import org.spean.messaging.Undoing;
import org.spean.messaging.reply.Said;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.TestConstructor;

/**
 * What happens to one date at the same instant by two ways: one counts, whoever is later is told who was first, and nobody waits
 * for the other for ever. Two threads, each with its own transaction, begin together.
 */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AtOnceTest {

    private static final int ROUNDS = 20;
    private static final Said YES = new Said.Yes();
    private static final Said CANNOT = new Said.Cannot();

    private final AppointmentWorld world;
    private final BeanFactory beans;
    private final ApplicationEventPublisher events;
    private final Questions questions;
    private final Undoing undoing;
    private final Clock clock;

    AtOnceTest(BeanFactory beans, ApplicationEventPublisher events, Questions questions, Undoing undoing, Clock clock) {
        this.beans = beans;
        this.events = events;
        this.questions = questions;
        this.undoing = undoing;
        this.clock = clock;
        world = new AppointmentWorld(beans);
    }

    @BeforeEach
    @AfterEach
    void leave() {
        world.leaves();
    }

    /** What came of both; whatever either threw fails the test. */
    private record Both<A, B>(A one, B other) {}

    private static <A, B> Both<A, B> atOnce(Callable<A> one, Callable<B> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<A> first = two.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return one.call();
            });
            Future<B> second = two.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return other.call();
            });
            return new Both<>(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
        }
    }

    private LocalDate in(int days) {
        return world.today.plusDays(days);
    }

    private Callable<QuestionOutcome> texts(QuestionId question, PhoneNumber from, Said said) {
        return () -> questions.answer(question, from, Answer.of(said, AnsweredBy.SMS, clock.instant()));
    }

    private Callable<AppointmentOutcome> clicks(AppointmentId id, PartyRole role, Said said) {
        PartyAnswers.Seen seen = PartyAnswers.Seen.of(world.of(id), role);
        return () -> world.answers.answer(
                role == FOCAL_PERSON ? world.focal : world.district, id, role, seen, said, Optional.empty());
    }

    private Callable<AppointmentOutcome> writesDown(AppointmentId id, PartyRole role, Said said) {
        PartyAnswers.Seen seen = PartyAnswers.Seen.of(world.of(id), role);
        return () -> world.answers.answer(world.caseworker, id, role, seen, said, Optional.of("the leader"));
    }

    private void counts(AppointmentId id, PartyRole role) {
        Party party = world.party(id, role);
        assertThat(party.answers()).as("one answer").hasSize(1);
        assertThat(party.state())
                .isEqualTo(
                        party.answers().getFirst().said() == Answered.YES ? Party.State.CONFIRMED : Party.State.CANNOT);
    }

    /** In turns on the screen and by telephone, yes and cannot: a text of the one focal person, a word of the other. */
    @RepeatedTest(ROUNDS)
    void ofTwoFocalPersonsWhoAnswerDifferentlyOneCountsAndTheOtherIsToldWho(RepetitionInfo round) throws Exception {
        int turn = round.getCurrentRepetition();
        Said texted = turn % 2 == 0 ? YES : CANNOT;
        Said said = turn % 2 == 0 ? CANNOT : YES;
        boolean screen = turn % 4 < 2;
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 10);
        Both<QuestionOutcome, AppointmentOutcome> both = atOnce(
                texts(world.question(id, FOCAL_PERSON), OFFICES, texted),
                screen ? clicks(id, FOCAL_PERSON, said) : writesDown(id, FOCAL_PERSON, said));
        counts(id, FOCAL_PERSON);
        Confirmation first = world.party(id, FOCAL_PERSON).last().orElseThrow();
        if (both.one() instanceof QuestionOutcome.Done) {
            assertThat(first.by()).isEqualTo(AnsweredBy.SMS);
            assertThat(both.other())
                    .isEqualTo(new Already(
                            texted.equals(YES) ? Answered.YES : Answered.CANNOT,
                            AnsweredBy.SMS,
                            Optional.empty(),
                            first.at()));
        } else {
            assertThat(both.one()).isEqualTo(new QuestionOutcome.Closed(Question.State.ANSWERED));
            assertThat(both.other()).isInstanceOf(Done.class);
            assertThat(first.by()).isEqualTo(screen ? AnsweredBy.SCREEN : AnsweredBy.TELEPHONE);
            assertThat(first.said()).isEqualTo(said.equals(YES) ? Answered.YES : Answered.CANNOT);
        }
    }

    @RepeatedTest(ROUNDS)
    void ofTwoOnScreensOneIsToldWhoWhenAndByWhichWay() throws Exception {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 10);
        Both<AppointmentOutcome, AppointmentOutcome> both =
                atOnce(clicks(id, FOCAL_PERSON, YES), writesDown(id, FOCAL_PERSON, CANNOT));
        counts(id, FOCAL_PERSON);
        Confirmation first = world.party(id, FOCAL_PERSON).last().orElseThrow();
        assertThat(List.of(both.one(), both.other()))
                .hasAtLeastOneElementOfType(Done.class)
                .contains(new Already(first.said(), first.by(), first.name(), first.at()));
        assertThat(first.name()).isPresent();
    }

    /** Both were asked anew, and one names another day: that takes the other's question away while they answer it. */
    @RepeatedTest(ROUNDS)
    void whoNamesAnotherDayWhileTheOtherSaysYesToThisOneLeavesNoYesToTheOldDay() throws Exception {
        AppointmentId id = bothAskedAnew();
        Both<QuestionOutcome, QuestionOutcome> both = atOnce(
                answers(
                        world.question(id, FOCAL_PERSON),
                        new Said.AnotherDate(in(15), Optional.empty()),
                        AnsweredBy.LINK),
                keys(id, DISTRICT_OFFICIAL));
        assertThat(both.one()).isEqualTo(new QuestionOutcome.Done());
        assertThat(both.other()).isIn(new QuestionOutcome.Done(), new QuestionOutcome.Closed(Question.State.WITHDRAWN));
        assertThat(world.of(id).on()).isEqualTo(in(15));
        assertThat(world.states(id)).isEqualTo("ASKED CONFIRMED ASKED");
    }

    private AppointmentId bothAskedAnew() {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 10);
        world.answers(id, FOCAL_PERSON, YES, AnsweredBy.KEYPAD);
        world.answers(id, DISTRICT_OFFICIAL, YES, AnsweredBy.KEYPAD);
        done(world.appointments.move(world.caseworker, id, in(12), Optional.empty(), Optional.empty()));
        return id;
    }

    private Callable<QuestionOutcome> keys(AppointmentId id, PartyRole role) {
        return answers(world.question(id, role), YES, AnsweredBy.KEYPAD);
    }

    private Callable<QuestionOutcome> answers(QuestionId question, Said said, AnsweredBy by) {
        return () -> questions.answer(question, Answer.of(said, by, clock.instant()));
    }

    @RepeatedTest(ROUNDS)
    void whatIsMovedWhileSomebodyAnswersIsWaitedForAtItsNewTime() throws Exception {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 10);
        Both<QuestionOutcome, AppointmentOutcome> both = atOnce(
                keys(id, FOCAL_PERSON),
                () -> world.appointments.move(world.caseworker, id, in(12), Optional.empty(), Optional.empty()));
        assertThat(both.other()).isInstanceOf(Done.class);
        assertThat(both.one()).isIn(new QuestionOutcome.Done(), new QuestionOutcome.Closed(Question.State.WITHDRAWN));
        assertThat(world.states(id)).startsWith("ASKED ASKED");
    }

    @RepeatedTest(ROUNDS)
    void whatIsCancelledWhileSomebodyAnswersIsCancelled() throws Exception {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 10);
        Both<AppointmentOutcome, AppointmentOutcome> both =
                atOnce(clicks(id, FOCAL_PERSON, YES), () -> world.appointments.cancel(world.caseworker, id));
        assertThat(both.other()).isInstanceOf(Done.class);
        assertThat(both.one()).isInstanceOfAny(Done.class, Refused.class);
        assertThat(world.of(id).state()).isEqualTo(Appointment.State.CANCELLED);
        assertThat(world.openQuestions()).isZero();
    }

    @RepeatedTest(ROUNDS)
    void aYesIsTakenBackWhileTheOtherPartyAnswers() throws Exception {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 10);
        done(clicks(id, FOCAL_PERSON, YES).call());
        Both<AppointmentOutcome, QuestionOutcome> both =
                atOnce(() -> world.answers.takeBack(world.focal, id, FOCAL_PERSON), keys(id, DISTRICT_OFFICIAL));
        assertThat(both.one()).isInstanceOf(Done.class);
        assertThat(both.other()).isEqualTo(new QuestionOutcome.Done());
        assertThat(world.states(id)).isEqualTo("ASKED ASKED CONFIRMED");
    }

    @RepeatedTest(ROUNDS)
    void aYesByLinkIsUndoneWhileTheDateIsMoved() throws Exception {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 10);
        QuestionId question = world.question(id, FOCAL_PERSON);
        world.answers(id, FOCAL_PERSON, YES, AnsweredBy.LINK);
        Both<UndoOutcome, AppointmentOutcome> both = atOnce(
                () -> undoing.undo(question, LEADERS, false),
                () -> world.appointments.move(world.caseworker, id, in(12), Optional.empty(), Optional.empty()));
        assertThat(both.other()).isInstanceOf(Done.class);
        assertThat(world.states(id)).isEqualTo("ASKED ASKED ASKED");
        assertThat(world.openQuestions()).as("one for each party").isEqualTo(2);
    }

    @RepeatedTest(ROUNDS)
    void theLadderClimbsAndRemindersGoWhileSomebodyAnswers() throws Exception {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 20);
        for (int step = 0; step < 3; step++) {
            Climbing.at(clock.instant().plus(Duration.ofDays(10)), beans, events);
        }
        Both<QuestionOutcome, Boolean> climbing = atOnce(keys(id, FOCAL_PERSON), () -> {
            Climbing.at(clock.instant().plus(Duration.ofDays(10)), beans, events);
            return true;
        });
        assertThat(climbing.one()).isEqualTo(new QuestionOutcome.Done());
        world.answers(id, DISTRICT_OFFICIAL, YES, AnsweredBy.KEYPAD);
        Instant noon = in(17).atTime(12, 0).atZone(CountryTime.ZONE).toInstant();
        Both<AppointmentOutcome, Boolean> reminding = atOnce(
                () -> world.appointments.move(world.caseworker, id, in(22), Optional.empty(), Optional.empty()), () -> {
                    world.sweeps(noon);
                    return true;
                });
        assertThat(reminding.one()).isInstanceOf(Done.class);
        assertThat(world.states(id)).isEqualTo("ASKED ASKED ASKED");
        assertThat(world.openQuestions()).as("one for each party").isEqualTo(2);
    }

    /** A journey is one question: all of it by text, or each visit on its own. */
    @RepeatedTest(ROUNDS)
    void theLastTwoVisitsOfAJourneyAreAnsweredOneByOneAndItsQuestionCloses(RepetitionInfo round) throws Exception {
        List<AppointmentId> all = done(world.appointments.plan(
                        world.caseworker,
                        List.of(world.wish(VisitKind.FAMILY_SEARCH, 10), world.wish(VisitKind.RECONCILIATION, 11))))
                .about();
        QuestionId question = world.question(all.getFirst(), FOCAL_PERSON);
        if (round.getCurrentRepetition() % 2 == 0) {
            Both<AppointmentOutcome, AppointmentOutcome> both =
                    atOnce(clicks(all.getFirst(), FOCAL_PERSON, CANNOT), clicks(all.getLast(), FOCAL_PERSON, CANNOT));
            assertThat(List.of(both.one(), both.other())).allMatch(Done.class::isInstance);
        } else {
            Both<QuestionOutcome, AppointmentOutcome> both =
                    atOnce(texts(question, LEADERS, CANNOT), clicks(all.getLast(), FOCAL_PERSON, YES));
            assertThat(both.one()).isEqualTo(new QuestionOutcome.Done());
            assertThat(both.other()).isInstanceOfAny(Done.class, Already.class);
        }
        all.forEach(each -> counts(each, FOCAL_PERSON));
        assertThat(questions.question(question).orElseThrow().state()).isNotEqualTo(Question.State.OPEN);
    }
}
