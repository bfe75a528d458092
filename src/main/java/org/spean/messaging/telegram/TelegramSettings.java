package org.spean.messaging.telegram;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.spean.machine.PlainRefusal;
import org.spean.machine.SecretFile;
import org.spean.messaging.webhook.ProviderAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which bot speaks for the program, and how it is told what people write to it. Its token is said to nobody. */
@Component
class TelegramSettings {

    private static final String TOKEN = "SPEAN_TELEGRAM_TOKEN";

    /** Without these nothing is sent. */
    static final List<String> NEEDED = List.of("SPEAN_TELEGRAM_TOKEN_FILE", "SPEAN_TELEGRAM_NAME", "SPEAN_HOST");

    private static final String HMAC = "HmacSHA256";

    private final Optional<Bot> bot;

    TelegramSettings(
            @Value("${spean.telegram.token}") String token,
            @Value("${spean.telegram.token-file}") String tokenFile,
            @Value("${spean.telegram.name}") String name,
            @Value("${spean.telegram.base}") String base,
            @Value("${spean.telegram.callback}") String callback,
            @Value("${spean.host}") String host) {
        String given = (token.isBlank() && !tokenFile.isBlank()
                        ? new SecretFile(Path.of(tokenFile)).read("token of the bot", "SPEAN_TELEGRAM_TOKEN_FILE")
                        : token)
                .strip();
        String whence = callback.isBlank() && !host.isBlank() ? "https://" + host.strip() : callback;
        this.bot = given.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bot(
                        token(given),
                        name(name),
                        ProviderAddress.of(base, "SPEAN_TELEGRAM_BASE"),
                        ProviderAddress.of(
                                needed(
                                        whence,
                                        "SPEAN_HOST",
                                        "Set SPEAN_HOST, or SPEAN_TELEGRAM_CALLBACK: without it nobody hears what"
                                                + " people answer."),
                                "SPEAN_TELEGRAM_CALLBACK"),
                        derived(given)));
    }

    /**
     * A bot.
     *
     * @param name by which people find it, without {@code @}
     * @param base the address of Telegram, without a slash at its end
     * @param callback ours, as Telegram reaches it, without a slash at its end
     * @param secret what Telegram says with everything that it tells us
     */
    record Bot(String token, String name, String base, String callback, String secret) {

        @Override
        public String toString() {
            return "@" + name + " at " + base;
        }
    }

    /** Empty where nobody set one. */
    Optional<Bot> bot() {
        return bot;
    }

    /** It stands in an address, so it has no sign that would change one. */
    private static String token(String token) {
        if (!token.matches("[A-Za-z0-9:_-]+")) {
            throw new PlainRefusal(
                    TOKEN + " is no token of a bot.", "Copy it as BotFather wrote it: figures, a colon, letters.");
        }
        return token;
    }

    private static String name(String name) {
        String plain = needed(
                        name,
                        "SPEAN_TELEGRAM_NAME",
                        "Name the bot as people find it, without @, in SPEAN_TELEGRAM_NAME.")
                .replaceFirst("^@", "");
        if (!plain.matches("[A-Za-z0-9_]{3,64}")) {
            throw new PlainRefusal(
                    "SPEAN_TELEGRAM_NAME=" + plain + " is no name of a bot.", "It has letters, figures and _ alone.");
        }
        return plain;
    }

    private static String needed(String value, String name, String whatHelps) {
        if (value.isBlank()) {
            throw new PlainRefusal(TOKEN + " is set, and " + name + " is not.", whatHelps);
        }
        return value.strip();
    }

    /** From the token, so that there is one secret less to keep and all nodes have the same. */
    static String derived(String token) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal("webhook".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
