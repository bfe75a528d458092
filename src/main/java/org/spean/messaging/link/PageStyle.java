package org.spean.messaging.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the page may load: nothing but its own style, which is told by its hash, and forms to itself. */
final class PageStyle {

    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash() + "'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private PageStyle() {}

    private static String hash() {
        try (InputStream page = Objects.requireNonNull(
                PageStyle.class.getResourceAsStream("/templates/answer-link.html"), "the page's template")) {
            Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL)
                    .matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8));
            if (!style.find()) {
                throw new IllegalStateException("the page has no style");
            }
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(style.group(1).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
