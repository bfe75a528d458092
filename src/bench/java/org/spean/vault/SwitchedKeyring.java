package org.spean.vault;

import java.time.Clock;
import java.util.Optional;
import org.spean.Protection;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seals that are plain text while it is off. What was sealed while it was on does not open then. */
class SwitchedKeyring extends Keyring {

    SwitchedKeyring(KeysetRows rows, MasterKeys masters, Clock clock) {
        super(rows, masters, clock);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> Sealed<T> seal(OwnField field, Writing<T> writing, T value) {
        return Protection.on
                ? super.seal(field, writing, value)
                : Sealed.kept(writing.write().apply(value));
    }

    @Override
    @Transactional(readOnly = true)
    public <T> Optional<T> open(OwnField field, Writing<T> writing, Sealed<T> sealed) {
        return Protection.on
                ? super.open(field, writing, sealed)
                : Optional.of(writing.read().apply(sealed.toKeep()));
    }
}
