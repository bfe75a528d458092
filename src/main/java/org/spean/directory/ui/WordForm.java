package org.spean.directory.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.spean.directory.Audience;
import org.spean.directory.ServiceType;
import org.spean.directory.words.Sense;
import org.spean.directory.words.WordEntry;
import org.spean.directory.words.WordOutcome;
import org.spean.directory.words.WordOutcome.Wrong;
import org.spean.directory.words.WordSubject;
import org.spean.directory.words.WordVersion;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;
import org.spean.widgets.FormFrame;

/** Asks for everyday words and what they mean; shows what a change would do before it is saved. */
class WordForm extends Div {

    private final WordShelf shelf;
    private final Reader reader;
    private final Optional<WordVersion> present;
    private final ObjIntConsumer<WordSubject> done;
    private final FormFrame frame;
    private final Select<Sense.Kind> kind = new Select<>();
    private final CheckboxGroup<ServiceTypeId> types = new CheckboxGroup<>();
    private final Select<ServiceGroup> group = new Select<>();
    private final CheckboxGroup<Audience> people = new CheckboxGroup<>();
    private final TextArea khmer = new TextArea();
    private final TextArea english = new TextArea();
    private final Div effects = new Div();

    WordForm(WordShelf shelf, Reader reader, Optional<WordVersion> present, ObjIntConsumer<WordSubject> done) {
        this.shelf = shelf;
        this.reader = reader;
        this.present = present;
        this.done = done;
        frame = new FormFrame(
                reader.language(),
                reader.say("thesaurus.words"),
                reader.say("thesaurus.form-lead"),
                reader.say("thesaurus.save"),
                this::send,
                () -> getUI().ifPresent(ui -> ui.navigate(DirectoryLinks.THESAURUS)));
        area(khmer, "thesaurus.khmer-words", present.map(WordVersion::khmer).orElse(List.of()));
        area(
                english,
                "thesaurus.english-words",
                present.map(WordVersion::english).orElse(List.of()));
        meanings(present.flatMap(WordVersion::sense));
        NativeButton look = new NativeButton(reader.say("thesaurus.preview"), click -> look(wish()));
        look.setClassName("btn");
        Div acts = new Div(look);
        acts.setClassName("row");
        if (present.isPresent()) {
            NativeButton away = new NativeButton(reader.say("thesaurus.preview-away"), click -> look(Optional.empty()));
            away.setClassName("btn");
            NativeButton takeAway = new NativeButton(reader.say("thesaurus.take-away"), click -> takeAway());
            takeAway.setClassName("btn");
            acts.add(away, takeAway);
        }
        effects.setClassName("effects");
        effects.getElement().setAttribute("role", "status");
        add(frame, acts, effects);
    }

    private void area(TextArea area, String key, List<String> words) {
        area.setLabel(reader.say(key));
        area.setHelperText(reader.say("thesaurus.one-a-line"));
        area.setValue(String.join("\n", words));
        frame.ask(area);
    }

    private void meanings(Optional<Sense> sense) {
        kind.setLabel(reader.say("thesaurus.means"));
        kind.setItems(Sense.Kind.values());
        kind.setItemLabelGenerator(each -> reader.say("thesaurus.kind." + each));
        kind.setValue(sense.map(Sense::kind).orElse(Sense.Kind.TYPE));
        kind.addValueChangeListener(changed -> showMeanings());
        frame.ask(kind);
        types.setLabel(reader.say("thesaurus.types"));
        types.setItems(
                shelf.shelf().catalogue().types().stream().map(ServiceType::id).toList());
        types.setItemLabelGenerator(each -> shelf.shelf()
                .catalogue()
                .type(each)
                .map(ServiceType::name)
                .map(name -> name.in(reader.language()))
                .orElse(each.id()));
        types.setValue(Set.copyOf(sense.map(Sense::types).orElse(List.of())));
        frame.ask(types);
        group.setLabel(reader.say("find.groups"));
        group.setItems(ServiceGroup.values());
        group.setItemLabelGenerator(
                each -> shelf.shelf().catalogue().group(each).name().in(reader.language()));
        sense.stream().flatMap(each -> each.groups().stream()).forEach(group::setValue);
        frame.ask(group);
        people.setLabel(reader.say("find.for-whom"));
        people.setItems(Audience.values());
        people.setItemLabelGenerator(each -> reader.say("audience." + each.word()));
        people.setValue(sense.map(Sense::audiences).orElse(Set.of()));
        frame.ask(people);
        showMeanings();
    }

    private void showMeanings() {
        types.setVisible(kind.getValue() == Sense.Kind.TYPE);
        group.setVisible(kind.getValue() == Sense.Kind.GROUP);
        people.setVisible(kind.getValue() == Sense.Kind.AUDIENCE);
    }

    private Sense sense() {
        return switch (kind.getValue()) {
            case TYPE -> Sense.ofTypes(inOrder());
            case GROUP ->
                group.isEmpty()
                        ? new Sense(Sense.Kind.GROUP, List.of(), Set.of(), Set.of())
                        : Sense.of(group.getValue());
            case AUDIENCE -> Sense.ofPeople(people.getValue());
        };
    }

    /** The likeliest first: as they stood, then the new ones. */
    private List<ServiceTypeId> inOrder() {
        Set<ServiceTypeId> chosen = types.getValue();
        List<ServiceTypeId> before =
                present.flatMap(WordVersion::sense).map(Sense::types).orElse(List.of());
        return Stream.concat(
                        before.stream().filter(chosen::contains),
                        chosen.stream().filter(type -> !before.contains(type)).sorted())
                .toList();
    }

    private static List<String> lines(TextArea area) {
        return Arrays.stream(area.getValue().split("[\\n;]", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Optional<WordEntry> wish() {
        return Optional.of(new WordEntry(id(), sense(), lines(english), lines(khmer)));
    }

    private String id() {
        return present.map(version -> version.subject().key()).orElse("");
    }

    private void look(Optional<WordEntry> after) {
        effects.removeAll();
        effects.add(new WordEffects(shelf, reader, id(), after));
    }

    private void send() {
        came(
                present.isPresent()
                        ? shelf.book()
                                .change(
                                        shelf.actor(),
                                        present.get().subject(),
                                        number(),
                                        sense(),
                                        lines(english),
                                        lines(khmer))
                        : shelf.book().add(shelf.actor(), sense(), lines(english), lines(khmer)));
    }

    private void takeAway() {
        present.ifPresent(version -> came(shelf.book().takeAway(shelf.actor(), version.subject(), version.number())));
    }

    private int number() {
        return present.map(WordVersion::number).orElse(0);
    }

    private void came(WordOutcome outcome) {
        switch (outcome) {
            case WordOutcome.Done(WordSubject subject) -> done.accept(subject, number());
            case WordOutcome.Refused(var wrong) -> {
                wrong.forEach(this::complain);
                frame.complains();
            }
        }
    }

    private void complain(Wrong wrong) {
        String says = reader.say("thesaurus.wrong." + wrong);
        switch (wrong) {
            case NO_WORDS, WORD_TOO_LONG, TOO_MANY_WORDS -> frame.wrong(khmer, says);
            case MEANS_NOTHING ->
                frame.wrong(
                        switch (kind.getValue()) {
                            case TYPE -> types;
                            case GROUP -> group;
                            case AUDIENCE -> people;
                        },
                        says);
            case ENGLISH_MISSING, KHMER_MISSING, NAME_TOO_LONG, OVERTAKEN -> frame.refuse(says);
        }
    }
}
