package org.spean.directory;

/** For whom a service may say that it is, or is not. What it did not say is unknown, never no. */
public enum Audience {
    MEN,
    BOYS,
    WOMEN,
    GIRLS,
    DISABILITY,
    FOREIGN_NATIONALS;

    /** Whether this is somebody's sex and age: of these several chosen ones are alternatives, the others come on top. */
    public boolean sexAndAge() {
        return this != DISABILITY && this != FOREIGN_NATIONALS;
    }

    /** The word in an address or the API: {@code men}, {@code foreign-nationals}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * The audience with this word.
     *
     * @throws IllegalArgumentException when none has it
     */
    public static Audience ofWord(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
