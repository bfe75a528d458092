package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spean.directory.imports.Verdict;
import org.spean.widgets.Numerals;

/** How many rows there are of each kind; each shows only its own. */
class VerdictBar extends Div {

    private final List<NativeButton> buttons = new ArrayList<>();

    VerdictBar(Map<Verdict, Integer> counts, Reader reader, Consumer<Optional<Verdict>> show) {
        setClassName("verdicts row");
        getElement().setAttribute("role", "group").setAttribute("aria-label", reader.say("import.only"));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        add(button(reader.say("import.verdict-all"), all, reader, () -> show.accept(Optional.empty())));
        for (Verdict each : Verdict.values()) {
            if (counts.containsKey(each)) {
                add(button(
                        reader.say("import.verdict." + each),
                        counts.getOrDefault(each, 0),
                        reader,
                        () -> show.accept(Optional.of(each))));
            }
        }
    }

    private NativeButton button(String words, int count, Reader reader, Runnable show) {
        Span number = new Span(Numerals.of(count, reader.language()));
        number.setClassName("n");
        NativeButton button = new NativeButton();
        button.setClassName("btn small");
        button.add(new Span(words + " "), number);
        button.addClickListener(click -> {
            buttons.forEach(
                    each -> each.getElement().setAttribute("aria-pressed", String.valueOf(each.equals(button))));
            show.run();
        });
        buttons.add(button);
        return button;
    }
}
