package org.spean.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.spean.machine.PlainRefusal;
import org.spean.vault.KeysetRows.Wrapped;

/** Makes keysets, and wraps and unwraps them. */
final class Keysets {

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-256-GCM", e);
        }
    }

    private Keysets() {}

    /** A new one, as bytes that must not be kept. */
    static byte[] make() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                    InsecureSecretKeyAccess.get(),
                    RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset could not be made", e);
        }
    }

    static Aead aead(byte[] keyset) {
        try {
            return TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get(), RegistryConfiguration.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset that was unwrapped is none", e);
        }
    }

    static byte[] wrapped(MasterKey master, UUID owner, byte[] keyset) {
        try {
            return master.wrap(keyset, bound(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the master key " + master.id() + " did not wrap", e);
        }
    }

    /**
     * Unwraps it.
     *
     * @throws PlainRefusal when this master key does not open it
     */
    static byte[] unwrapped(MasterKey master, Wrapped keyset) {
        try {
            return master.unwrap(keyset.text(), bound(keyset.owner()));
        } catch (GeneralSecurityException e) {
            PlainRefusal refusal = new PlainRefusal(
                    "The master key " + master.id() + " does not open what was wrapped by it.",
                    "Another key has its name, or the keysets were changed. Put back the right key, or the keys' backup.");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** A keyset that is moved to another owner opens nothing. */
    private static byte[] bound(UUID owner) {
        return ("spean keyset " + owner).getBytes(StandardCharsets.UTF_8);
    }
}
