/**
 * Messages to the people who hold posts: what they say ({@code wording}), and the screens of that. It sees neither cases nor
 * forms, so that a message has nothing to leak.
 *
 * <p>It calls {@code geography}, which the plan of the house did not foresee: a message says a district by its name in the
 * reader's language, and the renderer looks that up itself from a code. A function that a caller hands in would be a door for
 * free text. The same names tell an administrator's text that a place was typed where only {@code {district}} may stand.
 */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "vocabulary :: spelling", "widgets", "machine", "access", "geography"})
@NullMarked
package org.spean.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
