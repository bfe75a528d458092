package org.spean.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.appointments.AppointmentWorld.done;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.ValidationWarning;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.appointments.feed.CalendarLinks;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** A calendar at a secret address: valid, and nothing in it but the time, a neutral word and the district (design 4.5). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CalendarFeedTest {

    /** What biweekly has against a calendar without events. */
    private static final int NO_COMPONENT = 4;

    /** Lines in which nothing can be said of anybody. */
    private static final Pattern ALWAYS =
            Pattern.compile("(?:BEGIN|END):(?:VCALENDAR|VTIMEZONE|STANDARD|VEVENT)|VERSION:2\\.0"
                    + "|PRODID:-//Spean//Dates//EN|CALSCALE:GREGORIAN|TZID:Asia/Phnom_Penh|TZOFFSET(?:FROM|TO):\\+0700"
                    + "|UID:[0-9a-f-]{36}@spean|DTSTAMP:\\d{8}T\\d{6}Z|DTSTART(?:;TZID=Asia/Phnom_Penh)?:\\d{8}T\\d{6}"
                    + "|SEQUENCE:\\d+|STATUS:(?:TENTATIVE|CONFIRMED|CANCELLED)");

    private final AppointmentWorld world;
    private final CaseOfVisits ours;
    private final CalendarLinks links;
    private final int port;

    CalendarFeedTest(BeanFactory beans, CalendarLinks links, @LocalServerPort int port) {
        this.links = links;
        this.port = port;
        world = new AppointmentWorld(beans);
        ours = new CaseOfVisits(beans, world);
    }

    @BeforeEach
    @AfterEach
    void leave() {
        ours.leaves();
        links.revoke(world.caseworker);
        links.revoke(world.district);
        links.revoke(world.focal);
    }

    private HttpResponse<String> get(String secret) throws IOException, InterruptedException {
        try (HttpClient line = HttpClient.newHttpClient()) {
            return line.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + CalendarLinks.path(secret)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** One event, as both parsers read it. */
    private record Read(VEvent one, biweekly.component.VEvent other) {

        String of(String property) {
            return one.getProperty(property).orElseThrow().getValue();
        }

        Instant begins() {
            return other.getDateStart().getValue().toInstant();
        }
    }

    private List<Read> events(String secret) throws IOException, InterruptedException, ParserException {
        HttpResponse<String> response = get(secret);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(response.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(each -> assertThat(each).contains("no-store"));
        Calendar calendar = new CalendarBuilder().build(new StringReader(response.body()));
        assertThat(calendar.validate().getEntries())
                .as("ical4j finds nothing against it")
                .isEmpty();
        List<VEvent> one = calendar.getComponents("VEVENT");
        List<biweekly.component.VEvent> other = other(response.body());
        assertThat(other).hasSameSizeAs(one);
        return IntStream.range(0, one.size())
                .mapToObj(at -> new Read(one.get(at), other.get(at)))
                .toList();
    }

    private static List<biweekly.component.VEvent> other(String text) throws IOException {
        try (ICalReader reader = new ICalReader(text)) {
            ICalendar calendar = reader.readNext();
            assertThat(reader.getWarnings()).as("biweekly reads all of it").isEmpty();
            assertThat(reader.readNext()).as("one calendar").isNull();
            // It takes the zone for no component, so to it, alone, a calendar without dates has none.
            List<Integer> against = calendar.validate(ICalVersion.V2_0).getWarnings().stream()
                    .flatMap(group -> group.getWarnings().stream())
                    .map(ValidationWarning::getCode)
                    .toList();
            assertThat(against)
                    .as("biweekly finds nothing against it")
                    .isEqualTo(calendar.getEvents().isEmpty() ? List.of(NO_COMPONENT) : List.of());
            assertThat(calendar.getTimezoneInfo().getTimezones())
                    .extracting(each -> each.getTimeZone().getID())
                    .containsExactly("Asia/Phnom_Penh");
            return calendar.getEvents();
        }
    }

    @Test
    void aMovedDateMovesAndACancelledOneIsGoneForBothParsers() throws Exception {
        LocalDate day = world.today.plusDays(10);
        AppointmentId id = world.planned(AppointmentWorld.wish(
                VisitKind.FAMILY_SEARCH, "0203", day, Optional.of(LocalTime.of(9, 30)), Optional.empty()));
        String secret = links.make(world.caseworker, Language.ENGLISH);
        Read first = events(secret).getFirst();
        assertThat(first.of("SUMMARY")).isEqualTo("visit");
        assertThat(first.of("LOCATION")).isEqualTo("Battambang town");
        assertThat(first.of("STATUS")).isEqualTo("TENTATIVE");
        assertThat(first.other().getStatus().isTentative()).isTrue();
        assertThat(first.other().getSequence().getValue()).isZero();
        assertThat(get(secret).body())
                .contains("DTSTART;TZID=Asia/Phnom_Penh:" + day.toString().replace("-", "") + "T093000");
        assertThat(first.begins())
                .isEqualTo(day.atTime(9, 30).atZone(CountryTime.ZONE).toInstant());

        done(world.appointments.move(
                world.caseworker, id, day.plusDays(1), Optional.of(LocalTime.of(14, 0)), Optional.empty()));
        Read moved = events(secret).getFirst();
        assertThat(moved.other().getUid().getValue())
                .isEqualTo(first.other().getUid().getValue())
                .isEqualTo(moved.of("UID"));
        assertThat(moved.of("SEQUENCE")).isEqualTo("1");
        assertThat(moved.other().getSequence().getValue()).isOne();
        assertThat(moved.begins())
                .isEqualTo(
                        day.plusDays(1).atTime(14, 0).atZone(CountryTime.ZONE).toInstant());

        done(world.appointments.move(world.caseworker, id, day.plusDays(2), Optional.empty(), Optional.empty()));
        Read wholeDay = events(secret).getFirst();
        assertThat(wholeDay.of("DTSTART")).isEqualTo(day.plusDays(2).toString().replace("-", ""));
        assertThat(wholeDay.other().getDateStart().getValue().hasTime())
                .as("no hour is known")
                .isFalse();

        done(world.appointments.cancel(world.caseworker, id));
        Read gone = events(secret).getFirst();
        assertThat(gone.of("UID")).isEqualTo(first.of("UID"));
        assertThat(gone.of("STATUS")).isEqualTo("CANCELLED");
        assertThat(gone.other().getStatus().isCancelled()).isTrue();
        assertThat(gone.other().getSequence().getValue())
                .isGreaterThan(wholeDay.other().getSequence().getValue());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsInItButTheTimeANeutralWordAndTheDistrict(Language language) throws Exception {
        ours.isTied();
        Set<String> words = new HashSet<>();
        for (VisitKind kind : VisitKind.values()) {
            PlanWish wish = new PlanWish(
                    kind,
                    "0203",
                    world.today.plusDays(20),
                    Optional.of(LocalTime.of(9, 0)),
                    Optional.of("KH02-2026-7F3K\r\nSUMMARY:Sok Dara\nEND:VEVENT, her shelter; 012 345 678"),
                    AppointmentWorld.WORK,
                    Optional.of(ours.id),
                    Optional.empty());
            done(world.appointments.plan(kind.officials() ? world.focal : world.caseworker, List.of(wish)));
            words.add(Words.say(
                    kind == VisitKind.DECISION_MEETING ? "dates.feed.meeting" : "dates.feed.visit", language));
        }
        String secret = links.make(world.focal, language);
        assertThat(events(secret)).hasSize(VisitKind.values().length);
        String place = language == Language.KHMER ? "បាត់ដំបង" : "Battambang town";
        // Long lines are folded.
        List<String> lines = get(secret).body().replace("\r\n ", "").lines().toList();
        assertThat(lines)
                .allMatch(line -> ALWAYS.matcher(line).matches()
                        || line.equals("X-WR-CALNAME:" + Words.say("dates.feed.name", language))
                        || line.equals("LOCATION:" + place)
                        || (line.startsWith("SUMMARY:") && words.contains(line.substring("SUMMARY:".length()))));
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
        assertThat(events(first).getFirst().of("SUMMARY")).isEqualTo("ការចុះជួប");
        String second = links.make(world.district, Language.KHMER);
        assertThat(get(first).statusCode()).as("one at a time").isEqualTo(404);
        assertThat(links.revoke(world.district)).isTrue();
        assertThat(get(second).statusCode()).isEqualTo(404);
        assertThat(get("x".repeat(22)).statusCode()).isEqualTo(404);
        assertThat(links.goodUntil(world.district)).isEmpty();
    }
}
