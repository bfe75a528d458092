package org.spean.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.access.SettableClock;
import org.spean.machine.PlainRefusal;
import org.spean.messaging.Channel;
import org.spean.messaging.Failure;
import org.spean.messaging.FakeTwilio;
import org.spean.messaging.FakeTwilio.Answer;
import org.spean.messaging.FakeTwilio.Taken;
import org.spean.messaging.MessageGateway.Found;
import org.spean.messaging.MessageGateway.Sent;
import org.spean.messaging.MessageId;
import org.spean.messaging.Outgoing;
import org.spean.messaging.twilio.TwilioSettings.Line;
import org.spean.messaging.wording.Way;
import org.spean.vocabulary.PhoneNumber;

/** What the provider answers, and what is made of it (design 3.2). */
class TwilioGatewayTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final PhoneNumber NUMBER = new PhoneNumber("+85512345678");
    private static final String CALLBACK = "https://spean.example.org";

    private final SettableClock clock = new SettableClock();
    private final FakeTwilio provider = new FakeTwilio(clock);
    private final TwilioGateway gateway = gateway(provider.base(), FakeTwilio.TOKEN, "Spean");

    private TwilioGateway gateway(String base, String token, String from) {
        return new TwilioGateway(
                Optional.of(new Line(FakeTwilio.ACCOUNT, token, from, base, CALLBACK)), clock, TIMEOUT);
    }

    private Outgoing message(Duration valid) {
        Instant now = clock.instant();
        return new Outgoing(
                new MessageId(UUID.randomUUID()),
                1,
                Channel.SMS,
                NUMBER,
                "Spean: visit 14/12, 09:00 · ស្ពាន #K7QX",
                "K7QX",
                now,
                now.plus(valid));
    }

    private Outgoing message() {
        return message(Duration.ofDays(1));
    }

    private Sent sent(Answer answer) {
        provider.sends(() -> answer);
        return gateway.send(message());
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void anAdministratorSeesOfTheAccountWhatTellsItFromOthersAndNoSecret() {
        assertThat(gateway.configured().ready()).isTrue();
        assertThat(gateway.configured().facts())
                .extracting(fact -> fact.what() + " " + fact.value())
                .containsExactly(
                        "ACCOUNT_ENDS 0000",
                        "FROM Spean",
                        "PROVIDER " + provider.base(),
                        "CALLBACK " + TwilioLine.PUBLIC);
        assertThat(gateway.configured().toString()).doesNotContain(FakeTwilio.TOKEN, FakeTwilio.ACCOUNT);
    }

    @Test
    void whatIsTakenHasTheProvidersIdAndTellsItWhereToReport() {
        Outgoing message = message();
        Sent sent = gateway.send(message);

        Taken taken = provider.taken().getFirst();
        assertThat(sent).isEqualTo(new Sent.Taken(taken.sid()));
        assertThat(taken.callback())
                .isEqualTo(CALLBACK + "/webhook/twilio/status/" + message.id().id());
        assertThat(taken.to()).isEqualTo("+85512345678");
        assertThat(taken.from()).isEqualTo("Spean");
        assertThat(taken.body()).isEqualTo(message.text());
    }

    @Test
    void aMessagingServiceSendsInPlaceOfANumber() {
        gateway(provider.base(), FakeTwilio.TOKEN, "MG0123").send(message());
        assertThat(provider.taken().getFirst().from()).isEqualTo("MG0123");
    }

    @ParameterizedTest
    @CsvSource({"86400, 14400", "3600, 3599", "7, 6", "6, 5"})
    void theProviderDoesNotSendItAfterItIsOfUse(long validFor, int told) {
        gateway.send(message(Duration.ofSeconds(validFor)));
        assertThat(provider.taken().getFirst().validSeconds()).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 1, 0, -10})
    void whatIsOfUseForLessThanTheProviderTakesIsNotGivenToIt(long validFor) {
        assertThat(gateway.send(message(Duration.ofSeconds(validFor)))).isInstanceOf(Sent.Busy.class);
        assertThat(provider.asked()).isZero();
    }

    @Test
    void aProviderThatHasTooMuchToDoSaysWhenToComeBack() {
        assertThat(sent(Answer.refused(429, 20429).with("Retry-After", "17")))
                .isEqualTo(new Sent.Busy(Duration.ofSeconds(17)));
        assertThat(sent(Answer.refused(429, 20429))).isEqualTo(new Sent.Busy(Duration.ofMinutes(1)));
        assertThat(sent(Answer.refused(429, 20429).with("Retry-After", "Wed, 25 Nov 2026 10:00:00 GMT")))
                .isEqualTo(new Sent.Busy(Duration.ofMinutes(1)));
        assertThat(sent(Answer.refused(429, 20429).with("Retry-After", "999999")))
                .isEqualTo(new Sent.Busy(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408, 302})
    void anAnswerThatLeavesItOpenIsNotTriedAgain(int status) {
        assertThat(sent(Answer.takenWith(status))).isInstanceOf(Sent.Unclear.class);
        assertThat(provider.asked())
                .as("the provider's client asks again by itself")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "<html>it works</html>", "[]", "{\"sid\": null}", "{\"status\": \"queued\"}", "null"})
    void aBrokenAnswerLeavesItOpen(String body) {
        assertThat(sent(Answer.saying(201, body))).isInstanceOf(Sent.Unclear.class);
        assertThat(provider.asked()).isEqualTo(1);
    }

    @Test
    void noAnswerLeavesItOpen() {
        assertThat(sent(Answer.takenAndDropped())).isInstanceOf(Sent.Unclear.class);
        assertThat(sent(Answer.late(TIMEOUT.plusSeconds(2).toMillis()))).isInstanceOf(Sent.Unclear.class);
        assertThat(provider.asked()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "21211, NO_SUCH_NUMBER",
        "21614, NO_SUCH_NUMBER",
        "30005, NO_SUCH_NUMBER",
        "30006, NO_SUCH_NUMBER",
        "21610, OPTED_OUT",
        "30003, UNREACHABLE",
        "30004, BLOCKED",
        "30007, BLOCKED",
        "21408, REFUSED"
    })
    void aRefusalSaysWhy(int code, Failure why) {
        assertThat(sent(Answer.refused(400, code))).isEqualTo(new Sent.Refused(why, String.valueOf(code)));
    }

    @Test
    void aRefusalWithoutANumberIsOneAllTheSame() {
        assertThat(sent(Answer.saying(422, "no"))).isEqualTo(new Sent.Refused(Failure.REFUSED, "HTTP 422"));
    }

    @Test
    void aWrongTokenIsOurMistakeAndNoMessagesEnd() {
        assertThat(gateway(provider.base(), "another", "Spean").send(message())).isInstanceOf(Sent.Busy.class);
        assertThat(provider.taken()).isEmpty();
    }

    @Test
    void whereNobodyAnswersTheDoorNothingCanHaveBeenTaken() {
        provider.close();
        assertThat(gateway.send(message())).isEqualTo(new Sent.Busy(Duration.ofMinutes(1)));
        assertThat(gateway.find(message())).isEqualTo(new Found.Unclear(true));
    }

    @Test
    void whatWasTakenUnheardIsFoundInTheList() {
        Outgoing message = message();
        provider.sends(Answer::takenAndDropped);
        gateway.send(message);
        assertThat(gateway.find(message))
                .isEqualTo(new Found.There(provider.taken().getFirst().sid()));
    }

    @Test
    void itIsFoundBehindAThousandNewerOnes() {
        Outgoing message = message();
        gateway.send(message);
        String sid = provider.taken().getFirst().sid();
        for (int other = 0; other < 1200; other++) {
            provider.earlier(NUMBER.e164(), "another #A" + other, clock.instant());
        }
        assertThat(gateway.find(message)).isEqualTo(new Found.There(sid));
        assertThat(provider.listed()).isEqualTo(3);
    }

    @Test
    void whatHasTheSameLettersOnAnotherDayOrInItsMiddleIsNotIt() {
        provider.earlier(NUMBER.e164(), "the day before #K7QX", clock.instant().minus(Duration.ofDays(1)));
        provider.earlier(NUMBER.e164(), "it was #K7QX that said so", clock.instant());
        provider.earlier("+85512345679", "to another number #K7QX", clock.instant());
        assertThat(gateway.find(message())).isEqualTo(new Found.NotThere());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503, 401, 0})
    void aListThatIsNotShownLeavesItOpen(int status) {
        provider.lists(() -> new Answer(false, 0, status, 0, Map.of(), ""));
        assertThat(gateway.find(message())).isEqualTo(new Found.Unclear(true));
    }

    @Test
    void aListThatEndsInTheMiddleLeavesItOpen() {
        for (int other = 0; other < 600; other++) {
            provider.earlier(NUMBER.e164(), "another #A" + other, clock.instant());
        }
        provider.lists(() -> provider.listed() > 1 ? Answer.refused(503, 0) : Answer.taken());
        assertThat(gateway.find(message())).isEqualTo(new Found.Unclear(true));
    }

    @Test
    void withoutAnAccountThereIsNoWayOut() {
        TwilioGateway none = new TwilioGateway(
                new TwilioSettings("", "", "", "", "", "", "https://api.twilio.com", "", "").line(),
                clock,
                Duration.ofMinutes(5));
        assertThat(none.channels()).isEmpty();
        assertThat(none.find(message())).isEqualTo(new Found.Unclear(true));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', Spean, https://api.twilio.com, spean.example.org",
                "secret, '', https://api.twilio.com, spean.example.org",
                "secret, Spean, http://api.twilio.com, spean.example.org",
                "secret, Spean, api.twilio.com, spean.example.org",
                "secret, Spean, https://api.twilio.com, ''"
            })
    void whatIsHalfSetIsRefusedInAPlainSentence(String token, String from, String base, String host) {
        assertThatExceptionOfType(PlainRefusal.class)
                .isThrownBy(() -> new TwilioSettings("AC1", token, "", from, "", "", base, "", host))
                .withMessageContaining("SPEAN_")
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "Spean, '', NONE",
        "MG0123, '', NONE",
        "+85523000000, '', +85523000000",
        "Spean, +85523000001, +85523000001",
        "+85523000000, +85523000001, +85523000001"
    })
    void callsComeFromANumberAndFromNothingElse(String from, String callsFrom, String called) {
        TwilioSettings settings = new TwilioSettings(
                "AC1", "secret", "", from, "", callsFrom, "https://api.twilio.com", "", "spean.example.org");
        assertThat(settings.line().orElseThrow().callsFrom().orElse("NONE")).isEqualTo(called);
        assertThat(new TwilioGateway(settings.line(), clock, TIMEOUT).channels().contains(Channel.VOICE))
                .isEqualTo(!called.equals("NONE"));
        assertThatExceptionOfType(PlainRefusal.class)
                .isThrownBy(() -> new TwilioSettings(
                        "AC1", "secret", "", from, "", "Spean", "https://api.twilio.com", "", "spean.example.org"))
                .withMessageContaining("SPEAN_TWILIO_CALLS_FROM");
    }

    @Test
    void theTokenIsSaidToNobody() {
        TwilioSettings settings = new TwilioSettings(
                "AC1", "secret", "", "Spean", "", "", "https://api.twilio.com/", "", "spean.example.org");
        assertThat(settings.line().toString()).doesNotContain("secret").contains("https://api.twilio.com");
        assertThat(settings.line().orElseThrow().callback()).isEqualTo("https://spean.example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "+85512345678, '', true",
        "1234, '', true",
        "Spean, '', false",
        "MG00000000000000000000000000000000, '', false",
        "MG00000000000000000000000000000000, true, true",
        "+85512345678, false, false"
    })
    void aNumberCanBeAnsweredAndANameCannotUnlessSomebodySaysOtherwise(String from, String replies, boolean can) {
        TwilioSettings settings = new TwilioSettings(
                "AC1", "secret", "", from, replies, "", "https://api.twilio.com", "", "spean.example.org");
        assertThat(new TwilioGateway(settings, clock, Duration.ofMinutes(5), TwilioGateway.NO_CALLS).ways(Channel.SMS))
                .isEqualTo(can ? Set.of(Way.REPLY) : Set.of());
    }
}
