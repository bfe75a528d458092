package org.spean.access.session;

import java.time.Instant;
import java.util.UUID;

/**
 * By which a session is found: never its cookie, and nothing that opens it.
 *
 * @param hash of the random handle that lies in the session
 * @param account whose it is
 * @param since when the person showed who they are
 */
public record SessionKey(String hash, UUID account, Instant since) {}
