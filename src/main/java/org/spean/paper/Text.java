package org.spean.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words to print, each run with its ink and perhaps a link.
 *
 * @param runs in the order of reading
 */
public record Text(List<Run> runs) {

    /** Nothing. */
    public static final Text EMPTY = new Text(List.of());

    /**
     * Words in one ink.
     *
     * @param words any letters; what cannot be shown is shown as a question mark
     * @param ink how they look
     * @param link an address, or {@code #} and the name of a place in the document; empty where they lead nowhere
     */
    public record Run(String words, Ink ink, String link) {}

    /** Makes one; later changes of the list are not seen. */
    public Text {
        runs = List.copyOf(runs);
    }

    /** Words in one ink. */
    public static Text of(String words, Ink ink) {
        return EMPTY.and(words, ink);
    }

    /** These words and more. */
    public Text and(String words, Ink ink) {
        return link(words, ink, "");
    }

    /** These words and more that lead somewhere. */
    public Text link(String words, Ink ink, String link) {
        List<Run> more = new ArrayList<>(runs);
        if (!words.isEmpty()) {
            more.add(new Run(words, ink, link));
        }
        return new Text(more);
    }

    /** Whether there is nothing to print. */
    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** The bare words. */
    public String words() {
        return runs.stream().map(Run::words).collect(Collectors.joining());
    }
}
