package org.spean.directory.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spean.directory.Audience;
import org.spean.directory.ServiceType;
import org.spean.directory.need.Column;
import org.spean.directory.need.Missing;
import org.spean.directory.need.Place;
import org.spean.directory.need.Urgency;
import org.spean.directory.need.WantedLanguage;
import org.spean.geography.Province;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;

/** Asks what is missing: every answer is one of a list, so that nobody can be named. */
class MissingForm extends Div {

    private final Reader reader;
    private final Consumer<Missing> record;
    private final Select<PlaceCode> province = new Select<>();
    private final Select<Column> what = new Select<>();
    private final CheckboxGroup<Audience> audiences = new CheckboxGroup<>();
    private final Select<WantedLanguage> language = new Select<>();
    private final Select<Urgency> urgency = new Select<>();

    MissingForm(MissingGuess guess, Shelf shelf, Reader reader, Consumer<Missing> record, Runnable givenUp) {
        this.reader = reader;
        this.record = record;
        FigureWords words = new FigureWords(shelf, reader);
        setClassName("missing-form");
        province.setLabel(reader.say("find.province"));
        province.setItems(
                shelf.gazetteer().provinces().stream().map(Province::code).toList());
        province.setItemLabelGenerator(each -> words.name(Place.of(each)));
        guess.province().ifPresent(province::setValue);
        what.setLabel(reader.say("missing.what"));
        what.setItems(kinds(shelf));
        what.setItemLabelGenerator(each -> each.type().isPresent() ? "– " + words.name(each) : words.name(each));
        guess.type().map(Column::of).or(() -> guess.group().map(Column::of)).ifPresent(what::setValue);
        audiences.setLabel(reader.say("find.for-whom"));
        audiences.setItems(Audience.values());
        audiences.setItemLabelGenerator(each -> reader.say("audience." + each.word()));
        audiences.setValue(guess.audiences());
        language.setLabel(reader.say("missing.language"));
        language.setItems(WantedLanguage.values());
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption(reader.say("missing.language.khmer"));
        language.setItemLabelGenerator(
                each -> each == null ? reader.say("missing.language.khmer") : reader.say("missing.language." + each));
        urgency.setLabel(reader.say("missing.urgency"));
        urgency.setItems(Urgency.values());
        urgency.setItemLabelGenerator(each -> reader.say("missing.urgency." + each));
        urgency.setValue(Urgency.THIS_WEEK);
        NativeButton send = new NativeButton(reader.say("missing.record"), click -> send());
        send.setClassName("btn main");
        NativeButton back = new NativeButton(reader.say("missing.give-up"), click -> givenUp.run());
        back.setClassName("btn");
        Div row = new Div(send, back);
        row.setClassName("row");
        add(province, what, audiences, language, urgency, row);
    }

    private static List<Column> kinds(Shelf shelf) {
        return Stream.of(ServiceGroup.values())
                .flatMap(group -> Stream.concat(
                        Stream.of(Column.of(group)),
                        shelf.catalogue().types().stream()
                                .map(ServiceType::id)
                                .filter(type -> type.group() == group)
                                .map(Column::of)))
                .toList();
    }

    void focus() {
        (province.isEmpty() ? province : what).focus();
    }

    /** Both are needed; each says so itself. */
    private void send() {
        missing(province, "missing.wrong.province");
        missing(what, "missing.wrong.what");
        if (!province.isEmpty() && !what.isEmpty()) {
            Column kind = what.getValue();
            record.accept(new Missing(
                    province.getValue(),
                    kind.group().orElseThrow(),
                    kind.type(),
                    audiences.getValue(),
                    Optional.ofNullable(language.getValue()),
                    urgency.getValue()));
        }
    }

    private void missing(Select<?> field, String key) {
        field.setInvalid(field.isEmpty());
        field.setErrorMessage(field.isEmpty() ? reader.say(key) : "");
    }
}
