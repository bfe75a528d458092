package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all rows say, where the file has no column for it: the province, the month. */
class ConstantRows extends Div {

    private final Reader reader;
    private final Div list = new Div();
    private final List<One> rows = new ArrayList<>();

    private record One(TargetField target, TextField text) {}

    ConstantRows(Map<String, String> known, Reader reader) {
        this.reader = reader;
        Paragraph lead = new Paragraph(reader.say("import.constants-lead"));
        lead.setClassName("note");
        NativeButton add = new NativeButton(reader.say("import.constant-add"), click -> add("", ""));
        add.setClassName("btn small");
        list.setClassName("match-rows");
        add(new H3(reader.say("import.constants")), lead, list, add);
        known.forEach(this::add);
    }

    private void add(String target, String said) {
        TargetField field = new TargetField(reader.say("import.constant-of"), reader, false);
        if (!target.isEmpty()) {
            field.setValue(target);
        }
        TextField text = new TextField(reader.say("import.constant-says"));
        text.setValue(said);
        text.setWidthFull();
        rows.add(new One(field, text));
        Div row = new Div(field, text);
        row.setClassName("match-row");
        list.add(row);
    }

    /** What all rows say, by the words of our columns. */
    Map<String, String> said() {
        Map<String, String> said = new HashMap<>();
        rows.stream()
                .filter(row -> row.target().getValue() != null
                        && !row.text().getValue().isBlank())
                .forEach(row ->
                        said.put(row.target().getValue(), row.text().getValue().strip()));
        return said;
    }
}
