package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.spean.people.PostSearch;

/** One field for posts, places, names and numbers; what is found follows what is typed. */
class SearchField extends Div {

    private static final int TYPING_MILLIS = 300;

    private final TextField field = new TextField();

    SearchField(String label, String help, Consumer<String> typed) {
        setClassName("fields");
        field.setLabel(label);
        field.setHelperText(help);
        field.setMaxLength(PostSearch.MOST_LETTERS);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_MILLIS);
        field.addValueChangeListener(changed -> typed.accept(changed.getValue()));
        add(field);
    }
}
