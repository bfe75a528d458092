package org.spean.messaging.email;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.messaging.Channel;
import org.spean.messaging.Enclosure;
import org.spean.messaging.Failure;
import org.spean.messaging.MessageGateway;
import org.spean.messaging.MessageGateway.Fact.What;
import org.spean.messaging.Outgoing;
import org.spean.messaging.email.SmtpSettings.Encryption;
import org.spean.messaging.email.SmtpSettings.MailServer;
import org.spean.messaging.wording.Templates;
import org.spean.messaging.wording.Writing;
import org.spean.vocabulary.EmailAddress;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * E-mail by SMTP: plain text, and behind it what is enclosed; a subject that says nothing but the system's name, no picture that reports who read it. A mail
 * server can be asked for nothing that it took: where its last answer did not come a person decides.
 */
@Component
class MailGateway implements MessageGateway {

    static final String NAME = "email";

    private static final Logger log = LoggerFactory.getLogger(MailGateway.class);

    private static final String SUBJECT = Templates.system(Writing.KHMER) + " · " + Templates.system(Writing.ENGLISH);

    private static final int FOR_GOOD = 500;

    /** By which a server says that there is no such mailbox; with anything else it refuses the letter, or us. */
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);

    /** What a server says more exactly than by its number (RFC 3463): 5.1 is about the address. */
    private static final Pattern MORE_EXACTLY =
            Pattern.compile("[0-9]{3}[ -]5\\.([0-9]{1,3})\\.[0-9]{1,3}\\b.*", Pattern.DOTALL);

    private static final String ABOUT_THE_ADDRESS = "1";
    private static final int FOR_NOW = 400;
    private static final Duration COMES_BACK = Duration.ofMinutes(5);

    /** Where the server does not want us, somebody looks first. */
    private static final Duration SOMEBODY_LOOKS = Duration.ofMinutes(30);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Optional<MailServer> server;
    private final RefusedAddresses refused;
    private final Clock clock;
    private final Duration timeout;
    private final Duration limit;

    /** Whoever waits for longer than a third of the lease may be taken for dead while they do: a mail takes several answers. */
    @Autowired
    MailGateway(
            SmtpSettings settings,
            RefusedAddresses refused,
            Clock clock,
            @Value("${spean.messages.lease}") Duration lease) {
        this(settings.server(), refused, clock, LONGEST_WAIT, lease.dividedBy(3));
    }

    /**
     * To this server.
     *
     * @param timeout for one answer
     * @param limit for all of them together
     */
    MailGateway(Optional<MailServer> server, RefusedAddresses refused, Clock clock, Duration timeout, Duration limit) {
        this.server = server;
        this.refused = refused;
        this.clock = clock;
        this.timeout = MessageGateway.shorter(timeout, limit);
        this.limit = limit;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** None where nobody set a mail server. */
    @Override
    public Set<Channel> channels() {
        return server.isPresent() ? Set.of(Channel.EMAIL) : Set.of();
    }

    @Override
    public Configured configured() {
        return new Configured(
                server.isPresent(),
                server.map(each -> List.of(
                                new Fact(What.FROM, each.from().address()), new Fact(What.PROVIDER, each.toString())))
                        .orElse(List.of()),
                SmtpSettings.NEEDED);
    }

    @Override
    public boolean reaches(Channel channel, PhoneNumber number, Optional<EmailAddress> email) {
        return channel == Channel.EMAIL
                && email.filter(each -> !refused.has(each)).isPresent();
    }

    @Override
    public Sent send(Outgoing message) {
        if (server.isEmpty()) {
            return new Sent.Busy(COMES_BACK);
        }
        if (message.email().isEmpty() || !clock.instant().isBefore(message.validUntil())) {
            // When it is looked at again another way is found, or it is too late and said to be.
            return new Sent.Busy(Duration.ZERO);
        }
        MailServer to = server.get();
        Session session = Session.getInstance(properties(to));
        try {
            Letter letter = letter(session, to, message, message.email().get());
            return outcome(new Delivery(session.getTransport(), to, letter).within(limit), letter, message);
        } catch (MessagingException e) {
            // What it says may hold the address.
            log.warn(
                    "E-mail {} cannot be written: {}",
                    message.id(),
                    e.getClass().getSimpleName());
            return new Sent.Refused(Failure.REFUSED, "no letter");
        }
    }

    private Sent outcome(Delivery.End end, Letter letter, Outgoing message) throws MessagingException {
        return switch (end) {
            case Delivery.End.Taken() -> new Sent.Taken(letter.getMessageID());
            case Delivery.End.NotGiven(String why) -> {
                log.warn("The mail server {} cannot be used: {}", server.orElseThrow(), why);
                yield new Sent.Busy(COMES_BACK);
            }
            // It may have the letter, and its last word did not come.
            case Delivery.End.NoAnswer() -> new Sent.Unclear("no answer of the mail server");
            case Delivery.End.Failed(MessagingException e) ->
                failed(e, message.email().orElseThrow());
        };
    }

    private Sent failed(MessagingException e, EmailAddress to) {
        OptionalInt code = code(e);
        if (code.isEmpty()) {
            return new Sent.Unclear("no answer of the mail server");
        }
        int said = code.getAsInt();
        if (said < FOR_GOOD) {
            return new Sent.Busy(COMES_BACK);
        }
        Optional<SMTPAddressFailedException> address = ofTheAddress(e);
        if (address.filter(MailGateway::noSuchMailbox).isPresent()) {
            // What is not taken there goes by SMS.
            refused.add(to, Integer.toString(said));
            return new Sent.Busy(Duration.ZERO);
        }
        return address.isPresent() || ofTheSender(e)
                ? new Sent.Busy(SOMEBODY_LOOKS)
                : new Sent.Refused(Failure.REFUSED, Integer.toString(said));
    }

    private static boolean noSuchMailbox(SMTPAddressFailedException e) {
        Matcher exactly = MORE_EXACTLY.matcher(String.valueOf(e.getMessage()));
        return NO_SUCH_MAILBOX.contains(e.getReturnCode())
                && (!exactly.matches() || exactly.group(1).equals(ABOUT_THE_ADDRESS));
    }

    /** What the server said at the step that failed; empty where it said nothing. */
    private static OptionalInt code(MessagingException e) {
        for (Exception each = e; each instanceof MessagingException failed; each = failed.getNextException()) {
            int code = switch (failed) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> -1;
            };
            if (code >= FOR_NOW) {
                return OptionalInt.of(code);
            }
        }
        return OptionalInt.empty();
    }

    private static Optional<SMTPAddressFailedException> ofTheAddress(MessagingException e) {
        for (Exception each = e; each instanceof MessagingException failed; each = failed.getNextException()) {
            if (failed instanceof SMTPAddressFailedException address) {
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }

    /** The server does not take anything from us. */
    private static boolean ofTheSender(MessagingException e) {
        for (Exception each = e; each instanceof MessagingException failed; each = failed.getNextException()) {
            if (failed instanceof SMTPSenderFailedException
                    || (failed instanceof SMTPSendFailedException send
                            && String.valueOf(send.getCommand()).startsWith("MAIL"))) {
                return true;
            }
        }
        return false;
    }

    private Properties properties(MailServer to) {
        Properties properties = new Properties();
        String millis = Long.toString(timeout.toMillis());
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", to.host());
        properties.put("mail.smtp.port", Integer.toString(to.port()));
        properties.put("mail.smtp.auth", Boolean.toString(!to.user().isEmpty()));
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.localhost", host(to.from()));
        properties.put("mail.smtp.from", to.from().address());
        properties.put("mail.smtp.ssl.enable", Boolean.toString(to.encryption() == Encryption.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(to.encryption() == Encryption.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(to.encryption() == Encryption.STARTTLS));
        return properties;
    }

    private static String host(EmailAddress address) {
        return address.address().substring(address.address().lastIndexOf('@') + 1);
    }

    /** One that keeps our id as its own: were it sent twice, whoever reads it and whoever looks for it would see that. */
    private static final class Letter extends MimeMessage {

        private final String id;

        Letter(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    private Letter letter(Session session, MailServer server, Outgoing message, EmailAddress to)
            throws MessagingException {
        Letter letter = new Letter(session, "<" + message.id() + "@" + host(server.from()) + ">");
        letter.setFrom(from(server));
        letter.setRecipients(RecipientType.TO, new Address[] {new InternetAddress(to.address())});
        letter.setSubject(SUBJECT, StandardCharsets.UTF_8.name());
        if (message.enclosure().isPresent()) {
            letter.setContent(both(message.text(), message.enclosure().get()));
        } else {
            letter.setText(message.text(), StandardCharsets.UTF_8.name());
        }
        letter.setSentDate(Date.from(message.claimedAt()));
        // No machine that is away on holiday answers it.
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.saveChanges();
        return letter;
    }

    /** The text comes first: whoever reads with an old program sees it. */
    private static MimeMultipart both(String text, Enclosure enclosure) throws MessagingException {
        MimeBodyPart said = new MimeBodyPart();
        said.setText(text, StandardCharsets.UTF_8.name());
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(
                new ByteArrayDataSource(enclosure.text().getBytes(StandardCharsets.UTF_8), enclosure.type())));
        file.setFileName(enclosure.name());
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart(said, file);
    }

    private static InternetAddress from(MailServer server) throws MessagingException {
        try {
            return new InternetAddress(server.from().address(), SUBJECT, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("every Java has UTF-8", e);
        }
    }

    /** No mail server tells what it took. */
    @Override
    public Found find(Outgoing message) {
        return new Found.Unclear(false);
    }
}
