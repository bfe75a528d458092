package org.spean.cases.ui.file;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.reach.Reach.Confinement;
import org.spean.cases.Case;
import org.spean.cases.Placement;
import org.spean.cases.file.Confinements;
import org.spean.cases.file.Confinements.Question;
import org.spean.widgets.FormFrame;

/** Says who alone may see the case, and shuts somebody out; both with a reason. Both can be undone, when a second person says yes. */
final class ConfinementPart extends Section {

    private final CaseFileShelf shelf;
    private final FileWords words;
    private final Case file;
    private final Div body = new Div();

    ConfinementPart(CaseFileShelf shelf, FileWords words, Case file) {
        this.shelf = shelf;
        this.words = words;
        this.file = file;
        setClassName("confinement");
        add(new H2(words.say("confine.title")), body);
        show();
    }

    private Actor actor() {
        return shelf.present().actor();
    }

    private void show() {
        body.removeAll();
        shelf.confinements().of(actor(), file.id()).ifPresent(this::show);
    }

    private void show(Confinement confined) {
        Map<UUID, String> names = shelf.accounts().names(confined.named());
        body.add(new Paragraph(
                confined.restricted()
                        ? words.say(
                                "confine.restricted",
                                names.values().stream()
                                        .sorted()
                                        .collect(Collectors.joining(words.say("form.print.comma"))))
                        : words.say("confine.open")));
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list");
        for (Remit whom : confined.shutOut()) {
            NativeButton back = button(
                    "confine.let-in",
                    () -> ask(
                            "confine.let-in", reason -> shelf.confinements().letIn(actor(), file.id(), whom, reason)));
            back.addClassName("small");
            list.add(new ListItem(new Span(words.say("confine.shut-out", named(whom))), back));
        }
        Div acts = new Div(
                button(confined.restricted() ? "confine.others" : "confine.restrict", () -> restrict(confined)));
        acts.setClassName("row");
        if (confined.restricted()) {
            acts.add(button(
                    "confine.open-again",
                    () -> ask(
                            "confine.open-again", reason -> shelf.confinements().open(actor(), file.id(), reason))));
        }
        acts.add(button("confine.shut", this::shutOut));
        body.add(list);
        List<Question> waiting = shelf.confinements().questions(actor(), file.id());
        if (!waiting.isEmpty()) {
            body.add(new OpeningList(shelf, words, waiting, this::show));
        }
        body.add(acts);
    }

    private NativeButton button(String key, Runnable act) {
        NativeButton button = new NativeButton(words.say(key), click -> act.run());
        button.setClassName("btn");
        return button;
    }

    private String named(Remit whom) {
        return words.whom(shelf, whom);
    }

    private void restrict(Confinement confined) {
        CheckboxGroup<UUID> named = new CheckboxGroup<>();
        Set<UUID> people = new HashSet<>(shelf.confinements().people(actor(), file.id()));
        actor().account().ifPresent(people::remove);
        Map<UUID, String> names = shelf.accounts().names(people);
        named.setLabel(words.say("confine.who"));
        named.setItems(people.stream()
                .sorted(Comparator.comparing(each -> names.getOrDefault(each, "")))
                .toList());
        named.setItemLabelGenerator(each -> names.getOrDefault(each, ""));
        named.setValue(confined.named().stream().filter(people::contains).collect(Collectors.toSet()));
        asked(
                confined.restricted() ? "confine.others" : "confine.restrict",
                confined.restricted() ? "confine.more" : "confine.lead",
                frame -> frame.ask(named),
                reason -> shelf.confinements().restrict(actor(), file.id(), named.getValue(), reason));
    }

    private void shutOut() {
        RadioButtonGroup<Remit> whom = new RadioButtonGroup<>();
        List<Remit> all = new ArrayList<>();
        shelf.confinements().people(actor(), file.id()).stream()
                .filter(each -> !actor().account().filter(each::equals).isPresent())
                .map(Remit::person)
                .forEach(all::add);
        all.add(Remit.province(file.province()));
        file.standing()
                .placement()
                .map(Placement::district)
                .map(Remit::district)
                .ifPresent(all::add);
        whom.setLabel(words.say("confine.whom"));
        whom.setItems(all);
        whom.setItemLabelGenerator(this::named);
        asked("confine.shut", "confine.lead", frame -> frame.ask(whom), reason -> {
            if (whom.getValue() == null) {
                return Confinements.Outcome.NOTHING;
            }
            return shelf.confinements().shutOut(actor(), file.id(), whom.getValue(), reason);
        });
    }

    private void ask(String act, Function<String, Confinements.Outcome> doing) {
        asked(act, "confine.second", frame -> {}, doing);
    }

    private void asked(
            String act, String lead, Consumer<FormFrame> fields, Function<String, Confinements.Outcome> doing) {
        TextArea reason = new TextArea(words.say("case-file.reason"));
        reason.setMaxLength(Confinements.LONGEST_REASON);
        FormFrame[] frame = new FormFrame[1];
        frame[0] = new FormFrame(
                words.language(),
                words.say(act),
                words.say(lead),
                words.say(act),
                () -> {
                    switch (doing.apply(reason.getValue())) {
                        case DONE, ASKED -> show();
                        case ALREADY -> frame[0].refuse(words.say("confine.already"));
                        case ALONE -> frame[0].refuse(words.say("confine.alone"));
                        case REASON -> {
                            frame[0].wrong(reason, words.say("case-file.reason-missing"));
                            frame[0].complains();
                        }
                        case NOTHING -> frame[0].refuse(words.say("confine.nobody"));
                    }
                },
                this::show);
        fields.accept(frame[0]);
        frame[0].ask(reason);
        body.removeAll();
        body.add(frame[0]);
        frame[0].begin();
    }
}
