package org.spean.directory.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;

/** The one search field: what was chosen stands in it as chips, words are typed behind them. */
class SearchBox extends Div {

    private static final String MAGNIFIER = """
            <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">\
            <circle cx="8.5" cy="8.5" r="6"/><path d="m13 13 6 6"/></svg>""";

    private final Span chips = new Span();
    private final Input words = new Input();

    /** A choice that stands in the field, with what takes it away again. */
    record Chip(String kind, String name, Runnable remove) {}

    SearchBox(Consumer<String> typed) {
        addClassName("search");
        getElement().setAttribute("role", "search");
        chips.addClassName("chips");
        // Not of the type "search": there Esc, which hides the page when pressed twice, empties the field.
        words.setType("text");
        words.setId("find-words");
        words.setAriaLabel(getTranslation("find.field"));
        words.getElement()
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("enterkeyhint", "search");
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.accept(change.getValue());
            }
        });
        add(new Html(MAGNIFIER), chips, words);
    }

    /** Shows words that came from the address, not from the keyboard. */
    void setWords(String text) {
        if (!text.equals(words.getValue())) {
            words.setValue(text);
        }
    }

    /** Puts the cursor behind the words. */
    void begin() {
        words.focus();
    }

    void show(List<Chip> chosen) {
        chips.removeAll();
        for (Chip chip : chosen) {
            Span kind = new Span(chip.kind());
            kind.addClassName("kind");
            Span cross = new Span("×");
            cross.getElement().setAttribute("aria-hidden", "true");
            NativeButton button = new NativeButton("", click -> chip.remove().run());
            button.addClassName("chip");
            button.setAriaLabel(getTranslation("find.remove", chip.kind(), chip.name()));
            button.add(kind, new Span(chip.name()), cross);
            chips.add(button);
        }
        words.setPlaceholder(getTranslation(chosen.isEmpty() ? "find.placeholder" : "find.placeholder-more"));
    }
}
