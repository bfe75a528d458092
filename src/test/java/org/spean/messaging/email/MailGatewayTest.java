package org.spean.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.access.SettableClock;
import org.spean.machine.PlainRefusal;
import org.spean.messaging.Channel;
import org.spean.messaging.Enclosure;
import org.spean.messaging.Failure;
import org.spean.messaging.MessageGateway.Found;
import org.spean.messaging.MessageGateway.Sent;
import org.spean.messaging.MessageId;
import org.spean.messaging.Outgoing;
import org.spean.messaging.email.SmtpSettings.Encryption;
import org.spean.messaging.email.SmtpSettings.MailServer;
import org.spean.vocabulary.EmailAddress;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a mail server answers, and what is made of it (design 3.2). */
class MailGatewayTest {

    private static final PhoneNumber NUMBER = new PhoneNumber("+85512345678");
    private static final EmailAddress ADDRESS = new EmailAddress("sokha@example.org");
    private static final EmailAddress FROM = new EmailAddress("spean@example.org");
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final SettableClock clock = new SettableClock();
    private final Remembered refused = new Remembered();

    /** In memory. */
    private static final class Remembered extends RefusedAddresses {

        private final Set<EmailAddress> all = new HashSet<>();

        @SuppressWarnings("NullAway") // no table is asked
        Remembered() {
            super(null, null);
        }

        @Override
        public boolean has(EmailAddress address) {
            return all.contains(address);
        }

        @Override
        void add(EmailAddress address, String code) {
            all.add(address);
        }
    }

    private MailGateway gateway(int port) {
        return new MailGateway(
                Optional.of(new MailServer("127.0.0.1", port, "", "", FROM, Encryption.NONE)),
                refused,
                clock,
                TIMEOUT,
                LIMIT);
    }

    private Outgoing message() {
        Instant now = clock.instant();
        return new Outgoing(
                new MessageId(UUID.randomUUID()),
                1,
                Channel.EMAIL,
                NUMBER,
                "ស្ពាន៖ ថ្ងៃទី ១៤/១២។ #K7QX",
                "K7QX",
                now,
                now.plus(Duration.ofDays(1)),
                List.of(),
                Optional.of(ADDRESS));
    }

    private Sent sent(String step, String answer) {
        try (FakeSmtp server = new FakeSmtp().says(step, answer)) {
            return gateway(server.port()).send(message());
        }
    }

