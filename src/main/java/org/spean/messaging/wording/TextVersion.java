package org.spean.messaging.wording;

import java.time.Instant;
import java.util.Optional;

/**
 * One of the texts that a message had.
 *
 * @param version 0 for the text as it was shipped
 * @param text its words; of the shipped text always the present program's
 * @param shipped whether it is the text that came with the program
 * @param by who made it so, as they are named now; empty for version 0
 * @param at when
 */
public record TextVersion(int version, String text, boolean shipped, Optional<String> by, Optional<Instant> at) {}
