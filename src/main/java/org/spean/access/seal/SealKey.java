package org.spean.access.seal;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.machine.PlainRefusal;
import org.spean.machine.SecretFile;

/**
 * The key that signs the log (Ed25519), from a file that is not in the database.
 *
 * @param after the place after which it signs: what stands before was signed by a key that is lost
 */
record SealKey(KeysetHandle keyset, long after) {

    private static final String AFTER = "signs-after ";
    private static final Pattern VALUE = Pattern.compile("\"value\"\\s*:\\s*\"([^\"]{1,24})");

    static {
        try {
            SignatureConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink signs with Ed25519", e);
        }
    }

    /** The file: as set, otherwise {@code keys/log.key} below the home. */
    static SecretFile file(String set, Path home) {
        return new SecretFile(set.isBlank() ? home.resolve("keys").resolve("log.key") : Path.of(set));
    }

    /**
     * Reads it.
     *
     * @throws PlainRefusal when it cannot be read or is none
     */
    static SealKey read(SecretFile file) {
        String text = file.read("key that signs the access log", "SPEAN_LOG_KEY_FILE");
        long after = 0;
        StringBuilder json = new StringBuilder();
        try {
            for (String line : text.lines().map(String::strip).toList()) {
                if (line.startsWith(AFTER)) {
                    after = Long.parseLong(line.substring(AFTER.length()).strip());
                } else if (!line.startsWith("#")) {
                    json.append(line);
                }
            }
            return new SealKey(
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            json.toString(), RegistryConfiguration.get(), InsecureSecretKeyAccess.get()),
                    after);
        } catch (GeneralSecurityException | NumberFormatException e) {
            throw new PlainRefusal(
                    "What lies in " + file.path() + " is not the key that signs the access log.",
                    "Put the file back from where you keep its copy, or name another in SPEAN_LOG_KEY_FILE.");
        }
    }

    /** Makes a new one that signs what comes after a place. */
    static void make(SecretFile file, long after) {
        try {
            KeysetHandle made =
                    KeysetHandle.generateNew(PredefinedSignatureParameters.ED25519, RegistryConfiguration.get());
            file.make("# Signs Spean's access log, so that nobody can change it unnoticed. All nodes have the same.\n"
                    + "# Keep a copy apart from the database's backups.\n"
                    + AFTER + after + "\n"
                    + TinkJsonProtoKeysetFormat.serializeKeyset(
                            made, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                    + "\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be made", e);
        }
    }

    /** The first letters of its public half, as it stands at the head of the published signatures. */
    String head() {
        Matcher value = VALUE.matcher(published());
        return value.find() ? value.group(1) : "";
    }

    Seal sign(long upTo, String hash, String before, Instant at) {
        try {
            byte[] signature = keyset.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class)
                    .sign(Seal.signed(upTo, hash, before, at));
            return new Seal(upTo, hash, before, at, Base64.getEncoder().encodeToString(signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key that signs the access log did not sign", e);
        }
    }

    /** Whether this key made it. */
    boolean made(Seal seal) {
        try {
            keyset.getPublicKeysetHandle()
                    .getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class)
                    .verify(seal.signatureBytes(), seal.signed());
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** By which everybody can check what was published; opens nothing. */
    String published() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
                    keyset.getPublicKeysetHandle(), RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that signs has a public half", e);
        }
    }
}
