package org.spean.forms;

import java.util.List;
import java.util.Optional;
import org.spean.vocabulary.BilingualText;

/**
 * A part of a form under one heading.
 *
 * @param word its own, unique in the form
 * @param title its heading
 * @param help what to keep in mind while asking; empty where there is nothing
 * @param when it is asked at all
 * @param fields in their order on paper
 */
public record FormSection(
        String word, BilingualText title, Optional<BilingualText> help, Condition when, List<FormField> fields) {

    /** Makes one; later changes of the list are not seen. */
    public FormSection {
        fields = List.copyOf(fields);
    }
}
