package org.spean.access.factor;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.spean.machine.PlainRefusal;
import org.spean.machine.SecretFile;
import org.spean.machine.SpeanHome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key that seals what telephones make codes from, and without which the codes of a card cannot be tried out: 32 bytes in
 * a file that is not in the database. One key for each use is derived from it.
 */
@Component
class FactorKey {

    private static final int BYTES = 32;
    private static final String SETTING = "SPEAN_FACTOR_KEY_FILE";

    private final AesGcmJce seal;
    private final byte[] hash;

    FactorKey(
            @Value("${spean.second-factor.key-file}") String set,
            @Value("${spean.second-factor.key-lost}") boolean lost,
            SpeanHome home,
            JdbcClient database) {
        SecretFile file =
                new SecretFile(set.isBlank() ? home.path().resolve("keys").resolve("factor.key") : Path.of(set));
        if (!file.exists()) {
            begin(file, lost, database);
        }
        byte[] key = read(file);
        try {
            seal = new AesGcmJce(derived(key, "seals secrets of telephones"));
            hash = derived(key, "hashes codes of cards");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-256-GCM", e);
        }
    }

    private static void begin(SecretFile file, boolean lost, JdbcClient database) {
        boolean needed = database.sql(
                        "SELECT EXISTS (SELECT FROM factor_telephone) OR EXISTS (SELECT FROM factor_card)")
                .query(Boolean.class)
                .single();
        if (needed && !lost) {
            throw new PlainRefusal(
                    "The key of the second factors is missing: " + file.path()
                            + " is not there, and without it no telephone's code and no card opens anything.",
                    "Put the file back from where you keep its copy, or name it in " + SETTING
                            + ". If it is lost for good, start once with SPEAN_FACTOR_KEY_LOST=true: telephones and cards are"
                            + " then forgotten, and people set up new ones when they sign in.");
        }
        if (needed) {
            database.sql("DELETE FROM factor_telephone").update();
            database.sql("DELETE FROM factor_card").update();
        }
        byte[] made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        file.make("# Seals what Spean's second factors are made of. All nodes have the same.\n"
                + "# Keep a copy apart from the database's backups.\n"
                + Base64.getEncoder().encodeToString(made) + "\n");
    }

    private static byte[] read(SecretFile file) {
        String text = file.read("key of the second factors", SETTING)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(String::strip)
                .collect(Collectors.joining());
        try {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // Told below, with what helps.
        }
        throw new PlainRefusal(
                "What lies in " + file.path() + " is not the key of the second factors.",
                "Put the file back from where you keep its copy, or name another in " + SETTING + ".");
    }

    private static byte[] derived(byte[] key, String use) throws GeneralSecurityException {
        return Hkdf.computeHkdf("HMACSHA256", key, new byte[0], use.getBytes(StandardCharsets.UTF_8), BYTES);
    }

    /** Seals it for this account: under another's name it does not open. */
    byte[] seal(UUID account, TotpSecret secret) {
        try {
            return seal.encrypt(secret.bytes(), bytes(account));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be sealed", e);
        }
    }

    /**
     * Opens it.
     *
     * @throws IllegalStateException where it was sealed with another key, for somebody else, or changed
     */
    TotpSecret open(UUID account, byte[] sealed) {
        try {
            return new TotpSecret(seal.decrypt(sealed, bytes(account)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the second factors does not open what it should", e);
        }
    }

    /** By which a card's code is recognised; without the key the hundred million codes cannot be tried out. */
    byte[] hash(UUID card, int number, String figures) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hash, "HmacSHA256"));
            mac.update(bytes(card));
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
            return mac.doFinal(figures.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
