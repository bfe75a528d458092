package org.spean.forms;

import java.util.regex.Pattern;

/**
 * Which of the ministry's forms: {@code form-1}, {@code reception}, {@code special-2} (Circular 4, its annexes).
 *
 * @param word small Latin letters and digits with hyphens, beginning with a letter; at most {@value #LONGEST}
 */
public record FormName(String word) implements Comparable<FormName> {

    /** So many letters has the longest. */
    public static final int LONGEST = 40;

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    public FormName {
        if (word.length() > LONGEST || !WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("a form is named with small letters, digits and hyphens");
        }
    }

    @Override
    public int compareTo(FormName other) {
        return word.compareTo(other.word);
    }

    @Override
    public String toString() {
        return word;
    }
}
