package org.spean.messaging.email;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.spean.machine.PlainRefusal;
import org.spean.machine.SecretFile;
import org.spean.vocabulary.EmailAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which mail server takes our e-mail. Its password is said to nobody. */
@Component
class SmtpSettings {

    private static final String HOST = "SPEAN_SMTP_HOST";

    /** Without these nothing is sent. */
    static final List<String> NEEDED = List.of(HOST, "SPEAN_SMTP_FROM");

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");
    private static final int HIGHEST_PORT = 65_535;

    private final Optional<MailServer> server;

    SmtpSettings(
            @Value("${spean.smtp.host}") String host,
            @Value("${spean.smtp.port}") int port,
            @Value("${spean.smtp.user}") String user,
            @Value("${spean.smtp.password}") String password,
            @Value("${spean.smtp.password-file}") String passwordFile,
            @Value("${spean.smtp.from}") String from,
            @Value("${spean.smtp.tls}") String tls) {
        this.server = host.isBlank()
                ? Optional.empty()
                : Optional.of(new MailServer(
                        host.strip(),
                        port(port),
                        user.strip(),
                        password.isBlank() && !passwordFile.isBlank()
                                ? new SecretFile(Path.of(passwordFile))
                                        .read("password of the mail server", "SPEAN_SMTP_PASSWORD_FILE")
                                        .strip()
                                : password,
                        EmailAddress.typed(from)
                                .orElseThrow(() -> new PlainRefusal(
                                        HOST + " is set, and SPEAN_SMTP_FROM is no e-mail address.",
                                        "Say in SPEAN_SMTP_FROM from which address e-mail comes: spean@example.org.")),
                        encryption(tls, host.strip())));
    }

    /** How the line is encrypted. */
    enum Encryption {
        /** From the first word on. */
        TLS,
        /** After the greeting, and not without it. */
        STARTTLS,
        /** Not at all: to this machine. */
        NONE
    }

    /**
     * A mail server.
     *
     * @param user empty where it asks for none
     * @param from whom e-mail comes from
     */
    record MailServer(String host, int port, String user, String password, EmailAddress from, Encryption encryption) {

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** Empty where nobody set one. */
    Optional<MailServer> server() {
        return server;
    }

    private static int port(int port) {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new PlainRefusal(
                    "SPEAN_SMTP_PORT=" + port + " is no port.", "It is 587, or 465 with SPEAN_SMTP_TLS=tls.");
        }
        return port;
    }

    private static Encryption encryption(String tls, String host) {
        return switch (tls.strip().toLowerCase(Locale.ROOT)) {
            case "tls" -> Encryption.TLS;
            case "starttls" -> Encryption.STARTTLS;
            case "none" -> {
                if (!HERE.contains(host)) {
                    throw new PlainRefusal(
                            "SPEAN_SMTP_TLS=none would send e-mail to " + host + " for everybody on the way to read.",
                            "Take starttls or tls; none is for a mail server on this machine.");
                }
                yield Encryption.NONE;
            }
            default ->
                throw new PlainRefusal("SPEAN_SMTP_TLS=" + tls + " is not known.", "It is starttls, tls or none.");
        };
    }
}
