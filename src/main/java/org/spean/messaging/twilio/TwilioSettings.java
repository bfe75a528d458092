package org.spean.messaging.twilio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.spean.machine.PlainRefusal;
import org.spean.machine.SecretFile;
import org.spean.messaging.MessageGateway.Fact;
import org.spean.messaging.MessageGateway.Fact.What;
import org.spean.messaging.webhook.ProviderAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** With which account messages go out, and where the provider tells us what became of them. Its token is said to nobody. */
@Component
class TwilioSettings {

    private static final String ACCOUNT = "SPEAN_TWILIO_ACCOUNT";
    private static final String FROM = "SPEAN_TWILIO_FROM";
    private static final String TOKEN = "SPEAN_TWILIO_TOKEN";
    private static final String TOKEN_FILE = "SPEAN_TWILIO_TOKEN_FILE";

    private static final String REPLIES = "SPEAN_TWILIO_REPLIES";
    /** Without these nothing is sent. */
    static final List<String> NEEDED = List.of(ACCOUNT, TOKEN_FILE, FROM, "SPEAN_HOST");

    private static final int SHOWN_OF_THE_ACCOUNT = 4;

    private final Optional<Line> line;
    private final boolean receives;

    TwilioSettings(
            @Value("${spean.twilio.account}") String account,
            @Value("${spean.twilio.token}") String token,
            @Value("${spean.twilio.token-file}") String tokenFile,
            @Value("${spean.twilio.from}") String from,
            @Value("${spean.twilio.replies}") String replies,
            @Value("${spean.twilio.calls-from}") String callsFrom,
            @Value("${spean.twilio.base}") String base,
            @Value("${spean.twilio.callback}") String callback,
            @Value("${spean.host}") String host) {
        String whence = callback.isBlank() && !host.isBlank() ? "https://" + host.strip() : callback;
        this.line = account.isBlank()
                ? Optional.empty()
                : Optional.of(new Line(
                        account.strip(),
                        token(token, tokenFile),
                        given(from, FROM, "Name the number, the sender or the messaging service in " + FROM + "."),
                        ProviderAddress.of(base, "SPEAN_TWILIO_BASE"),
                        ProviderAddress.of(
                                given(
                                        whence,
                                        "SPEAN_HOST",
                                        "Set SPEAN_HOST, or SPEAN_TWILIO_CALLBACK: without it nobody learns what"
                                                + " became of a message."),
                                "SPEAN_TWILIO_CALLBACK"),
                        callsFrom(callsFrom, from)));
        this.receives = receives(replies.strip(), from.strip());
    }

    private static boolean receives(String replies, String from) {
        return switch (replies) {
            case "" -> ProviderNumbers.receives(from);
            case "true" -> true;
            case "false" -> false;
            default -> throw new PlainRefusal(REPLIES + "=" + replies + " says neither.", "It is true or false.");
        };
    }

    /** Whether an SMS of ours can be answered by one. */
    boolean receives() {
        return receives;
    }

    /**
     * One provider's account.
     *
     * @param from a number, a sender's name or a messaging service
     * @param base the provider's address, without a slash at its end
     * @param callback ours, as the provider reaches it, without a slash at its end
     * @param callsFrom the number from which calls are made; empty where there are none
     */
    record Line(String account, String token, String from, String base, String callback, Optional<String> callsFrom) {

        /** One that calls from its sender's number, if it is one. */
        Line(String account, String token, String from, String base, String callback) {
            this(account, token, from, base, callback, Optional.of(from).filter(ProviderNumbers::calls));
        }

        /** What an administrator sees of it. */
        List<Fact> facts() {
            return List.of(
                    new Fact(
                            What.ACCOUNT_ENDS, account.substring(Math.max(0, account.length() - SHOWN_OF_THE_ACCOUNT))),
                    new Fact(What.FROM, from),
                    new Fact(What.PROVIDER, base),
                    new Fact(What.CALLBACK, callback));
        }

        @Override
        public String toString() {
            return "account " + account + " at " + base;
        }
    }

    /** Calls come from a number, and not from a sender's name or a messaging service. */
    private static Optional<String> callsFrom(String callsFrom, String from) {
        if (callsFrom.isBlank()) {
            return Optional.of(from.strip()).filter(ProviderNumbers::calls);
        }
        if (!ProviderNumbers.calls(callsFrom.strip())) {
            throw new PlainRefusal(
                    "SPEAN_TWILIO_CALLS_FROM=" + callsFrom + " is no number from which calls can be made.",
                    "Write it with its country, such as +85523000000; leave it away where nobody is called.");
        }
        return Optional.of(callsFrom.strip());
    }

    /** Empty where nobody set an account. */
    Optional<Line> line() {
        return line;
    }

    private static String token(String token, String file) {
        String given = token.isBlank() && !file.isBlank()
                ? new SecretFile(Path.of(file)).read("token of the provider of messages", TOKEN_FILE)
                : token;
        return given(given, TOKEN, "Set " + TOKEN + " or " + TOKEN_FILE + ", or take " + ACCOUNT + " away.");
    }

    private static String given(String value, String name, String whatHelps) {
        if (value.isBlank()) {
            throw new PlainRefusal(ACCOUNT + " is set, and " + name + " is not.", whatHelps);
        }
        return value.strip();
    }
}
