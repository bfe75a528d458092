package org.spean.consent;

import java.util.Optional;

/**
 * What was read out, and how it was understood (Standards 6.5).
 *
 * @param version of the text
 * @param language in which it was read
 * @param interpreter who put it into a language or signs that the client understands; kept sealed
 */
public record Reading(String version, TextLanguage language, Optional<String> interpreter) {}
