package org.spean.access;

import org.spean.vocabulary.Language;

/**
 * Who is to have an account.
 *
 * @param displayName how the person is named on screens and in the log
 * @param signInName what the person will type to sign in; small letters
 * @param language in which the program speaks to the person
 */
public record Invitation(String displayName, String signInName, Language language) {}
