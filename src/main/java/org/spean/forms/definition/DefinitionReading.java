package org.spean.forms.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.forms.FormDefinition;

/**
 * What came of reading a file.
 *
 * @param definition the form; empty where something is wrong
 * @param faults all that is wrong, in the order of the file
 * @param lines on which line stands what a revision can be blamed for: {@code edition}, {@code name.kind},
 *     {@code siblings/age.sensitivity}; from 1
 */
public record DefinitionReading(
        Optional<FormDefinition> definition, List<DefinitionFault> faults, Map<String, Integer> lines) {

    /** Makes one; later changes of the collections are not seen. */
    public DefinitionReading {
        faults = List.copyOf(faults);
        lines = Map.copyOf(lines);
    }
}
