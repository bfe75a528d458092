package org.spean.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.appointments.feed.CalendarLinks;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** A calendar at a secret address: valid, and nothing in it but the time, a neutral word and the district (design 4.5). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CalendarFeedTest {

    private final AppointmentWorld world;
    private final CalendarLinks links;
    private final int port;

    CalendarFeedTest(BeanFactory beans, CalendarLinks links, @LocalServerPort int port) {
        this.links = links;
        this.port = port;
        world = new AppointmentWorld(beans);
    }

    @BeforeEach
    @AfterEach
    void leave() {
        world.leaves();
        links.revoke(world.caseworker);
        links.revoke(world.district);
    }

    private HttpResponse<String> get(String secret) throws IOException, InterruptedException {
        try (HttpClient line = HttpClient.newHttpClient()) {
            return line.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + CalendarLinks.path(secret)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private List<VEvent> events(String secret) throws IOException, InterruptedException, ParserException {
        HttpResponse<String> response = get(secret);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(response.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(each -> assertThat(each).contains("no-store"));
        Calendar calendar = new CalendarBuilder().build(new StringReader(response.body()));
        // The standard knows no calendar of nothing; programs do.
        if (!calendar.getComponents().isEmpty()) {
            assertThat(calendar.validate().hasErrors())
                    .as(() -> calendar.validate().toString())
                    .isFalse();
        }
        return calendar.getComponents("VEVENT");
    }

    private static String of(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    @Test
    void aMovedDateMovesAndACancelledOneIsGone() throws Exception {
        LocalDate day = world.today.plusDays(10);
        AppointmentId id = world.planned(AppointmentWorld.wish(
                VisitKind.FAMILY_SEARCH, "0203", day, Optional.of(LocalTime.of(9, 30)), Optional.empty()));
        String secret = links.make(world.caseworker, Language.ENGLISH);
        VEvent first = events(secret).getFirst();
        assertThat(of(first, "SUMMARY")).isEqualTo("visit");
        assertThat(of(first, "LOCATION")).isEqualTo("Battambang town");
        assertThat(of(first, "STATUS")).isEqualTo("TENTATIVE");
        assertThat(of(first, "SEQUENCE")).isEqualTo("0");
        assertThat(of(first, "DTSTART")).isEqualTo(day.toString().replace("-", "") + "T023000Z");
        assertThat(get(secret).body()).doesNotContain("pagoda", "Sok Dara", "search", "023 000");

        world.appointments.move(world.caseworker, id, day.plusDays(1), Optional.empty(), Optional.empty());
        VEvent moved = events(secret).getFirst();
        assertThat(of(moved, "UID")).isEqualTo(of(first, "UID"));
        assertThat(of(moved, "SEQUENCE")).isEqualTo("1");
        assertThat(of(moved, "DTSTART")).isEqualTo(day.plusDays(1).toString().replace("-", ""));

        world.appointments.cancel(world.caseworker, id);
        VEvent gone = events(secret).getFirst();
        assertThat(of(gone, "STATUS")).isEqualTo("CANCELLED");
        assertThat(of(gone, "SEQUENCE")).isEqualTo("2");
    }

    @Test
    void anAddressIsReadByItsOwnersRightsAndEndsWhenItIsRevoked() throws Exception {
        world.planned(VisitKind.FAMILY_SEARCH, 10);
        Actor auditor = world.named("auditor");
        String nothing = links.make(auditor, Language.ENGLISH);
        assertThat(events(nothing)).isEmpty();
        links.revoke(auditor);

        String first = links.make(world.district, Language.KHMER);
        assertThat(events(first)).hasSize(1);
        assertThat(of(events(first).getFirst(), "SUMMARY")).isEqualTo("ការចុះជួប");
        String second = links.make(world.district, Language.KHMER);
        assertThat(get(first).statusCode()).as("one at a time").isEqualTo(404);
        assertThat(links.revoke(world.district)).isTrue();
        assertThat(get(second).statusCode()).isEqualTo(404);
        assertThat(get("x".repeat(22)).statusCode()).isEqualTo(404);
        assertThat(links.goodUntil(world.district)).isEmpty();
    }
}
