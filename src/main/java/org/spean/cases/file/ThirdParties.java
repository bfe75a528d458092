package org.spean.cases.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.spean.cases.StepField;
import org.spean.forms.AnswerKey;
import org.spean.forms.FieldKind;
import org.spean.forms.FormField;
import org.spean.forms.FormName;
import org.spean.vocabulary.Sensitivity;

/**
 * What tells of others than the client (design 1.2): free words about the family, and what {@code third-parties.csv} names. What was
 * chosen among options stays: that there is a brother is the client's to know, what he said in confidence is not.
 */
final class ThirdParties {

    private static final Set<FieldKind> FREE =
            EnumSet.of(FieldKind.LINE, FieldKind.STORY, FieldKind.PHONE, FieldKind.PLACE, FieldKind.PICTURE);

    /** Who takes the client's calls is somebody else. */
    private static final String PICKS_UP = "who-picks-up";

    private static final Set<String> NAMED = read();

    private ThirdParties() {}

    private static Set<String> read() {
        try (InputStream file = Objects.requireNonNull(ThirdParties.class.getResourceAsStream("third-parties.csv"));
                CSVParser rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setCommentMarker('#')
                        .get()
                        .parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> row.get("form") + " " + row.get("field"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is named, as {@code form field} or {@code form table/column}. */
    static Set<String> named() {
        return NAMED;
    }

    static boolean tells(FormName form, AnswerKey key, FormField field) {
        String place = key.row() == 0 ? key.field() : key.field() + "/" + key.column();
        return (field.sensitivity() == Sensitivity.FAMILY && FREE.contains(field.kind()))
                || NAMED.contains(form.word() + " " + place);
    }

    static boolean tells(StepField field) {
        boolean free = field.kind() == StepField.Kind.LINE || field.kind() == StepField.Kind.STORY;
        return (free && field.sensitivity() == Sensitivity.FAMILY)
                || field.name().equals(PICKS_UP);
    }
}
