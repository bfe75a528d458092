package org.spean.messaging.email;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.spean.messaging.MessageGateway;
import org.spean.messaging.email.SmtpSettings.Encryption;
import org.spean.messaging.email.SmtpSettings.MailServer;
import org.spean.vocabulary.EmailAddress;
import org.springframework.beans.factory.BeanFactory;

/** The real way of e-mail, to a mail server on this machine. */
public final class MailLine {

    private MailLine() {}

    public static MessageGateway gateway(int port, BeanFactory beans) {
        return new MailGateway(
                Optional.of(new MailServer(
                        "127.0.0.1", port, "", "", new EmailAddress("spean@example.org"), Encryption.NONE)),
                beans.getBean(RefusedAddresses.class),
                beans.getBean(Clock.class),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10));
    }
}
