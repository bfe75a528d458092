package org.spean.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a text.
 *
 * @param words with the places where they begin
 * @param width of all of them, in points, without the white at the end
 */
record Line(List<Word> words, float width) {

    /** Khmer stacks letters below and marks above: its lines are higher. */
    private static final float KHMER = 1.72f;

    private static final float LATIN = 1.4f;
    private static final float KHMER_BASE = 1.16f;
    private static final float LATIN_BASE = 1.05f;

    /**
     * A word of a line.
     *
     * @param shaped its glyphs
     * @param run what it is part of
     * @param x where it begins, in points
     */
    record Word(Shaped shaped, Text.Run run, float x) {

        float end() {
            return x + shaped.width(run.ink().size());
        }
    }

    float height() {
        float most = 0;
        for (Word word : words) {
            most = Math.max(most, word.run().ink().size() * (word.shaped().khmer() ? KHMER : LATIN));
        }
        return most;
    }

    /** From the upper edge down to where letters stand. */
    float base() {
        float most = 0;
        for (Word word : words) {
            most = Math.max(most, word.run().ink().size() * (word.shaped().khmer() ? KHMER_BASE : LATIN_BASE));
        }
        return most;
    }

    /** The text in lines no wider than this; a word that is wider alone is broken between letters. */
    static List<Line> of(Text text, float width) {
        Filling filling = new Filling(width);
        for (Text.Run run : text.runs()) {
            String words = Letters.clean(run.words());
            com.ibm.icu.text.BreakIterator ends = Letters.lines();
            ends.setText(words);
            int from = ends.first();
            for (int to = ends.next(); to != com.ibm.icu.text.BreakIterator.DONE; to = ends.next()) {
                filling.add(words.substring(from, to), run);
                from = to;
            }
        }
        return filling.lines();
    }

    /** Fills one line after the other. */
    private static final class Filling {

        private final float most;
        private final List<Line> lines = new ArrayList<>();
        private List<Word> words = new ArrayList<>();
        private float x;
        private float width;

        Filling(float most) {
            this.most = most;
        }

        void add(String word, Text.Run run) {
            if (words.isEmpty() && word.isBlank()) {
                return;
            }
            Ink ink = run.ink();
            float bare = Faces.shape(word.stripTrailing(), ink.bold()).width(ink.size());
            if (x + bare > most && !words.isEmpty()) {
                end();
            }
            if (bare > most) {
                pieces(word, run);
                return;
            }
            put(Faces.shape(word, ink.bold()), bare, run);
        }

        private void put(Shaped shaped, float bare, Text.Run run) {
            words.add(new Word(shaped, run, x));
            width = x + bare;
            x += shaped.width(run.ink().size());
        }

        private void pieces(String word, Text.Run run) {
            com.ibm.icu.text.BreakIterator ends = Letters.letters();
            ends.setText(word);
            int from = ends.first();
            int last = from;
            for (int to = ends.next(); to != com.ibm.icu.text.BreakIterator.DONE; to = ends.next()) {
                Shaped longer = Faces.shape(word.substring(from, to), run.ink().bold());
                if (longer.width(run.ink().size()) > most && last > from) {
                    Shaped piece =
                            Faces.shape(word.substring(from, last), run.ink().bold());
                    put(piece, piece.width(run.ink().size()), run);
                    end();
                    from = last;
                }
                last = to;
            }
            Shaped rest = Faces.shape(word.substring(from), run.ink().bold());
            put(rest, rest.width(run.ink().size()), run);
        }

        private void end() {
            lines.add(new Line(List.copyOf(words), width));
            words = new ArrayList<>();
            x = 0;
            width = 0;
        }

        List<Line> lines() {
            if (!words.isEmpty()) {
                end();
            }
            return List.copyOf(lines);
        }
    }
}
