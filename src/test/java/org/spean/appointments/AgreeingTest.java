package org.spean.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.appointments.AppointmentWorld.DISTRICT;
import static org.spean.appointments.AppointmentWorld.DISTRICTS;
import static org.spean.appointments.AppointmentWorld.LEADER;
import static org.spean.appointments.AppointmentWorld.LEADERS;
import static org.spean.appointments.AppointmentWorld.OFFICE;
import static org.spean.appointments.AppointmentWorld.OFFICES;
import static org.spean.appointments.AppointmentWorld.done;
import static org.spean.appointments.PartyRole.DISTRICT_OFFICIAL;
import static org.spean.appointments.PartyRole.FOCAL_PERSON;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.appointments.AppointmentOutcome.Already;
import org.spean.appointments.AppointmentOutcome.Note;
import org.spean.appointments.AppointmentOutcome.Refused;
import org.spean.appointments.AppointmentOutcome.TooEarly;
import org.spean.appointments.AppointmentOutcome.Why;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.Climbing;
import org.spean.messaging.QuestionId;
import org.spean.messaging.QuestionOutcome;
import org.spean.messaging.Questions;
import org.spean.messaging.UndoOutcome;
import org.spean.messaging.Undoing;
import org.spean.messaging.reply.Said;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.TestConstructor;

