package org.spean.messaging;

import org.spean.people.PersonName;
import org.spean.people.PostId;
import org.spean.vocabulary.BilingualText;

/**
 * Whose number it is, for whoever may know that.
 *
 * @param title of the post, with its place
 */
public record Whose(PostId post, BilingualText title, PersonName name) {}
