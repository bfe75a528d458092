package org.spean.forms;

import org.spean.vocabulary.BilingualText;

/**
 * One of the copies of a form that go out, and to whom (Circular 1-2: the contract has three).
 *
 * @param word its own, unique in the form
 * @param label to whom
 */
public record FormCopy(String word, BilingualText label) {}
