package org.spean.forms.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.forms.FormDefinition;

/** The ministry's Form 2 as it comes with the program, and what somebody makes of its file. */
public final class Revised {

    private static final Path FILE = Path.of("data-seed/forms/form-2.1.yaml");

    private String text;

    private Revised(String text) {
        this.text = text;
    }

    /** The first edition, unchanged. */
    public static Revised form2() {
        try {
            return new Revised(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The beginning of its next edition. */
    public static Revised next() {
        return form2().with("edition: 1\n", "edition: 2\n");
    }

    /** With other words in place of these, which stand in the file. */
    public Revised with(String old, String now) {
        assertThat(text).contains(old);
        text = text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(now));
        return this;
    }

    /** Where a text stands in the file, from line 1. */
    public int lineOf(String words) {
        int at = text.indexOf(words);
        assertThat(at).isNotNegative();
        return (int) text.substring(0, at).lines().count() + (at == 0 || text.charAt(at - 1) == '\n' ? 1 : 0);
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    DefinitionReading reading() {
        return DefinitionFile.read(bytes());
    }

    FormDefinition form() {
        DefinitionReading reading = reading();
        assertThat(reading.faults()).isEmpty();
        return reading.definition().orElseThrow();
    }
}
