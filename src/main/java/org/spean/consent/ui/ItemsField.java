package org.spean.consent.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.spean.consent.Item;

/** What one receiver may be told: nothing is ticked beforehand but what whoever asks names as needed, and HIV and the family stand on lines of their own (Standards 11.7). */
final class ItemsField extends Div {

    private final CheckboxGroup<Item> items = new CheckboxGroup<>();
    private final Map<Item, Checkbox> alone = new EnumMap<>(Item.class);

    ItemsField(ConsentWords words, String label, Set<Item> known) {
        setClassName("consent-items");
        List<Item> together = Stream.of(Item.values())
                .filter(each -> !each.always() && !each.ownLine())
                .toList();
        items.setLabel(label);
        items.setHelperText(words.say("consent.ask.always", words.say(Item.BASICS.words())));
        items.setItems(together);
        items.setItemLabelGenerator(each -> words.say(each.words()));
        add(items);
        Stream.of(Item.values()).filter(Item::ownLine).forEach(each -> {
            Checkbox line = new Checkbox(words.say("consent.own-line", words.say(each.words())));
            alone.put(each, line);
            Paragraph why = new Paragraph(words.say("consent.own-line-why"));
            why.setClassName("note");
            Div own = new Div(line, why);
            own.setClassName("own-line");
            add(own);
        });
        choose(known);
    }

    /** These are ticked, and no others. */
    void choose(Set<Item> known) {
        EnumSet<Item> together = EnumSet.noneOf(Item.class);
        known.stream().filter(each -> !each.always() && !each.ownLine()).forEach(together::add);
        items.setValue(together);
        alone.forEach((item, line) -> line.setValue(known.contains(item)));
    }

    Set<Item> chosen() {
        EnumSet<Item> chosen = EnumSet.noneOf(Item.class);
        chosen.addAll(items.getValue());
        alone.forEach((item, line) -> {
            if (line.getValue()) {
                chosen.add(item);
            }
        });
        return chosen;
    }
}
