package org.spean.messaging.voice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A recording of a piece as somebody brought it, or that they took it away.
 *
 * @param version how many there were of this piece, with this one
 * @param sound by what it is fetched ({@link VoiceLinks#sound}); empty where it was taken away
 * @param size in bytes; 0 where it was taken away
 * @param by who brought it, by name; empty where nobody knows it any more
 */
public record Recorded(int version, Optional<UUID> sound, int size, Optional<String> by, Instant at) {}
