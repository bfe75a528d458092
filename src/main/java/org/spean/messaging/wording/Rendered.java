package org.spean.messaging.wording;

/**
 * A message as it is sent.
 *
 * @param text whole, with everything filled in
 * @param parts what it takes as an SMS
 */
public record Rendered(String text, Parts parts) {

    static Rendered of(String text) {
        return new Rendered(text, Parts.of(text));
    }
}
