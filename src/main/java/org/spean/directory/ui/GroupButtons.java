package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.spean.directory.Catalogue;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.ServiceGroup;
import org.spean.widgets.GroupSymbol;
import org.spean.widgets.Numerals;

/** The forum's six groups, each with colour, shape, name and the number of services behind it. */
class GroupButtons extends Div {

    private final Map<ServiceGroup, NativeButton> buttons = new EnumMap<>(ServiceGroup.class);
    private final Map<ServiceGroup, Span> numbers = new EnumMap<>(ServiceGroup.class);

    GroupButtons(Catalogue catalogue, Consumer<ServiceGroup> toggle) {
        addClassName("groups");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("find.groups"));
        Language language = Language.of(getLocale());
        for (ServiceGroup group : ServiceGroup.values()) {
            Span number = new Span();
            number.addClassName("n");
            Span name = new Span(new Span(catalogue.group(group).name().in(language)), number);
            NativeButton button = new NativeButton("", click -> toggle.accept(group));
            button.addClassName("group");
            button.add(new GroupSymbol(group), name);
            buttons.put(group, button);
            numbers.put(group, number);
            add(button);
        }
    }

    void show(Map<ServiceGroup, Long> counts, Set<ServiceGroup> chosen, boolean searching) {
        Language language = Language.of(getLocale());
        setClassName("folded", searching);
        buttons.forEach((group, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(chosen.contains(group))));
        numbers.forEach((group, number) -> number.setText(Numerals.of(counts.getOrDefault(group, 0L), language)));
    }
}
