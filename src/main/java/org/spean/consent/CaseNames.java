package org.spean.consent;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.vault.Keyring;
import org.spean.vault.OwnField;
import org.spean.vault.Sealed;
import org.spean.vault.Writing;
import org.springframework.stereotype.Component;

/** Names and words of this room, sealed with the keys of the case: they are gone when these are. */
@Component
class CaseNames {

    private static final Writing<byte[]> BYTES = new Writing<>(bytes -> bytes, bytes -> bytes);

    private final Keyring keyring;

    CaseNames(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * Seals words.
     *
     * @param of what they belong to: a consent, a decision, a disclosure
     * @param name which of its words
     */
    byte[] seal(UUID caseId, UUID of, String name, String words) {
        return keyring.seal(field(caseId, of, name), Writing.TEXT, words).toKeep();
    }

    /** The same, where there may be none. */
    byte @Nullable [] seal(UUID caseId, UUID of, String name, Optional<String> words) {
        return words.map(each -> seal(caseId, of, name, each)).orElse(null);
    }

    /** A picture. */
    byte[] sealPicture(UUID caseId, UUID of, String name, byte[] picture) {
        return keyring.seal(field(caseId, of, name), BYTES, picture).toKeep();
    }

    /** What was sealed; empty where nothing was, or the client's identity was erased. */
    Optional<String> open(UUID caseId, UUID of, String name, byte @Nullable [] sealed) {
        return sealed == null
                ? Optional.empty()
                : keyring.open(field(caseId, of, name), Writing.TEXT, Sealed.kept(sealed));
    }

    Optional<byte[]> openPicture(UUID caseId, UUID of, String name, byte @Nullable [] sealed) {
        return sealed == null ? Optional.empty() : keyring.open(field(caseId, of, name), BYTES, Sealed.kept(sealed));
    }

    private static OwnField field(UUID caseId, UUID of, String name) {
        return new OwnField(caseId, "consent/" + of + "/" + name);
    }
}
