package org.spean.directory.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.spean.directory.Answer;
import org.spean.directory.Audience;
import org.spean.directory.Coverage;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryDraft;
import org.spean.directory.EntryRules;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceType;
import org.spean.geography.Province;
import org.spean.people.Programme;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.FormFrame;

/** The fields for what an entry is: each knows its cell. */
final class EntryInputs {

    private static final List<Answer> ANSWERS = List.of(Answer.YES, Answer.NO, Answer.NOT_RECORDED);

    private final ServiceEntry before;
    private final FormFrame frame;
    private final Shelf shelf;
    private final Reader reader;
    private final Consumer<EntryInput> made;

    EntryInputs(ServiceEntry before, FormFrame frame, Shelf shelf, Reader reader, Consumer<EntryInput> made) {
        this.before = before;
        this.frame = frame;
        this.shelf = shelf;
        this.reader = reader;
        this.made = made;
    }

    private boolean seen(EntryColumn column) {
        return reader.sees(column.field(), before.shelters());
    }

    private String label(EntryColumn column) {
        return reader.say(column.key());
    }

    void text(EntryColumn column) {
        if (seen(column)) {
            TextField field = new TextField(label(column));
            field.setValue(column.of(before));
            field.setAutocomplete(Autocomplete.OFF);
            made.accept(EntryInput.of(column, field::getValue, frame.ask(field)));
        }
    }

    void area(EntryColumn column) {
        if (seen(column)) {
            TextArea field = area(label(column), column.of(before));
            made.accept(EntryInput.of(column, field::getValue, frame.ask(field)));
        }
    }

    private static TextArea area(String label, String value) {
        TextArea field = new TextArea(label);
        field.setValue(value);
        field.setMaxLength(EntryRules.MOST_LETTERS * 2);
        return field;
    }

    /** Several of something, each on its line. */
    void lines(EntryColumn column, List<String> items) {
        if (seen(column)) {
            TextArea field = area(label(column), String.join("\n", items));
            field.setHelperText(reader.say("entry.help.lines"));
            made.accept(
                    EntryInput.of(column, () -> EntryDraft.cell(field.getValue().lines()), frame.ask(field)));
        }
    }

    /** One number on each line; a line that was there already keeps what is known of it beside its number. */
    void phones() {
        if (!seen(EntryColumn.PHONES)) {
            return;
        }
        TextArea field = area(label(EntryColumn.PHONES), String.join("\n", EntryDraft.phones(before)));
        field.setHelperText(reader.say("entry.help.phones"));
        made.accept(EntryInput.of(
                EntryColumn.PHONES,
                () -> EntryDraft.phones(before, field.getValue().lines()),
                frame.ask(field)));
    }

    void coverage() {
        RadioButtonGroup<Coverage.Kind> kind = new RadioButtonGroup<>(label(EntryColumn.COVERAGE));
        kind.setItems(Coverage.Kind.values());
        kind.setItemLabelGenerator(each -> reader.say("find.reach." + each));
        kind.setValue(before.coverage().kind());
        made.accept(EntryInput.of(
                EntryColumn.COVERAGE,
                () -> kind.getValue().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                frame.ask(kind)));
        MultiSelectComboBox<PlaceCode> provinces = new MultiSelectComboBox<>(label(EntryColumn.PROVINCES));
        List<PlaceCode> all =
                shelf.gazetteer().provinces().stream().map(Province::code).toList();
        provinces.setItems(all);
        provinces.setItemLabelGenerator(place -> CoverageWords.name(place, shelf, reader));
        provinces.setValue(before.coverage().provinces());
        provinces.setVisible(before.coverage().kind() == Coverage.Kind.PROVINCES);
        kind.addValueChangeListener(changed -> provinces.setVisible(kind.getValue() == Coverage.Kind.PROVINCES));
        made.accept(EntryInput.of(
                EntryColumn.PROVINCES,
                () -> kind.getValue() == Coverage.Kind.PROVINCES ? isoCodes(provinces.getValue()) : "",
                frame.ask(provinces)));
        if (seen(EntryColumn.DISTRICTS)) {
            districts(kind, provinces);
        }
    }

