package org.spean.access.password;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id with the parameters that Spring Security keeps up to date (16 MB, two rounds, one lane; OWASP's third choice has
 * 12 MB and three). A few at a time: each takes its memory and a tenth of a second of one core, and whoever sends ten
 * thousand guesses at once must not have the whole machine.
 */
public class PasswordHashes implements PasswordEncoder {

    private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore atOnce =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        atOnce.acquireUninterruptibly();
        try {
            return argon2.encode(password == null ? null : PasswordRule.normal(password.toString()));
        } finally {
            atOnce.release();
        }
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        // Nobody has a longer one; and nobody may have us hash megabytes.
        if (password == null || password.length() > 2 * PasswordRule.LONGEST) {
            return false;
        }
        atOnce.acquireUninterruptibly();
        try {
            return argon2.matches(PasswordRule.normal(password.toString()), hash);
        } finally {
            atOnce.release();
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return argon2.upgradeEncoding(hash);
    }
}