    @Test
    void aRealMailServerGetsAPlainLetterThatSaysNothingElseAndHasOurIdForItsOwn() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        try {
            Outgoing message = message();
            String id = "<" + message.id() + "@example.org>";
            assertThat(gateway(server.getSmtp().getPort()).send(message)).isEqualTo(new Sent.Taken(id));

            assertThat(server.waitForIncomingEmail(5000, 1)).isTrue();
            MimeMessage letter = server.getReceivedMessages()[0];
            assertThat(letter.getMessageID()).isEqualTo(id);
            assertThat(letter.getSubject()).isEqualTo("ស្ពាន · Spean");
            assertThat(letter.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
            assertThat(letter.getContent().toString().strip()).isEqualTo(message.text());
            assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS.address());
            assertThat(letter.getFrom()[0].toString()).contains("<spean@example.org>");
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(letter.getHeader("Disposition-Notification-To"))
                    .as("nobody is told who read it")
                    .isNull();
        } finally {
            server.stop();
        }
    }

    @Test
    void whatIsEnclosedComesBehindTheTextAndUnderItsName() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        try {
            Outgoing plain = message();
            Outgoing message = new Outgoing(
                    plain.id(),
                    plain.attempt(),
                    plain.channel(),
                    plain.to(),
                    plain.text(),
                    plain.reference(),
                    plain.claimedAt(),
                    plain.validUntil(),
                    plain.choices(),
                    plain.email(),
                    Optional.of(new Enclosure(
                            "date.ics", "text/calendar; charset=UTF-8; method=PUBLISH", "SUMMARY:ការចុះជួប\r\n")));
            assertThat(gateway(server.getSmtp().getPort()).send(message)).isInstanceOf(Sent.Taken.class);

            assertThat(server.waitForIncomingEmail(5000, 1)).isTrue();
            MimeMultipart both = (MimeMultipart) server.getReceivedMessages()[0].getContent();
            assertThat(both.getCount()).isEqualTo(2);
            assertThat(both.getBodyPart(0).isMimeType("text/plain")).isTrue();
            assertThat(both.getBodyPart(0).getContent().toString().strip()).isEqualTo(message.text());
            BodyPart file = both.getBodyPart(1);
            ContentType type = new ContentType(file.getContentType());
            assertThat(type.getBaseType()).isEqualTo("text/calendar");
            assertThat(type.getParameter("method")).isEqualTo("PUBLISH");
            assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
            assertThat(file.getFileName()).isEqualTo("date.ics");
            assertThat(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("SUMMARY:ការចុះជួប\r\n");
        } finally {
            server.stop();
        }
    }

    @Test
    void whereTheLineGoesDeadAfterTheLetterNobodyKnowsAndNobodyCanBeAsked() {
        try (FakeSmtp server = new FakeSmtp().says("LETTER", FakeSmtp.HANGS_UP)) {
            MailGateway gateway = gateway(server.port());
            assertThat(gateway.send(message())).isInstanceOf(Sent.Unclear.class);
            assertThat(server.letters()).as("it has the letter").hasSize(1);
            assertThat(gateway.find(message())).isEqualTo(new Found.Unclear(false));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 later",
        "RCPT, 450 later",
        "DATA, 451 later",
        "LETTER, 452 full",
        "HELLO, 421 busy",
        "HELLO, 554 no",
        "EHLO, 502 no"
    })
    void whatIsNotTakenNowIsTriedAgain(String step, String answer) {
        assertThat(sent(step, answer)).isEqualTo(new Sent.Busy(Duration.ofMinutes(5)));
        assertThat(refused.all).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DATA, 554 no, 554", "LETTER, 554 spam, 554"})
    void whatIsRefusedIsNotTriedAgain(String step, String answer, String code) {
        assertThat(sent(step, answer)).isEqualTo(new Sent.Refused(Failure.REFUSED, code));
        assertThat(refused.all).isEmpty();
    }

    @Test
    void whereThereIsNoSuchMailboxTheMessageFindsAnotherWayAtOnceAndSoDoesTheNext() {
        assertThat(sent("RCPT", "550 no such user")).isEqualTo(new Sent.Busy(Duration.ZERO));
        assertThat(gateway(9).reaches(Channel.EMAIL, NUMBER, Optional.of(ADDRESS)))
                .isFalse();
        assertThat(gateway(9).reaches(Channel.EMAIL, NUMBER, Optional.of(FROM))).isTrue();
        assertThat(gateway(9).reaches(Channel.EMAIL, NUMBER, Optional.empty())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "550 no such user",
        "550 5.1.1 no such user",
        "551 5.1.6 moved away",
        "553 5.1.3 no address",
        "553-5.1.1 no\\r\\n553 5.1.1 such user"
    })
    void onlyWhatIsSaidOfTheMailboxItselfMarksTheAddress(String answer) {
        assertThat(sent("RCPT", answer.translateEscapes())).isEqualTo(new Sent.Busy(Duration.ZERO));
        assertThat(refused.all).containsExactly(ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.7.1 we do not know you",
        "RCPT, 550 5.2.1 mailbox disabled",
        "RCPT, 552 5.2.2 mailbox full",
        "RCPT, 552 full",
        "RCPT, 554 5.7.1 blocked",
        "RCPT, 503 first something else",
        "RCPT, 521 no mail here",
        "MAIL, 550 no",
        "MAIL, 554 5.7.1 blocked"
    })
    void whereTheServerDoesNotWantUsNoAddressIsWrong(String step, String answer) {
        assertThat(sent(step, answer)).isEqualTo(new Sent.Busy(Duration.ofMinutes(30)));
        assertThat(refused.all).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HELLO, false", "EHLO, false", "LETTER, true"})
    void aServerThatSaysALittleAgainAndAgainIsWaitedForNoLongerThanAllTogether(String step, boolean given) {
        long since = System.nanoTime();
        Sent sent = sent(step, FakeSmtp.DAWDLES);
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isBetween(LIMIT, LIMIT.multipliedBy(4));
        if (given) {
            assertThat(sent).isInstanceOf(Sent.Unclear.class);
        } else {
            assertThat(sent).isEqualTo(new Sent.Busy(Duration.ofMinutes(5)));
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void noAddressStandsInTheLog(CapturedOutput log) {
        for (String step : List.of("HELLO", "MAIL", "RCPT", "LETTER", "QUIT")) {
            sent(step, "554 5.7.1 <" + ADDRESS.address() + "> no");
            sent(step, FakeSmtp.HANGS_UP);
        }
        assertThat(log.getAll()).contains("cannot be used").doesNotContain(ADDRESS.address());
    }

    @Test
    void aGoodbyeThatGoesWrongChangesNothing() {
        assertThat(sent("QUIT", FakeSmtp.HANGS_UP)).isInstanceOf(Sent.Taken.class);
    }

    @Test
    void whereNobodyAnswersAtTheDoorItIsTriedAgain() {
        assertThat(gateway(9).send(message())).isEqualTo(new Sent.Busy(Duration.ofMinutes(5)));
    }

    @Test
    void withoutTheEncryptionThatWasAskedForNothingIsSaid() {
        try (FakeSmtp server = new FakeSmtp()) {
            MailGateway gateway = new MailGateway(
                    Optional.of(new MailServer("127.0.0.1", server.port(), "", "", FROM, Encryption.STARTTLS)),
                    refused,
                    clock,
                    TIMEOUT,
                    LIMIT);
            assertThat(gateway.send(message())).isInstanceOf(Sent.Busy.class);
            assertThat(server.letters()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mail.example.org, 587, '', starttls, SPEAN_SMTP_FROM",
        "mail.example.org, 587, spean@example.org, none, SPEAN_SMTP_TLS=none",
        "mail.example.org, 587, spean@example.org, perhaps, SPEAN_SMTP_TLS=perhaps",
        "mail.example.org, 70000, spean@example.org, tls, SPEAN_SMTP_PORT"
    })
    void aSettingThatCannotBeRightIsSaidAtTheStart(String host, int port, String from, String tls, String says) {
        assertThatExceptionOfType(PlainRefusal.class)
                .isThrownBy(() -> new SmtpSettings(host, port, "", "", "", from, tls))
                .withMessageContaining(says);
    }

    @Test
    void withoutAHostThereIsNoEmail() {
        assertThat(new SmtpSettings("", 587, "", "", "", "", "starttls").server())
                .isEmpty();
        assertThat(new MailGateway(Optional.empty(), refused, clock, TIMEOUT, LIMIT).channels())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sokha@example.org, sokha@example.org",
        "' Sok.Ha+x@Example.ORG ', Sok.Ha+x@example.org",
        "sokha, ",
        "sokha@, ",
        "@example.org, ",
        "sokha@example, ",
        "so kha@example.org, ",
        "'Sokha <sokha@example.org>', ",
        "a@b@example.org, "
    })
    void onlyAPlainAddressIsOne(String typed, String address) {
        assertThat(EmailAddress.typed(typed).map(EmailAddress::address)).isEqualTo(Optional.ofNullable(address));
        assertThat(EmailAddress.typed(typed + "\r\nBcc: x@example.org")).isEmpty();
    }
}