    /** Of the chosen provinces, once the gazetteer is there; none: a province is reached as a whole. */
    private void districts(RadioButtonGroup<Coverage.Kind> kind, MultiSelectComboBox<PlaceCode> provinces) {
        MultiSelectComboBox<PlaceCode> districts = new MultiSelectComboBox<>(label(EntryColumn.DISTRICTS));
        districts.setHelperText(reader.say("entry.help.districts"));
        districts.setItemLabelGenerator(place -> CoverageWords.place(place, shelf, reader));
        Runnable again = () -> {
            Set<PlaceCode> chosen = districts.getValue();
            List<PlaceCode> possible = kind.getValue() == Coverage.Kind.PROVINCES
                    ? provinces.getValue().stream()
                            .sorted()
                            .flatMap(province -> CoverageWords.districts(province, shelf).stream())
                            .toList()
                    : List.of();
            districts.setItems(possible);
            districts.setValue(chosen.stream().filter(possible::contains).collect(Collectors.toSet()));
            districts.setVisible(!possible.isEmpty());
        };
        again.run();
        districts.setValue(before.coverage().districts());
        kind.addValueChangeListener(changed -> again.run());
        provinces.addValueChangeListener(changed -> again.run());
        made.accept(EntryInput.of(
                EntryColumn.DISTRICTS,
                () -> districts.getValue().stream()
                        .sorted()
                        .map(PlaceCode::digits)
                        .collect(Collectors.joining("; ")),
                frame.ask(districts)));
    }

    private static String isoCodes(Set<PlaceCode> places) {
        return places.stream().sorted().map(PlaceCode::iso).collect(Collectors.joining("; "));
    }

    void audiences() {
        for (Audience audience : Audience.values()) {
            RadioButtonGroup<Answer> field = new RadioButtonGroup<>(AudienceWords.name(audience, reader));
            field.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
            field.setItems(ANSWERS);
            field.setItemLabelGenerator(answer -> reader.say("page.answer." + answer));
            field.setValue(before.answer(audience));
            made.accept(EntryInput.of(
                    EntryColumn.of(audience),
                    () -> switch (field.getValue()) {
                        case YES -> "yes";
                        case NO -> "no";
                        case NOT_RECORDED -> "";
                    },
                    frame.ask(field)));
        }
    }

    void type() {
        Select<ServiceType> field = new Select<>();
        field.setLabel(label(EntryColumn.TYPE));
        field.setItems(shelf.catalogue().types());
        field.setItemLabelGenerator(type -> type == null ? "" : type.name().in(reader.language()));
        shelf.catalogue().type(before.type()).ifPresent(field::setValue);
        made.accept(EntryInput.of(
                EntryColumn.TYPE,
                () -> field.getValue() == null ? "" : field.getValue().id().id(),
                frame.ask(field)));
    }

    void programme() {
        List<Programme> programmes = shelf.organizations().programmesOf(before.organization());
        if (programmes.isEmpty()) {
            return;
        }
        List<String> codes = new ArrayList<>(List.of(""));
        programmes.forEach(each -> codes.add(each.code()));
        Map<String, String> names =
                programmes.stream().collect(Collectors.toMap(Programme::code, OrganizationHead::named));
        Select<String> field = new Select<>();
        field.setLabel(label(EntryColumn.PROGRAMME));
        field.setItems(codes);
        field.setItemLabelGenerator(code -> names.getOrDefault(code, reader.say("entry.no-programme")));
        field.setValue(before.programme());
        made.accept(EntryInput.of(EntryColumn.PROGRAMME, field::getValue, frame.ask(field)));
    }

    void running() {
        RadioButtonGroup<Boolean> field = new RadioButtonGroup<>(label(EntryColumn.RUNNING));
        field.setItems(true, false);
        field.setItemLabelGenerator(runs -> reader.say(runs ? "find.state.RUNNING" : "find.state.NOT_YET"));
        field.setValue(before.running());
        made.accept(EntryInput.of(EntryColumn.RUNNING, () -> field.getValue() ? "yes" : "not yet", frame.ask(field)));
    }
}
