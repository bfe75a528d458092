package org.spean.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.appointments.AppointmentWorld.DISTRICT;
import static org.spean.appointments.AppointmentWorld.done;
import static org.spean.appointments.PartyRole.DISTRICT_OFFICIAL;
import static org.spean.appointments.PartyRole.FOCAL_PERSON;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.Channel;
import org.spean.messaging.Messages;
import org.spean.messaging.OneGateway;
import org.spean.messaging.PreferredChannels;
import org.spean.messaging.Recipient;
import org.spean.messaging.Wish;
import org.spean.messaging.email.MailLine;
import org.spean.messaging.reply.Said;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is asked by e-mail finds the date enclosed, as their calendar takes it (design 3.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DateByEmailTest {

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final BeanFactory beans;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final AppointmentWorld world;
    private final PhoneNumber number;
    private final LocalDate day;
    private int read;

    DateByEmailTest(BeanFactory beans, JdbcClient tables, TransactionTemplate transaction) {
        this.beans = beans;
        this.tables = tables;
        this.transaction = transaction;
        world = new AppointmentWorld(beans);
        day = world.today.plusDays(10);
        number = new PhoneNumber(tables.sql(
                        "SELECT phone FROM designation WHERE post_id = ? AND state = 'CONFIRMED' AND deputy_of IS NULL")
                .param(DISTRICT.id())
                .query(String.class)
                .single());
    }

    /** The district's official reads e-mail, in English. */
    @BeforeEach
    void enter() {
        world.leaves();
        reads("official@example.org", "en");
        transaction.executeWithoutResult(
                status -> beans.getBean(PreferredChannels.class).prefers(number, Channel.EMAIL));
        server.start();
    }

    @AfterEach
    void leave() {
        server.stop();
        world.leaves();
        reads("", "km");
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM preferred_channel WHERE number = ?")
                .param(number.e164())
                .update());
    }

    private void reads(String email, String language) {
        transaction.executeWithoutResult(status -> {
            tables.sql("UPDATE person SET email = ? WHERE id = (SELECT person_id FROM designation WHERE post_id = ?"
                            + " AND state = 'CONFIRMED' AND deputy_of IS NULL)")
                    .params(email, DISTRICT.id())
                    .update();
            tables.sql("UPDATE phone SET language = ? WHERE number = ?")
                    .params(language, number.e164())
                    .update();
        });
    }

    /** A search at half past nine, to which the focal person said yes: the district is asked. */
    private AppointmentId asked() {
        AppointmentId id = world.planned(AppointmentWorld.wish(
                VisitKind.FAMILY_SEARCH, "0203", day, Optional.of(LocalTime.of(9, 30)), Optional.empty()));
        world.answers(id, FOCAL_PERSON, new Said.Yes(), AnsweredBy.SMS);
        return id;
    }

    /** The letters that came since, the first first. */
    private List<MimeMessage> letters() {
        OneGateway.sends(MailLine.gateway(server.getSmtp().getPort(), beans), beans, DISTRICT.toString());
        List<MimeMessage> all = List.of(server.getReceivedMessages());
        List<MimeMessage> since = all.subList(read, all.size());
        read = all.size();
        return since;
    }

    private Calendar enclosed(MimeMessage letter) throws Exception {
        MimeMultipart both = (MimeMultipart) letter.getContent();
        assertThat(both.getCount()).isEqualTo(2);
        assertThat(both.getBodyPart(0).isMimeType("text/plain")).isTrue();
        BodyPart file = both.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("date.ics");
        String text = new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("pagoda", "Sok Dara", "search", "SEARCH", "023 000", "23000044");
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(new ContentType(file.getContentType()).getParameter("method"))
                .isEqualTo(calendar.getMethod().getValue());
        return calendar;
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents("VEVENT");
    }

    private static Map<String, String> told(VEvent event) {
        return Map.of(
                "DTSTART", of(event, "DTSTART"),
                "SEQUENCE", of(event, "SEQUENCE"),
                "STATUS", of(event, "STATUS"));
    }

    private static String of(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static String days(LocalDate day) {
        return day.toString().replace("-", "");
    }

    @Test
    void theLetterThatAsksHoldsTheDateAndThoseThatMoveAndCancelItDoToo() throws Exception {
        AppointmentId id = asked();
        MimeMessage first = letters().getFirst();
        Calendar calendar = enclosed(first);
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        VEvent event = events(calendar).getFirst();
        assertThat(of(event, "SUMMARY")).isEqualTo("visit");
        assertThat(of(event, "LOCATION")).isEqualTo("Battambang town");
        assertThat(of(event, "UID")).isEqualTo(id + "@spean");
        assertThat(of(event, "ORGANIZER")).as("no answer goes by a calendar").isEqualTo("invalid:nomail");
        assertThat(of(event, "DTSTART")).startsWith(days(day));
        assertThat(told(event)).containsEntry("STATUS", "TENTATIVE").containsEntry("SEQUENCE", "0");

        done(world.appointments.move(world.caseworker, id, day.plusDays(1), Optional.empty(), Optional.empty()));
        world.answers(id, FOCAL_PERSON, new Said.Yes(), AnsweredBy.SMS);
        VEvent moved = events(enclosed(letters().getLast())).getFirst();
        assertThat(of(moved, "UID")).isEqualTo(of(event, "UID"));
        assertThat(of(moved, "DTSTART")).startsWith(days(day.plusDays(1)));
        assertThat(told(moved)).containsEntry("SEQUENCE", "1");

        done(world.appointments.cancel(world.caseworker, id));
        Calendar gone = enclosed(letters().getLast());
        assertThat(gone.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(of(events(gone).getFirst(), "UID")).isEqualTo(of(event, "UID"));
        assertThat(told(events(gone).getFirst()))
                .containsEntry("STATUS", "CANCELLED")
                .containsEntry("SEQUENCE", "2");
    }

    @Test
    void itIsTheTimeThatCountsWhenTheLetterLeaves() throws Exception {
        AppointmentId id = asked();
        world.answers(id, DISTRICT_OFFICIAL, new Said.Yes(), AnsweredBy.SMS);
        done(world.appointments.move(world.caseworker, id, day.plusDays(1), Optional.empty(), Optional.empty()));
        assertThat(letters())
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(of(events(enclosed(letter)).getFirst(), "DTSTART"))
                        .startsWith(days(day.plusDays(1))));
    }

    @Test
    void aJourneyIsEveryOneOfItsDates() throws Exception {
        List<AppointmentId> all = done(world.appointments.plan(
                        world.caseworker,
                        List.of(world.wish(VisitKind.FAMILY_SEARCH, 10), world.wish(VisitKind.FAMILY_SEARCH, 11))))
                .about();
        all.forEach(each -> {
            if (world.party(each, FOCAL_PERSON).state() == Party.State.ASKED) {
                world.answers(each, FOCAL_PERSON, new Said.Yes(), AnsweredBy.SMS);
            }
        });
        List<VEvent> events = events(enclosed(letters().getFirst()));
        assertThat(events.stream().map(each -> of(each, "UID")))
                .containsExactly(all.get(0) + "@spean", all.get(1) + "@spean");
    }

    @Test
    void itIsWrittenAsTheLetterIs() throws Exception {
        reads("official@example.org", "km");
        asked();
        assertThat(of(events(enclosed(letters().getFirst())).getFirst(), "SUMMARY"))
                .isEqualTo("ការចុះជួប");
    }

    @Test
    void aLetterAboutNoDateHoldsNothing() throws Exception {
        transaction.executeWithoutResult(status -> beans.getBean(Messages.class)
                .queue(Wish.of(
                        "appointment none " + number,
                        MessageKind.TEST,
                        new Recipient.OfPost(DISTRICT),
                        Slots.NONE,
                        world.today.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant())));
        MimeMessage letter = letters().getFirst();
        assertThat(letter.isMimeType("text/plain")).isTrue();
        assertThat(letter.getContent()).isInstanceOf(String.class);
    }
}
