package org.spean.directory.asking;

import java.util.Optional;
import org.spean.messaging.Reachable;
import org.spean.people.PostId;

/**
 * Who keeps an entry.
 *
 * @param against why they cannot be asked by a message; empty where they can
 */
public record Keeper(PostId post, Optional<Reachable.Against> against) {}
