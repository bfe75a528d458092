package org.spean.people;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.spean.access.Remit;

/** The handle of a post; the same in every installation for posts of one place. */
public record PostId(UUID id) {

    /** The handle of the post of this kind for this, whether it was made or not. */
    public static PostId of(PostKind kind, Remit remit, int seat) {
        String name = "spean:post:" + kind + ":" + remit.key() + ":" + seat;
        return new PostId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads a handle from an address.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static PostId of(String text) {
        return new PostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
