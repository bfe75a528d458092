package org.spean.consent;

import java.util.List;

/**
 * Something that was disclosed is shown no more, though nothing was taken back: the client refused since what was decided for them, or
 * a guardian's yes does not count any more; heard in the transaction in which it closes. What is over because its last day is, is told
 * of by nobody: it is closed at the next look.
 *
 * @param closed as they are now
 */
public record DisclosuresClosed(List<Disclosure> closed) {

    public DisclosuresClosed {
        closed = List.copyOf(closed);
    }
}
