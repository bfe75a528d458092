package org.spean.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.AesGcmParameters.Variant;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;

/** A master key whose 32 bytes this program knows. */
record LocalMasterKey(String id, Aead aead) implements MasterKey {

    static final int BYTES = 32;
    private static final int IV = 12;
    private static final int TAG = 16;

    @AccessesPartialKey
    static LocalMasterKey of(String id, byte[] key) {
        try {
            AesGcmParameters parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(BYTES)
                    .setIvSizeBytes(IV)
                    .setTagSizeBytes(TAG)
                    .setVariant(Variant.NO_PREFIX)
                    .build();
            return new LocalMasterKey(
                    id,
                    AesGcmJce.create(AesGcmKey.builder()
                            .setParameters(parameters)
                            .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                            .build()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-256-GCM", e);
        }
    }

    @Override
    public byte[] wrap(byte[] keyset, byte[] bound) throws GeneralSecurityException {
        return aead.encrypt(keyset, bound);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] bound) throws GeneralSecurityException {
        return aead.decrypt(wrapped, bound);
    }

    @Override
    public String toString() {
        return "master key " + id;
    }
}
