package org.spean.directory.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;

/**
 * One kind of choice behind a button: every possibility with the number of services behind it. Several can be chosen.
 *
 * @param <T> what is chosen
 */
@JsModule("context://assets/close-menus.js")
class ChoiceMenu<T> extends NativeDetails {

    private final Map<T, NativeButton> options = new LinkedHashMap<>();
    private final Map<T, Span> numbers = new LinkedHashMap<>();

    ChoiceMenu(String label, List<T> possible, Function<T, String> name, Consumer<T> toggle) {
        addClassNames("menu", "opt");
        // One at a time: opening a menu closes its neighbour.
        getElement().setAttribute("name", "choices");
        setSummaryText(label);
        Div list = new Div();
        list.addClassName("menu-list");
        list.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        for (T value : possible) {
            Span number = new Span();
            number.addClassName("n");
            NativeButton option = new NativeButton("", click -> toggle.accept(value));
            option.addClassName("option");
            option.add(new Span(name.apply(value)), number);
            options.put(value, option);
            numbers.put(value, number);
            list.add(option);
        }
        setContent(list);
    }

    void show(Map<T, Long> counts, Set<T> chosen) {
        Language language = Language.of(getLocale());
        options.forEach((value, option) ->
                option.getElement().setAttribute("aria-pressed", String.valueOf(chosen.contains(value))));
        numbers.forEach((value, number) -> number.setText(Numerals.of(counts.getOrDefault(value, 0L), language)));
    }
}
