package org.spean.consent.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.consent.Item;
import org.spean.consent.Receiver;
import org.spean.consent.Share;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.widgets.FormFrame;

/** Several receivers in one reading, and for each of them what they may be told. */
final class ReceiversField {

    private final ConsentWords words;
    private final MultiSelectComboBox<Organization> receivers;
    private final Map<Organization, ItemsField> items = new LinkedHashMap<>();
    private final Div each = new Div();
    private Map<OrganizationId, Set<Item>> least = Map.of();

    ReceiversField(ConsentShelf shelf, ConsentWords words, FormFrame frame) {
        this.words = words;
        receivers = new MultiSelectComboBox<>(words.say("consent.ask.receivers"));
        receivers.setHelperText(words.say("consent.ask.receivers-help"));
        receivers.setItemLabelGenerator(words::organization);
        receivers.setItems(shelf.organizations().running(shelf.cases().today()).stream()
                .sorted(Comparator.comparing(words::organization))
                .toList());
        receivers.addValueChangeListener(changed -> show(changed.getValue()));
        frame.ask(receivers);
        frame.show(each);
    }

    MultiSelectComboBox<Organization> field() {
        return receivers;
    }

    /** Those of them who can be chosen are, with what they need to know ticked beforehand. */
    void choose(Map<OrganizationId, Set<Item>> organizations) {
        least = Map.copyOf(organizations);
        receivers.setValue(receivers
                .getListDataView()
                .getItems()
                .filter(one -> organizations.containsKey(one.id()))
                .collect(Collectors.toSet()));
    }

    /** What is ticked for one stays when another is added. */
    private void show(Set<Organization> chosen) {
        items.keySet().retainAll(chosen);
        chosen.stream().filter(one -> !items.containsKey(one)).forEach(one -> {
            ItemsField field = new ItemsField(
                    words,
                    words.say("consent.ask.items", words.organization(one)),
                    least.getOrDefault(one.id(), Set.of()));
            items.put(one, field);
        });
        each.getChildren().filter(part -> !items.containsValue(part)).toList().forEach(each::remove);
        items.values().stream().filter(part -> part.getParent().isEmpty()).forEach(each::add);
    }

    /** What was ticked beforehand for a referral, and by nobody since, is not. */
    void nothingBeforehand() {
        items.forEach((one, field) -> {
            if (field.chosen().equals(least.get(one.id()))) {
                field.choose(Set.of());
            }
        });
        least = Map.of();
    }

    List<Share> shares() {
        return items.entrySet().stream()
                .map(entry -> new Share(
                        Receiver.of(entry.getKey().id()), entry.getValue().chosen()))
                .toList();
    }
}
