package org.spean.forms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spean.forms.FilledForm;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormEdition;
import org.spean.forms.FormFolder;
import org.spean.widgets.UndoNotice;

/** The forms of a folder with how far they are, what was put away, and new ones to begin. */
final class FolderForms extends Div {

    private final FormShelf shelf;
    private final FormWords words;
    private final FormFolder folder;
    private final boolean folded;

    /**
     * Shows them.
     *
     * @param folded whether new ones are looked for behind a word, because the page shows other things too
     */
    FolderForms(FormShelf shelf, FormWords words, FormFolder folder, boolean folded) {
        this.shelf = shelf;
        this.words = words;
        this.folder = folder;
        this.folded = folded;
        show();
    }

    private void show() {
        removeAll();
        List<FilledForm> forms = shelf.forms().of(shelf.actor(), folder);
        List<FormDefinition> beginnable = shelf.forms().beginnable(shelf.actor(), folder);
        add(filled(forms, !beginnable.isEmpty()));
        away();
        if (!beginnable.isEmpty()) {
            add(blank(forms, beginnable));
        }
    }

    private Section filled(List<FilledForm> forms, boolean writes) {
        Section section = new Section(new H2(words.say("folder.forms")));
        if (forms.isEmpty()) {
            section.add(new Paragraph(words.say(writes ? "folder.begin-one" : "folder.empty")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list");
        Map<FormEdition, FormDefinition> definitions = forms.stream()
                .map(FilledForm::edition)
                .distinct()
                .collect(Collectors.toMap(
                        edition -> edition,
                        edition -> shelf.definitions().find(edition).orElseThrow()));
        for (FilledForm form : forms) {
            FormDefinition definition = definitions.get(form.edition());
            if (definition != null) {
                list.add(line(form, definition));
            }
        }
        section.add(list);
        return section;
    }

    private ListItem line(FilledForm form, FormDefinition definition) {
        String name = named(form, definition);
        Anchor open = new Anchor(FormLinks.form(folder.code(), form.id()), name);
        open.setClassName("t");
        Div text = new Div(open);
        Span state = new Span(form.finished()
                .map(done -> words.say("folder.finished", done.by(), words.moment(done.at())))
                .orElseGet(() -> words.say("folder.written", words.moment(form.changedAt()))));
        state.setClassName("note");
        text.add(new Div(state));
        if (!form.missing().isEmpty()) {
            String lacks = form.missing().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(one ->
                            words.say("form.some-missing", words.purpose(one.getKey()), words.count(one.getValue())))
                    .collect(Collectors.joining(words.say("form.and")));
            Span missing = new Span(lacks);
            missing.setClassName("note");
            text.add(new Div(missing));
        }
        Div right = new Div();
        right.setClassName("row");
        if (form.asked() > 0) {
            Span count = new Span(words.say("form.of", words.count(form.settled()), words.count(form.asked())));
            count.setClassName("form-count");
            right.add(count);
        }
        if (shelf.states().mayPutAway(shelf.actor(), form)) {
            NativeButton away = new NativeButton(words.say("folder.put-away"), click -> {
                shelf.states().putAway(shelf.actor(), form.id());
                show();
                getUI().ifPresent(ui ->
                        UndoNotice.show(ui, words.say("folder.put-away-done", name), words.say("form.undo"), () -> {
                            shelf.states().bringBack(shelf.actor(), form.id());
                            show();
                        }));
            });
            away.setClassName("btn small");
            away.setAriaLabel(words.say("folder.put-away-of", name));
            right.add(away);
        }
        return new ListItem(text, right);
    }

    private String named(FilledForm form, FormDefinition definition) {
        return form.nth() > 1
                ? words.say("folder.nth", words.title(definition), words.count(form.nth()))
                : words.title(definition);
    }

    /** What was put away by mistake is found again. */
    private void away() {
        List<FilledForm> away = shelf.states().away(shelf.actor(), folder);
        if (away.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list");
        for (FilledForm form : away) {
            String name = named(form, shelf.definitions().find(form.edition()).orElseThrow());
            NativeButton back = new NativeButton(words.say("folder.bring-back"), click -> {
                shelf.states().bringBack(shelf.actor(), form.id());
                show();
            });
            back.setClassName("btn small");
            back.setAriaLabel(words.say("folder.bring-back-of", name));
            list.add(new ListItem(new Div(new Span(name)), back));
        }
        add(new Section(new H2(words.say("folder.away")), list));
    }

    private Component blank(List<FilledForm> forms, List<FormDefinition> beginnable) {
        Paragraph lead = new Paragraph(words.say("folder.begin-lead"));
        lead.setClassName("note");
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list");
        for (FormDefinition definition : beginnable) {
            boolean there = forms.stream()
                    .anyMatch(form ->
                            form.edition().name().equals(definition.edition().name()));
            Span name = new Span(words.title(definition));
            name.setClassName("t");
            Span about = new Span(words.of(definition.about()));
            about.setClassName("note");
            NativeButton begin =
                    new NativeButton(words.say(there ? "folder.begin-another" : "folder.begin-this"), click -> {
                        FilledForm form = shelf.forms()
                                .open(
                                        shelf.actor(),
                                        folder,
                                        definition.edition().name());
                        getUI().ifPresent(ui -> ui.navigate(FormLinks.form(folder.code(), form.id())));
                    });
            begin.setClassName("btn small");
            begin.setAriaLabel(words.say("folder.begin-of", words.title(definition)));
            list.add(new ListItem(new Div(name, new Div(about)), begin));
        }
        return folded
                ? new NativeDetails(words.say("folder.begin"), new Div(lead, list))
                : new Section(new H2(words.say("folder.begin")), lead, list);
    }
}
