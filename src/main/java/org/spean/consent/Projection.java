package org.spean.consent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.spean.vocabulary.BilingualText;

/**
 * What a receiver sees: made from the items that were agreed to, and from nothing else. Only this room can make one, so that
 * whoever has one holds what went through {@link Disclosures}.
 */
public final class Projection {

    private final List<Part> parts;

    Projection(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** One item with what stands under it, in the items' order. */
    public List<Part> parts() {
        return parts;
    }

    /** The part of an item; empty where it was not agreed to, or nothing is known of it. */
    public Optional<Part> part(Item item) {
        return parts.stream().filter(each -> each.item() == item).findFirst();
    }

    /** The items of which something is there. */
    public Set<Item> items() {
        return parts.stream().map(Part::item).collect(Collectors.toCollection(TreeSet::new));
    }

    /** An item with what is known of it; public to be read, made here alone. */
    public static final class Part {

        private final Item item;
        private final List<Line> lines;
        private final Optional<byte[]> picture;

        Part(Item item, List<Line> lines, Optional<byte[]> picture) {
            this.item = item;
            this.lines = List.copyOf(lines);
            this.picture = picture;
        }

        /** Which. */
        public Item item() {
            return item;
        }

        /** What is known, in order. */
        public List<Line> lines() {
            return lines;
        }

        /** A picture of the client, as JPEG; empty for all items but that one. */
        public Optional<byte[]> picture() {
            return picture.map(byte[]::clone);
        }
    }

    /**
     * A question with its answer, in both languages as they were when it was disclosed.
     *
     * @param question what was asked
     * @param answer what was answered; the same in both languages where somebody wrote it
     */
    public record Line(BilingualText question, BilingualText answer) {}
}
