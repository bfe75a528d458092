package org.spean.forms.xlsform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;
import org.spean.forms.FormSection;

/**
 * The names of questions in the workbook, where no two may be the same and none has a hyphen: a field's own word, a column's after
 * its table's, a section's after {@code section}.
 */
final class Names {

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    Names(FormDefinition form) {
        // Fields first: answers come back under their names.
        form.fields().forEach(field -> name(field.word(), field.word()));
        form.fields()
                .forEach(table -> table.columns()
                        .forEach(column -> name(key(table, column), table.word() + "-" + column.word())));
        form.sections().forEach(section -> name(key(section), "section-" + section.word()));
    }

    private void name(String key, String wanted) {
        String name = wanted.replace('-', '_');
        String free = name;
        for (int more = 2; !given.add(free); more++) {
            free = name + "_" + more;
        }
        names.put(key, free);
    }

    private static String key(FormSection section) {
        return "#" + section.word();
    }

    private static String key(FormField table, FormField column) {
        return table.word() + "/" + column.word();
    }

    String of(FormSection section) {
        return names.getOrDefault(key(section), "");
    }

    String of(String field) {
        return names.getOrDefault(field, "");
    }

    String of(FormField table, String column) {
        return names.getOrDefault(table.word() + "/" + column, "");
    }
}