/** A date is asked for once and carried from one to the next until everybody has said yes (Circular 1-1 to 1-4; design 1.6, 3.3). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AgreeingTest {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    /** The first time, and nobody has said anything. */
    private static final PartyAnswers.Seen FIRST = new PartyAnswers.Seen(1, 0);

    private final AppointmentWorld world;
    private final BeanFactory beans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgreeingTest(BeanFactory beans, ApplicationEventPublisher events, Clock clock) {
        this.beans = beans;
        this.events = events;
        this.clock = clock;
        world = new AppointmentWorld(beans);
    }

    @BeforeEach
    @AfterEach
    void leave() {
        world.leaves();
    }

    private LocalDate in(int days) {
        return world.today.plusDays(days);
    }

    @Test
    void sixDaysAheadIsRefusedWithTheRuleAndTakenAtShortNoticeWhenAFocalPersonSaysYes() {
        PlanWish six = world.wish(VisitKind.FAMILY_SEARCH, 6);
        assertThat(world.appointments.plan(world.caseworker, List.of(six)))
                .isEqualTo(new TooEarly(LeadRule.LT_1, in(7)));
        assertThat(LeadRule.LT_1.days()).isEqualTo(7);

        AppointmentId id = world.planned(AppointmentWorld.wish(
                VisitKind.FAMILY_SEARCH, "0203", in(6), Optional.empty(), Optional.of(ShortNotice.Reason.SAFETY)));
        assertThat(world.of(id).shortNotice().orElseThrow().taken()).isEmpty();
        world.answers(id, FOCAL_PERSON, new Said.Yes(), AnsweredBy.SMS);
        assertThat(world.of(id).shortNotice().orElseThrow().taken()).isPresent();
    }

    @Test
    void eachRuleHasItsOwnDays() {
        assertThat(world.appointments.plan(world.caseworker, List.of(world.wish(VisitKind.REINTEGRATION, 6))))
                .isEqualTo(new TooEarly(LeadRule.LT_4, in(7)));
        assertThat(world.appointments.plan(world.caseworker, List.of(world.wish(VisitKind.FOLLOW_UP_JOINT, 2))))
                .isEqualTo(new TooEarly(LeadRule.LT_8, in(3)));
        world.planned(VisitKind.FOLLOW_UP_JOINT, 3);
        world.planned(VisitKind.FAMILY_SEARCH, 7);
        world.planned(VisitKind.RECONCILIATION, 1);
    }

    @Test
    void theFocalPersonNamesAnotherDayByTelephoneAndTheOfficialConfirmsByKeypad() {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 8);
        assertThat(world.states(id)).isEqualTo("ASKED ASKED LATER");
        assertThat(world.sent(LEADER)).containsExactly("DATE_ASKED");
        assertThat(world.sent(DISTRICT)).as("nobody is asked out of turn").isEmpty();

        world.reached(id, FOCAL_PERSON, LEADERS);
        world.writes(LEADERS, "2 " + TYPED.format(in(15)));
        assertThat(world.of(id).on()).isEqualTo(in(15));
        assertThat(world.of(id).proposal().at()).as("the hour stays").contains(LocalTime.of(9, 0));
        assertThat(world.states(id)).isEqualTo("ASKED CONFIRMED ASKED");
        assertThat(world.waits(world.caseworker)).anyMatch(each -> each.startsWith("Look whether"));
        assertThat(world.sent(LEADER)).containsExactly("DATE_ASKED", "CALL_FOR_PLACE");

        world.reached(id, DISTRICT_OFFICIAL, DISTRICTS);
        assertThat(world.answers(id, DISTRICT_OFFICIAL, new Said.Yes(), AnsweredBy.KEYPAD))
                .isEqualTo(new QuestionOutcome.Done());
        assertThat(world.states(id)).isEqualTo("CONFIRMED CONFIRMED CONFIRMED");
        assertThat(world.party(id, DISTRICT_OFFICIAL).last().orElseThrow().by()).isEqualTo(AnsweredBy.KEYPAD);
        assertThat(world.of(id).placeNotTold()).isTrue();
        assertThat(world.sent(DISTRICT)).containsExactly("DATE_ASKED", "CALL_FOR_PLACE");
        assertThat(world.waits(world.caseworker))
                .anyMatch(each -> each.startsWith("Tell the client"))
                .anyMatch(each -> each.startsWith("Tell the district official"));

        done(world.answers.placeTold(world.caseworker, id, DISTRICT_OFFICIAL, "the official herself"));
        done(world.answers.placeTold(world.caseworker, id, FOCAL_PERSON, "the leader"));
        assertThat(world.of(id).placeNotTold()).isFalse();
        assertThat(world.waits(world.caseworker)).noneMatch(each -> each.contains("by telephone where"));
        assertThat(world.slots()).isNotEmpty().noneMatch(each -> each.contains("pagoda"));
    }

    @Test
    void aPlaceThatIsTypedAfterEverybodySaidYesWaitsToBeTold() {
        AppointmentId id = world.planned(new PlanWish(
                VisitKind.FAMILY_SEARCH,
                "0203",
                in(9),
                Optional.empty(),
                Optional.empty(),
                AppointmentWorld.WORK,
                Optional.empty(),
                Optional.empty()));
        world.answers(id, FOCAL_PERSON, new Said.Yes(), AnsweredBy.SMS);
        world.answers(id, DISTRICT_OFFICIAL, new Said.Yes(), AnsweredBy.KEYPAD);
        assertThat(world.waits(world.caseworker)).noneMatch(each -> each.contains("by telephone where"));

        done(world.appointments.place(world.caseworker, id, Optional.of("commune office")));
        assertThat(world.of(id).placeNotTold()).isTrue();
        assertThat(world.waits(world.caseworker))
                .filteredOn(each -> each.contains("by telephone where"))
                .hasSize(2);
        done(world.appointments.place(world.caseworker, id, Optional.empty()));
        assertThat(world.waits(world.caseworker)).noneMatch(each -> each.contains("by telephone where"));
    }

    @Test
    void aMovedTimeVoidsEveryYesAndTellsEverybodyAtOnce() {
        AppointmentId id = confirmed(VisitKind.FAMILY_SEARCH, 10);
        int before = world.of(id).proposal().number();
        done(world.appointments.move(world.caseworker, id, in(12), Optional.empty(), Optional.empty()));
        assertThat(world.states(id)).isEqualTo("ASKED ASKED ASKED");
        assertThat(world.party(id, FOCAL_PERSON).last().orElseThrow().proposal())
                .isEqualTo(before);
        assertThat(world.sent(LEADER)).endsWith("DATE_MOVED");
        assertThat(world.sent(DISTRICT)).endsWith("DATE_MOVED");
        assertThat(world.waits(world.caseworker)).noneMatch(each -> each.startsWith("Tell the"));

        world.answers(id, DISTRICT_OFFICIAL, new Said.Yes(), AnsweredBy.KEYPAD);
        assertThat(world.waits(world.focal)).anyMatch(each -> each.startsWith("Say whether"));
        world.answers(id, FOCAL_PERSON, new Said.Yes(), AnsweredBy.KEYPAD);
        assertThat(world.states(id)).isEqualTo("CONFIRMED CONFIRMED CONFIRMED");
    }

    private AppointmentId confirmed(VisitKind kind, int days) {
        AppointmentId id = world.planned(kind, days);
        world.answers(id, FOCAL_PERSON, new Said.Yes(), AnsweredBy.SMS);
        world.answers(id, DISTRICT_OFFICIAL, new Said.Yes(), AnsweredBy.KEYPAD);
        return id;
    }

    @Test
    void aTextThatMayMeanTheOldTimeIsAskedBackOnce() {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 10);
        done(world.appointments.move(world.caseworker, id, in(12), Optional.empty(), Optional.empty()));
        world.reached(id, FOCAL_PERSON, LEADERS);
        world.writes(LEADERS, "1");
        assertThat(world.states(id)).isEqualTo("ASKED ASKED LATER");
        world.writes(LEADERS, "1");
        assertThat(world.states(id)).isEqualTo("ASKED CONFIRMED ASKED");
    }

    @Test
    void ofTwoFocalPersonsTheFirstCountsAndTheSecondIsTold() {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 20);
        Climbing.at(clock.instant().plus(Duration.ofDays(10)), beans, events);
        Climbing.at(clock.instant().plus(Duration.ofDays(10)), beans, events);
        assertThat(world.sent(OFFICE)).as("the first stays silent").contains("DATE_ASKED");

        var question = world.question(id, FOCAL_PERSON);
        world.reached(question, OFFICES);
        world.writes(OFFICES, "1");
        assertThat(world.states(id)).isEqualTo("ASKED CONFIRMED ASKED");
        assertThat(world.sent(OFFICE)).contains("DATE_CONFIRMED");
        AppointmentOutcome late = world.answers.answer(
                world.focal, id, FOCAL_PERSON, FIRST, new Said.AnotherDate(in(21), Optional.empty()), Optional.empty());
        assertThat(late).isInstanceOf(Already.class);
        assertThat(((Already) late).by()).isEqualTo(AnsweredBy.SMS);
        assertThat(world.of(id).on()).isEqualTo(in(20));
    }

    @Test
    void aCancelledOneIsToldToWhoeverWasAsked() {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 10);
        done(world.appointments.cancel(world.caseworker, id));
        assertThat(world.sent(LEADER)).containsExactly("DATE_CANCELLED");
        assertThat(world.sent(DISTRICT)).isEmpty();
        assertThat(world.waits(world.focal)).noneMatch(each -> each.startsWith("Say whether"));
        assertThat(world.appointments.cancel(world.caseworker, id)).isEqualTo(new Refused(Why.NOT_OPEN));
    }

    @Test
    void visitsOfOneJourneyAreAskedAboutOnceAndAnsweredTogetherOrAlone() {
        List<PlanWish> three = List.of(
                world.wish(VisitKind.FAMILY_SEARCH, 10),
                world.wish(VisitKind.RECONCILIATION, 11),
                world.wish(VisitKind.FOLLOW_UP_JOINT, 12));
        List<AppointmentId> all =
                done(world.appointments.plan(world.caseworker, three)).about();
        assertThat(world.sent(LEADER)).containsExactly("JOURNEY_ASKED");
        done(world.answers.answer(world.focal, all.get(1), FOCAL_PERSON, FIRST, new Said.Cannot(), Optional.empty()));
        world.answers(all.getFirst(), FOCAL_PERSON, new Said.Yes(), AnsweredBy.SMS);
        assertThat(all.stream().map(world::states))
                .containsExactly("ASKED CONFIRMED ASKED", "ASKED CANNOT LATER", "ASKED CONFIRMED ASKED");
        assertThat(world.sent(DISTRICT)).containsExactly("JOURNEY_ASKED");
        world.reached(all.getFirst(), DISTRICT_OFFICIAL, DISTRICTS);
        world.writes(DISTRICTS, "2 " + TYPED.format(in(13)));
        assertThat(all.stream().map(each -> world.of(each).on()))
                .as("the journey begins that day, and keeps its days")
                .containsExactly(in(13), in(11), in(15));
        assertThat(world.appointments.plan(
                        world.caseworker,
                        List.of(world.wish(VisitKind.FAMILY_SEARCH, 10), world.wish(VisitKind.FAMILY_SEARCH, 30))))
                .isEqualTo(new Refused(Why.NO_JOURNEY));
    }

    @Test
    void aProvinceWithoutFocalPersonsMakesATaskAndSaysSo() {
        PlanWish wish =
                AppointmentWorld.wish(VisitKind.RECONCILIATION, "2008", in(9), Optional.empty(), Optional.empty());
        AppointmentOutcome.Done planned = done(world.appointments.plan(world.caseworker, List.of(wish)));
        assertThat(planned.notes()).containsExactly(Note.NO_FOCAL_PERSON);
        assertThat(world.waits(world.named("atro"))).anyMatch(each -> each.startsWith("Find somebody in Svay Rieng"));

        AppointmentId id = planned.about().getFirst();
        done(world.answers.answer(
                world.caseworker, id, FOCAL_PERSON, FIRST, new Said.Yes(), Optional.of("the department's director")));
        assertThat(world.states(id)).isEqualTo("ASKED CONFIRMED NOBODY");
    }

    @Test
    void whoeverIsAwayIsFollowedByTheOtherFocalPerson() {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 10);
        world.answers(id, FOCAL_PERSON, new Said.AwayUntil(in(20)), AnsweredBy.SMS);
        assertThat(world.states(id)).isEqualTo("ASKED ASKED LATER");
        assertThat(world.party(id, FOCAL_PERSON).post()).contains(OFFICE);
        world.answers(id, FOCAL_PERSON, new Said.AwayUntil(in(20)), AnsweredBy.SMS);
        assertThat(world.states(id)).isEqualTo("ASKED AWAY LATER");
        assertThat(world.waits(world.caseworker)).anyMatch(each -> each.startsWith("Find another date"));
    }

    @Test
    void whoeverIsSilentOrWantsACallIsATaskOfWhoeverAsks() {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 10);
        world.reached(id, FOCAL_PERSON, LEADERS);
        world.writes(LEADERS, "9");
        assertThat(world.waits(world.caseworker)).anyMatch(each -> each.contains("they asked for a call"));
        for (int step = 0; step < 4; step++) {
            Climbing.at(clock.instant().plus(Duration.ofDays(9)), beans, events);
        }
        assertThat(world.waits(world.caseworker)).anyMatch(each -> each.contains("nobody answers our messages"));
        assertThat(world.party(id, FOCAL_PERSON).silentAt()).isPresent();
    }

    @Test
    void daysThatCannotBeAreRefusedInWords() {
        assertThat(day(in(-1), Optional.empty())).isEqualTo(new Refused(Why.PAST));
        assertThat(day(in(9), Optional.of(LocalTime.MIDNIGHT))).isEqualTo(new Refused(Why.MIDNIGHT));
        assertThat(day(in(500), Optional.empty())).isEqualTo(new Refused(Why.TOO_FAR));
        assertThat(world.appointments.plan(
                        world.caseworker,
                        List.of(AppointmentWorld.wish(
                                VisitKind.RECONCILIATION, "9999", in(9), Optional.empty(), Optional.empty()))))
                .isEqualTo(new Refused(Why.DISTRICT));
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 9);
        world.reached(id, FOCAL_PERSON, LEADERS);
        world.writes(LEADERS, "2 31/02");
        world.writes(LEADERS, "2 " + TYPED.format(in(12)) + " 0:00");
        assertThat(world.of(id).on()).isEqualTo(in(9));
    }

    private AppointmentOutcome day(LocalDate on, Optional<LocalTime> at) {
        return world.appointments.plan(
                world.caseworker,
                List.of(AppointmentWorld.wish(VisitKind.RECONCILIATION, "0203", on, at, Optional.empty())));
    }

    @Test
    void whatWasSaidOnAScreenIsTakenBackByWhoeverSaidIt() {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 9);
        done(world.answers.answer(world.focal, id, FOCAL_PERSON, FIRST, new Said.Yes(), Optional.empty()));
        assertThat(world.waits(world.caseworker)).noneMatch(each -> each.contains("by telephone where"));
        assertThat(world.answers.takeBack(world.caseworker, id, FOCAL_PERSON))
                .isEqualTo(new Refused(Why.NOTHING_TO_TAKE_BACK));
        done(world.answers.takeBack(world.focal, id, FOCAL_PERSON));
        assertThat(world.states(id)).isEqualTo("ASKED ASKED ASKED");
    }

    @Test
    void whatALinkAnsweredIsWaitedForAgainWhenItIsUndone() {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 9);
        QuestionId question = world.question(id, FOCAL_PERSON);
        Undoing undoing = beans.getBean(Undoing.class);
        world.answers(id, FOCAL_PERSON, new Said.Yes(), AnsweredBy.LINK);
        assertThat(world.states(id)).isEqualTo("ASKED CONFIRMED ASKED");
        assertThat(undoing.undo(question, LEADERS, false)).isEqualTo(UndoOutcome.REOPENED);
        assertThat(world.states(id)).isEqualTo("ASKED ASKED ASKED");
        assertThat(world.party(id, FOCAL_PERSON).last()).as("it does not count").isEmpty();
        assertThat(world.waits(world.focal)).anyMatch(each -> each.startsWith("Say whether"));

        assertThat(world.question(id, FOCAL_PERSON)).isEqualTo(question);
        world.answers(id, FOCAL_PERSON, new Said.AnotherDate(in(12), Optional.empty()), AnsweredBy.LINK);
        assertThat(undoing.undo(question, LEADERS, false))
                .as("another day came of it: that is settled by telephone")
                .isEqualTo(UndoOutcome.FOR_A_PERSON);
        assertThat(world.of(id).on()).isEqualTo(in(12));
    }

    @Test
    void whoeverAnswersTheOldTimeByItsCodeIsToldTheNewOne() {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 10);
        String old = code(id);
        world.reached(id, FOCAL_PERSON, LEADERS);
        done(world.appointments.move(world.caseworker, id, in(12), Optional.empty(), Optional.empty()));
        world.writes(LEADERS, "1 " + old);
        assertThat(world.sent(LEADER)).as("it is on its way already").containsExactly("DATE_ASKED", "DATE_MOVED");

        world.reached(id, FOCAL_PERSON, LEADERS);
        world.writes(LEADERS, "1 " + old);
        assertThat(world.sent(LEADER)).containsExactly("DATE_ASKED", "DATE_MOVED", "DATE_MOVED");
        assertThat(world.slots())
                .filteredOn(each -> each.contains(in(12).toString()))
                .hasSize(2)
                .allMatch(each -> each.contains(code(id)));
        assertThat(world.states(id)).as("nothing is taken at a guess").isEqualTo("ASKED ASKED LATER");
    }

    private String code(AppointmentId id) {
        return beans.getBean(Questions.class)
                .question(world.question(id, FOCAL_PERSON))
                .orElseThrow()
                .code()
                .code();
    }

    @Test
    void nobodyElseSeesOrChangesIt() {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 9);
        for (String other : List.of("receiver", "editor", "auditor", "admin")) {
            assertThat(world.appointments.appointment(world.named(other), id)).isEmpty();
            assertThat(world.appointments.cancel(world.named(other), id)).isEqualTo(new Refused(Why.NOT_YOURS));
            assertThat(world.appointments.plan(world.named(other), List.of(world.wish(VisitKind.RECONCILIATION, 9))))
                    .isEqualTo(new Refused(Why.NOT_YOURS));
        }
        assertThat(world.appointments.between(world.named("manager"), in(0), in(30)))
                .hasSize(1);
        assertThat(world.appointments.cancel(world.district, id)).isEqualTo(new Refused(Why.NOT_YOURS));
        assertThat(world.appointments.plan(world.caseworker, List.of(world.wish(VisitKind.FOLLOW_UP_DISTRICT, 9))))
                .as("the official follows up alone")
                .isEqualTo(new Refused(Why.NOT_YOURS));
        AppointmentId alone = done(world.appointments.plan(
                        world.focal, List.of(world.wish(VisitKind.FOLLOW_UP_DISTRICT, 9))))
                .about()
                .getFirst();
        assertThat(world.sent(DISTRICT)).containsExactly("DATE_ASKED");
        assertThat(world.appointments.appointment(world.district, alone)).isPresent();
    }
}
