package org.spean.access.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that somebody was told.
 *
 * @param id its handle
 * @param words the key of its words, {@code notice.…}
 * @param told what belongs into them, by short names: codes, names of colleagues, roles; never a client's name
 * @param link the screen on which one sees more; empty if there is none
 * @param at when they were told
 * @param read whether they have seen it
 */
public record Notice(UUID id, String words, Map<String, String> told, String link, Instant at, boolean read) {}
