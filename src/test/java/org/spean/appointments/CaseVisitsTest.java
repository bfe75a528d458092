package org.spean.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.appointments.AppointmentWorld.done;
import static org.spean.appointments.PartyRole.DISTRICT_OFFICIAL;
import static org.spean.appointments.PartyRole.FOCAL_PERSON;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.policy.Relation;
import org.spean.appointments.AppointmentOutcome.Refused;
import org.spean.appointments.AppointmentOutcome.Why;
import org.spean.appointments.feed.CalendarLinks;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.reply.Said;
import org.spean.messaging.wording.Writing;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A case's visit is there for those who know of the case, and for nobody else in any way (design 1.2). */
@SpeanTest
@RecordApplicationEvents
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CaseVisitsTest {

    private static final PartyAnswers.Seen FIRST = new PartyAnswers.Seen(1, 0);

    private final AppointmentWorld world;
    private final CaseOfVisits ours;
    private final Appointments appointments;
    private final Copies copies;
    private final Sent sent;
    private final CalendarLinks links;

    CaseVisitsTest(BeanFactory beans, Appointments appointments, Copies copies, Sent sent, CalendarLinks links) {
        this.appointments = appointments;
        this.copies = copies;
        this.sent = sent;
        this.links = links;
        world = new AppointmentWorld(beans);
        ours = new CaseOfVisits(beans, world);
    }

    @BeforeEach
    void begin() {
        world.leaves();
        ours.isTied();
    }

    @AfterEach
    void leave() {
        everybody().forEach(links::revoke);
        ours.leaves();
    }

    private Stream<Actor> everybody() {
        return Stream.of(ours.caseworker, ours.manager, ours.focal, ours.other, ours.official, ours.atro);
    }

    private List<AppointmentId> between(Actor who) {
        return appointments.between(who, world.today, world.today.plusDays(60)).stream()
                .map(Appointment::id)
                .toList();
    }

    private boolean inFeed(Actor who, AppointmentId id) {
        return links.read(links.make(who, Language.ENGLISH)).orElseThrow().contains(id.toString());
    }

    private Appointment read(AppointmentId id) {
        return appointments.appointment(ours.atro, id).orElseThrow();
    }

    private void isThere(Actor who, AppointmentId id) {
        String name = who.name();
        assertThat(appointments.appointment(who, id)).as(name).isPresent();
        assertThat(between(who)).as(name).contains(id);
        assertThat(appointments.about(who, ours.id))
                .as(name)
                .extracting(Appointment::id)
                .contains(id);
        assertThat(appointments.next(who, world.today)).as(name).isPresent();
        assertThat(copies.text(who, id, Writing.ENGLISH)).as(name).isPresent();
        assertThat(inFeed(who, id)).as(name).isTrue();
    }

    /** Whatever they ask, the answer is that of a visit that does not exist. */
    private void isNotThere(Actor who, Appointment about) {
        String name = who.name();
        AppointmentId id = about.id();
        assertThat(appointments.appointment(who, id)).as(name).isEmpty();
        assertThat(between(who)).as(name).doesNotContain(id);
        assertThat(appointments.about(who, ours.id)).as(name).isEmpty();
        assertThat(appointments.next(who, world.today)).as(name).isEmpty();
        assertThat(appointments.carries(who, about)).as(name).isFalse();
        assertThat(appointments.canAskAgain(who, about, FOCAL_PERSON)).as(name).isFalse();
        assertThat(copies.text(who, id, Writing.ENGLISH)).as(name).isEmpty();
        assertThat(copies.copied(who, id, Writing.ENGLISH)).as(name).isEmpty();
        assertThat(inFeed(who, id)).as(name).isFalse();
        for (PartyRole role : PartyRole.values()) {
            assertThat(appointments.answersFor(who, about, role)).as(name).isFalse();
            about.party(role)
                    .ifPresent(party -> assertThat(sent.to(who, about, party)).isEmpty());
            assertThat(world.answers.answer(who, id, role, FIRST, new Said.Yes(), Optional.of("somebody")))
                    .isEqualTo(new Refused(Why.NOT_YOURS));
            assertThat(world.answers.placeTold(who, id, role, "somebody")).isEqualTo(new Refused(Why.NOT_YOURS));
            assertThat(world.answers.takeBack(who, id, role)).isEqualTo(new Refused(Why.NOTHING_TO_TAKE_BACK));
        }
        assertThat(Stream.of(
                        appointments.move(who, id, world.today.plusDays(30), Optional.empty(), Optional.empty()),
                        appointments.cancel(who, id),
                        appointments.askAgain(who, id),
                        appointments.place(who, id, Optional.empty()),
                        world.answers.tookPlace(who, id, true)))
                .as(name)
                .containsOnly(new Refused(Why.NOT_YOURS));
    }

    @Test
    void whoeverKnowsOfTheCaseSeesItsVisitAndNobodyElseDoes() {
        AppointmentId id = ours.planned(VisitKind.FAMILY_SEARCH, 10);
        everybody().forEach(each -> isThere(each, id));
        Stream.of("auditor", "admin", "editor", "receiver")
                .map(ours::named)
                .forEach(each -> isNotThere(each, read(id)));
        assertThat(sent.to(ours.focal, read(id), read(id).party(FOCAL_PERSON).orElseThrow()))
                .isNotEmpty();
    }

    @Test
    void whatIsForNoCaseIsSeenAsBefore() {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 10);
        ours.restrictedTo(ours.atro);
        everybody().forEach(each -> assertThat(between(each)).containsExactly(id));
    }

    @Test
    void aTieThatEndedTakesTheVisitWithItAlsoFromWhoeverAskedForIt() {
        AppointmentId id = ours.planned(VisitKind.FAMILY_SEARCH, 10);
        ours.ends(Relation.ON_THE_CASE, Remit.person(CaseOfVisits.account(ours.caseworker)));
        isNotThere(ours.caseworker, read(id));
        ours.ends(Relation.OWN_PROVINCE, CaseOfVisits.PROVINCE);
        isNotThere(ours.focal, read(id));
        ours.ends(Relation.SEARCH_HERE, CaseOfVisits.TOWN);
        isNotThere(ours.official, read(id));
        ours.ends(Relation.OWN_CENTRE, ours.centre());
        isNotThere(ours.manager, read(id));
        ours.opens(Relation.PLACED_HERE, CaseOfVisits.TOWN);
        isThere(ours.official, id);
    }

    @Test
    void aRestrictedCasesVisitIsThereForThoseAloneWhoWereNamed() {
        AppointmentId id = ours.planned(VisitKind.FAMILY_SEARCH, 10);
        ours.restrictedTo(ours.caseworker, ours.other);
        Stream.of(ours.caseworker, ours.other, ours.atro).forEach(each -> isThere(each, id));
        Stream.of(ours.focal, ours.official, ours.manager).forEach(each -> isNotThere(each, read(id)));
    }

    @Test
    void whoeverWasShutOutDoesNotSeeItWhateverTiesThem() {
        AppointmentId id = ours.planned(VisitKind.FAMILY_SEARCH, 10);
        ours.restrictedTo(ours.focal, ours.caseworker);
        ours.excludes(ours.focal);
        isNotThere(ours.focal, read(id));
        isThere(ours.caseworker, id);
        ours.excludes(ours.centre());
        isNotThere(ours.caseworker, read(id));
    }

    @Test
    void aJourneyShowsAndCountsWhatItsReaderSees() {
        List<AppointmentId> all = done(appointments.plan(
                        ours.caseworker,
                        List.of(ours.wish(VisitKind.FAMILY_SEARCH, 10), world.wish(VisitKind.FAMILY_ASSESSMENT, 11))))
                .about();
        Appointment open = appointments.appointment(ours.focal, all.getLast()).orElseThrow();
        assertThat(appointments.journey(ours.focal, open)).hasSize(2);
        assertThat(copies.text(ours.focal, open.id(), Writing.ENGLISH).orElseThrow())
                .contains("2 visits");
        ours.excludes(ours.focal);
        assertThat(appointments.journey(ours.focal, open))
                .extracting(Appointment::id)
                .containsExactly(open.id());
        assertThat(copies.text(ours.focal, open.id(), Writing.ENGLISH).orElseThrow())
                .doesNotContain("2 visits")
                .contains("a visit");
    }

    @Test
    void anOfficialSeesOfACaseWhatIsInTheirDistrict() {
        ours.opens(Relation.PLACED_HERE, CaseOfVisits.TOWN);
        PlanWish wish = ours.wish(VisitKind.RECONCILIATION, 10);
        AppointmentId elsewhere = done(appointments.plan(
                        ours.caseworker,
                        List.of(new PlanWish(
                                wish.kind(),
                                DateWorld.SVAY_RIENG_TOWN,
                                wish.on(),
                                wish.at(),
                                wish.place(),
                                wish.telephone(),
                                wish.subject(),
                                wish.shortNotice()))))
                .about()
                .getFirst();
        isNotThere(ours.official, read(elsewhere));
        isThere(ours.focal, elsewhere);
    }

    @Test
    void whoeverIsOnTheCaseCarriesAVisitThatSomebodyElseAskedFor() {
        AppointmentId id = done(appointments.plan(ours.focal, List.of(ours.wish(VisitKind.FAMILY_SEARCH, 10))))
                .about()
                .getFirst();
        assertThat(appointments.carries(ours.caseworker, read(id))).isTrue();
        assertThat(appointments.carries(ours.official, read(id))).isFalse();
    }

    @Test
    void nobodyPlansForACaseOfWhichTheyDoNotKnow() {
        PlanWish wish = ours.wish(VisitKind.FAMILY_SEARCH, 10);
        assertThat(appointments.against(ours.focal, wish)).isEmpty();
        ours.restrictedTo(ours.caseworker);
        for (Actor each : List.of(ours.focal, ours.manager)) {
            assertThat(appointments.against(each, wish)).contains(new Refused(Why.NOT_YOURS));
            assertThat(appointments.plan(each, List.of(wish))).isEqualTo(new Refused(Why.NOT_YOURS));
        }
        assertThat(appointments.about(ours.atro, ours.id)).isEmpty();
        assertThat(appointments.plan(ours.caseworker, List.of(wish))).isInstanceOf(AppointmentOutcome.Done.class);
    }

    @Test
    void allVisitsOfACaseAreReadTogetherTheLastDayFirst() {
        AppointmentId first = ours.planned(VisitKind.FAMILY_SEARCH, 10);
        AppointmentId last = ours.planned(VisitKind.RECONCILIATION, 20);
        world.planned(VisitKind.RECONCILIATION, 15);
        done(appointments.cancel(ours.caseworker, first));
        for (Actor each : List.of(ours.caseworker, ours.focal, ours.atro)) {
            assertThat(appointments.about(each, ours.id))
                    .extracting(Appointment::id)
                    .containsExactly(last, first);
        }
        assertThat(appointments.about(Actor.ANYBODY, ours.id)).isEmpty();
        assertThat(appointments.about(ours.atro, UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatBecomesOfACasesVisitIsToldAndOfOthersNothing(ApplicationEvents events) {
        world.planned(VisitKind.RECONCILIATION, 5);
        AppointmentId id = ours.planned(VisitKind.RECONCILIATION, 5);
        world.answers(id, FOCAL_PERSON, new Said.Yes(), AnsweredBy.SMS);
        world.answers(id, DISTRICT_OFFICIAL, new Said.Yes(), AnsweredBy.SMS);
        done(appointments.place(ours.caseworker, id, Optional.of("somewhere else")));
        done(appointments.move(ours.caseworker, id, world.today, Optional.empty(), Optional.empty()));
        done(world.answers.tookPlace(ours.caseworker, id, false));
        done(world.answers.tookPlace(ours.caseworker, id, true));
        done(world.answers.tookPlace(ours.caseworker, id, true));
        AppointmentId called = ours.planned(VisitKind.RECONCILIATION, 9);
        done(appointments.cancel(ours.caseworker, called));
        assertThat(events.stream(VisitChanged.class))
                .allMatch(each -> each.subject().equals(ours.id) && each.kind() == VisitKind.RECONCILIATION)
                .extracting(each -> (each.id().equals(id) ? "one " : "other ") + each.state() + " "
                        + (each.on().toEpochDay() - world.today.toEpochDay()))
                .containsExactly(
                        "one ASKED 5",
                        "one CONFIRMED 5",
                        "one ASKED 0",
                        "one DID_NOT 0",
                        "one TOOK_PLACE 0",
                        "other ASKED 9",
                        "other CANCELLED 9");
    }
}
