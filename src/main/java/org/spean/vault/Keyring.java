package org.spean.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.spean.vault.KeysetRows.Wrapped;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals and opens. An owner's keyset is made with the first value; unwrapped, it is remembered on this node for at most five
 * minutes, and never more than {@value #MOST_REMEMBERED} of them.
 */
@Component
public class Keyring {

    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final KeysetRows rows;
    private final MasterKeys masters;
    private final Clock clock;
    private final Cache<UUID, Aead> unwrapped;

    Keyring(KeysetRows rows, MasterKeys masters, Clock clock) {
        this.rows = rows;
        this.masters = masters;
        this.clock = clock;
        this.unwrapped = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(REMEMBERED)
                .ticker(() -> nanos(clock.instant()))
                .build();
    }

    private static long nanos(Instant moment) {
        return TimeUnit.SECONDS.toNanos(moment.getEpochSecond()) + moment.getNano();
    }

    /**
     * Seals a value, in the caller's transaction: the keyset that a first value makes is there if and only if the value is.
     *
     * @throws IllegalStateException when the owner's identity was erased: nothing is sealed for it any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> Sealed<T> seal(OwnField field, Writing<T> writing, T value) {
        Aead keys = keys(field.owner())
                .or(() -> {
                    byte[] keyset = Keysets.make();
                    MasterKey master = masters.present();
                    rows.add(
                            field.owner(),
                            master.id(),
                            Keysets.wrapped(master, field.owner(), keyset),
                            clock.instant());
                    return keys(field.owner());
                })
                .orElseThrow(() -> new IllegalStateException("nothing is sealed for whom was erased"));
        try {
            return Sealed.kept(keys.encrypt(writing.write().apply(value), field.bound()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value could not be sealed", e);
        }
    }

    /**
     * Opens a value.
     *
     * @return empty when the owner's identity was erased
     * @throws SealBroken when it was changed, or belongs to another owner or field
     */
    @Transactional(readOnly = true)
    public <T> Optional<T> open(OwnField field, Writing<T> writing, Sealed<T> sealed) {
        return keys(field.owner()).map(keys -> {
            byte[] opened;
            try {
                opened = keys.decrypt(sealed.toKeep(), field.bound());
            } catch (GeneralSecurityException e) {
                // Without its cause, which may tell more than that.
                throw new SealBroken();
            }
            return writing.read().apply(opened);
        });
    }

    private Optional<Aead> keys(UUID owner) {
        Aead remembered = unwrapped.getIfPresent(owner);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        return rows.of(owner).map(each -> {
            Aead keys = Keysets.aead(unwrapped(each));
            // One that may still be rolled back would seal what nobody could open.
            if (!each.own()) {
                unwrapped.put(owner, keys);
            }
            return keys;
        });
    }

    private byte[] unwrapped(Wrapped keyset) {
        MasterKey master = masters.of(keyset.master())
                .orElseThrow(() -> new IllegalStateException("the master key " + keyset.master() + " is missing"));
        return Keysets.unwrapped(master, keyset);
    }

    /** The key of the index of names, made when it is first asked for. */
    byte[] indexKey() {
        Wrapped kept = rows.of(KeysetRows.INDEX).orElseGet(() -> {
            MasterKey master = masters.present();
            rows.addIndexKey(master.id(), Keysets.wrapped(master, KeysetRows.INDEX, NameKey.make()));
            return rows.of(KeysetRows.INDEX).orElseThrow();
        });
        return unwrapped(kept);
    }

    /** Does not remember this owner's keyset on this node any more. */
    void forget(UUID owner) {
        unwrapped.invalidate(owner);
    }
}
