package org.spean.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.appointments.Appointment;
import org.spean.appointments.Appointments;
import org.spean.appointments.DateWorld;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** A demonstration has dates in each state, and has them once. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FictitiousDatesTest {

    private final FictitiousDates dates;
    private final Appointments appointments;
    private final DateWorld world;

    FictitiousDatesTest(FictitiousDates dates, Appointments appointments, BeanFactory beans) {
        this.dates = dates;
        this.appointments = appointments;
        world = new DateWorld(beans);
    }

    @BeforeEach
    @AfterEach
    void leave() {
        world.leaves();
    }

    private List<Appointment> all() {
        return appointments.between(
                world.named("focal"), appointments.today(), appointments.today().plusDays(30));
    }

    @Test
    void theyAreThereOnceAndInDifferentStates() {
        dates.fill();
        dates.fill();
        assertThat(all())
                .extracting(each -> each.state() + (each.placeNotTold() ? " place not told" : ""))
                .containsExactlyInAnyOrder(
                        "CONFIRMED", "ASKED", "CONFIRMED place not told", "CONFIRMED place not told", "CANCELLED");
    }
}
