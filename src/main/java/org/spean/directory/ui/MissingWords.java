package org.spean.directory.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spean.directory.need.Column;
import org.spean.directory.need.Missing;

/** What is missing, in one line. */
record MissingWords(Shelf shelf, Reader reader) {

    String says(Missing missing) {
        FigureWords words = new FigureWords(shelf, reader);
        String comma = reader.say("page.reach.comma");
        List<String> parts = new ArrayList<>();
        parts.add(words.name(missing.type().map(Column::of).orElseGet(() -> Column.of(missing.group()))));
        parts.add(CoverageWords.name(missing.province(), shelf, reader));
        if (!missing.audiences().isEmpty()) {
            parts.add(reader.say(
                    "missing.for",
                    missing.audiences().stream()
                            .sorted()
                            .map(audience -> reader.say("audience." + audience.word()))
                            .collect(Collectors.joining(comma))));
        }
        missing.language().ifPresent(language -> parts.add(reader.say("missing.language." + language)));
        return String.join(comma, parts);
    }
}
