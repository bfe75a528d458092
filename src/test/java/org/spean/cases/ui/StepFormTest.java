package org.spean.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.appointments.Appointments;
import org.spean.appointments.VisitKind;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.spean.cases.StepKind;
import org.spean.cases.WayHome;
import org.spean.cases.visit.CaseVisits;
import org.spean.cases.visit.VisitOutcome;
import org.spean.cases.visit.VisitWish;
import org.spean.geography.District;
import org.spean.geography.Gazetteer;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.Numerals;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** Whoever closes or moves a case reads before which visits are called off by it. In a province where no telephone is asked. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StepFormTest {

    private final CaseWorld world;
    private final CaseShelf shelf;
    private final CaseVisits visits;
    private final Appointments appointments;
    private final District district;

    StepFormTest(BeanFactory beans, CaseShelf shelf, CaseVisits visits, Appointments appointments) {
        world = new CaseWorld(beans);
        this.shelf = shelf;
        this.visits = visits;
        this.appointments = appointments;
        district = beans.getBean(Gazetteer.class).districts().stream()
                .filter(each -> each.province().digits().equals("17"))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void leaves() {
        Actor worker = world.worker;
        world.as(worker, () -> visits.visits(worker, world.file.id()))
                .forEach(each -> world.as(worker, () -> appointments.cancel(worker, each.id())));
        world.leaves();
    }

    private String reads(Actor who, StepKind kind, Language language) {
        Case file = world.now(world.file);
        return world.as(
                who,
                () -> new StepForm(shelf, shelf.words(language), file, kind, Map.of(), step -> {}, () -> {})
                        .getElement()
                        .getTextRecursively());
    }

    @Test
    void whatIsCalledOffIsSaidBefore() {
        Case file = new WayHome(world).goes(world.file, district);
        String none = shelf.words(Language.ENGLISH).say("cases.off-closed", Numerals.of(1, Language.ENGLISH));
        assertThat(reads(world.worker, StepKind.CLOSURE_PROPOSED, Language.ENGLISH))
                .doesNotContain(none);
        LocalDate on = world.today().plusDays(14);
        VisitWish wish = new VisitWish(
                VisitKind.FOLLOW_UP_JOINT,
                district.id(),
                true,
                on,
                Optional.empty(),
                Optional.empty(),
                new PhoneNumber("+85523000044"),
                Optional.empty());
        assertThat(world.as(world.worker, () -> visits.plan(world.worker, file.id(), wish)))
                .isInstanceOf(VisitOutcome.Planned.class);
        for (Language language : Language.values()) {
            CaseWords words = shelf.words(language);
            String visit = words.say(
                    "cases.off-visit",
                    words.say("dates.kind.FOLLOW_UP_JOINT"),
                    words.day(on),
                    words.district(district.id()));
            assertThat(reads(world.worker, StepKind.CLOSURE_PROPOSED, language))
                    .contains(words.say("cases.off-closed", words.number(1)))
                    .contains(visit);
            assertThat(reads(world.atro, StepKind.CLOSURE_CONFIRMED_BY_ATRO, language))
                    .contains(visit);
            assertThat(reads(world.worker, StepKind.TRANSFERRED, language))
                    .contains(words.say("cases.off-moved", words.number(1)))
                    .contains(visit);
            assertThat(reads(world.worker, StepKind.NOTE, language)).doesNotContain(visit);
        }
    }
}
