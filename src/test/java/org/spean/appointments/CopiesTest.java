package org.spean.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.appointments.AppointmentWorld.done;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.reply.Said;
import org.spean.messaging.wording.Writing;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** The neutral text of a date is copied in either language, written down as copied, and never sent (design 3.3). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CopiesTest {

    private final AppointmentWorld world;
    private final Copies copies;
    private final JdbcClient tables;

    CopiesTest(BeanFactory beans, Copies copies, JdbcClient tables) {
        this.copies = copies;
        this.tables = tables;
        world = new AppointmentWorld(beans);
    }

    @BeforeEach
    @AfterEach
    void leave() {
        world.leaves();
    }

    private String text(AppointmentId id, Writing writing) {
        return copies.text(world.caseworker, id, writing).orElseThrow();
    }

    private long copied(AppointmentId id) {
        return tables.sql(
                        "SELECT count(*) FROM log.entry WHERE act = 'MESSAGE_COPIED' AND told ->> 'appointment' = :id")
                .param("id", id.toString())
                .query(Long.class)
                .single();
    }

    @Test
    void itSaysHowTheDateStandsAndNothingElseOfIt() {
        AppointmentId id = world.planned(VisitKind.REINTEGRATION, 10);
        assertThat(text(id, Writing.ENGLISH)).contains("can you come to a visit in Battambang town", "09:00");
        assertThat(text(id, Writing.KHMER)).contains("ការចុះជួប", "បាត់ដំបង", "០៩:០០");
        world.answers(id, PartyRole.FOCAL_PERSON, new Said.Yes(), AnsweredBy.KEYPAD);
        world.answers(id, PartyRole.DISTRICT_OFFICIAL, new Said.Yes(), AnsweredBy.KEYPAD);
        assertThat(text(id, Writing.ENGLISH)).contains("The visit in Battambang town is on", "023 000 044");
        done(world.appointments.cancel(world.caseworker, id));
        assertThat(text(id, Writing.ENGLISH)).contains("is cancelled");
        for (Writing writing : Writing.values()) {
            assertThat(text(id, writing)).doesNotContain("pagoda", "Sok Dara", "eintegration");
        }
    }

    @Test
    void aJourneyIsOneText() {
        List<AppointmentId> all = done(world.appointments.plan(
                        world.caseworker,
                        List.of(
                                world.wish(VisitKind.FAMILY_SEARCH, 10),
                                world.wish(VisitKind.RECONCILIATION, 11),
                                world.wish(VisitKind.FOLLOW_UP_JOINT, 12))))
                .about();
        assertThat(text(all.getLast(), Writing.ENGLISH)).contains("can you come to 3 visits in Battambang town");
    }

    @Test
    void whoeverCopiesItIsWrittenDownAndNothingIsSentOrAnswered() {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 10);
        List<String> sent = world.sent(AppointmentWorld.LEADER);
        String states = world.states(id);
        assertThat(copies.copied(world.district, id, Writing.KHMER)).contains(text(id, Writing.KHMER));
        assertThat(copied(id)).as("looking is not copying").isOne();
        assertThat(world.sent(AppointmentWorld.LEADER)).isEqualTo(sent);
        assertThat(world.states(id)).isEqualTo(states);
    }

    @Test
    void whoeverDoesNotSeeTheDateCopiesNothing() {
        AppointmentId id = world.planned(VisitKind.FAMILY_SEARCH, 10);
        for (String other : List.of("receiver", "editor", "auditor", "admin")) {
            assertThat(copies.text(world.named(other), id, Writing.ENGLISH)).isEmpty();
            assertThat(copies.copied(world.named(other), id, Writing.ENGLISH)).isEmpty();
        }
        assertThat(copied(id)).isZero();
    }
}
