package org.spean.forms;

import org.spean.vocabulary.BilingualText;

/**
 * One of the answers that can be chosen.
 *
 * @param word as it is kept; small letters, digits and hyphens, never changed by a revision
 * @param label as it is shown, in both languages
 */
public record FormOption(String word, BilingualText label) {}
