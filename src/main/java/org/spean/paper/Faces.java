package org.spean.paper;

import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The fonts of one weight, the first one that has a letter sets it; what was set once is remembered. */
final class Faces {

    /** So many words are remembered. */
    private static final int MOST = 20_000;

    private static final String UNKNOWN = "?";

    private final List<Face> faces;
    private final Map<String, Shaped> shaped = new ConcurrentHashMap<>();

    private Faces(String weight) {
        faces = Stream.of("latin", "khmer", "vietnamese", "latin-ext")
                .map(script -> Face.read("noto-sans-" + script + "-" + weight))
                .toList();
    }

    /** Read when something is first printed. */
    private static final class Regular {
        private static final Faces FACES = new Faces("regular");
    }

    private static final class Bold {
        private static final Faces FACES = new Faces("bold");
    }

    static Shaped shape(String text, boolean bold) {
        Faces faces = bold ? Bold.FACES : Regular.FACES;
        if (faces.shaped.size() > MOST) {
            faces.shaped.clear();
        }
        return faces.shaped.computeIfAbsent(text, faces::set);
    }

    private Shaped set(String text) {
        List<Shaped.Stretch> stretches = new ArrayList<>();
        double x = 0;
        int[] letters = text.codePoints().toArray();
        int from = 0;
        while (from < letters.length) {
            Face face = face(letters[from]);
            StringBuilder part = new StringBuilder();
            int to = from;
            while (to < letters.length && (face(letters[to]).equals(face) || follows(letters[to], face))) {
                if (face.has(letters[to])) {
                    part.appendCodePoint(letters[to]);
                } else if (!joins(letters[to])) {
                    part.append(UNKNOWN);
                }
                to++;
            }
            GlyphVector glyphs = face.shape(part.toString());
            stretches.add(new Shaped.Stretch(face, part.toString(), glyphs, x));
            x += glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
            from = to;
        }
        boolean khmer = Letters.khmer(text);
        boolean known = text.codePoints().allMatch(letter -> face(letter).has(letter));
        return new Shaped(text, List.copyOf(stretches), x, khmer, khmer || !known);
    }

    /** What joins letters or stands on one is set with it. */
    private static boolean follows(int letter, Face face) {
        return joins(letter) || (Character.getType(letter) == Character.NON_SPACING_MARK && face.has(letter));
    }

    private static boolean joins(int letter) {
        return Character.getType(letter) == Character.FORMAT;
    }

    private Face face(int letter) {
        for (Face face : faces) {
            if (face.has(letter)) {
                return face;
            }
        }
        return faces.getFirst();
    }
}
