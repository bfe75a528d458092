package org.spean.vault;

import java.security.GeneralSecurityException;

/**
 * Wraps keysets, and is never in the database. The program's own is read from a file or the environment; a bean of this
 * type, which asks a key service, takes its place.
 */
public interface MasterKey {

    /** By which the keysets that it wrapped know it; never another's. Letters, figures and hyphens. */
    String id();

    /**
     * Wraps a keyset.
     *
     * @param bound what it opens with again, and nothing else
     */
    byte[] wrap(byte[] keyset, byte[] bound) throws GeneralSecurityException;

    /**
     * Unwraps a keyset.
     *
     * @throws GeneralSecurityException when it was wrapped by another key, for something else, or was changed
     */
    byte[] unwrap(byte[] wrapped, byte[] bound) throws GeneralSecurityException;
}
