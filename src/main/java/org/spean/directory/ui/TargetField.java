package org.spean.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.stream.Stream;
import org.spean.directory.imports.Targets;

/** Chooses one of our columns by its name in the reader's language. */
class TargetField extends ComboBox<String> {

    TargetField(String label, Reader reader, boolean withNothing) {
        setLabel(label);
        setItems(Stream.concat(withNothing ? Stream.of(Targets.NOTHING) : Stream.empty(), Targets.all().stream())
                .toList());
        setItemLabelGenerator(target -> name(target, reader));
        setWidthFull();
    }

    /** What one of our columns is called. */
    static String name(String target, Reader reader) {
        return reader.say(target.isEmpty() ? "import.passed-over" : "table.name." + target);
    }
}
