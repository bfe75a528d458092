package org.spean.forms.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormSection;
import org.spean.forms.definition.DefinitionChange;
import org.spean.forms.definition.DefinitionChange.FieldSays;
import org.spean.forms.definition.DefinitionChange.FieldTurned;
import org.spean.forms.definition.DefinitionChange.OptionTurned;
import org.spean.forms.definition.DefinitionChange.Turn;
import org.spean.forms.ui.ChangeWords.Said;

/** What a revision would change, section by section, with the figures on top. */
final class RevisionPreview extends Section {

    private final FormWords words;
    private final H3 title;

    RevisionPreview(ChangeWords told, List<DefinitionChange> changes) {
        words = told.words();
        setClassName("revision-preview");
        FormDefinition after = told.after();
        title = new H3(words.say(
                "revise.preview",
                words.title(after),
                words.count(after.edition().number()),
                words.count(told.before().edition().number())));
        title.getElement().setAttribute("tabindex", "-1");
        add(title, new Paragraph(figures(changes)));
        UnorderedList list = new UnorderedList();
        Optional<FormSection> under = Optional.empty();
        for (int at = 0; at < changes.size(); at++) {
            DefinitionChange change = changes.get(at);
            if (at == 0 || !word(change.about()).equals(word(under))) {
                under = change.about();
                list = new UnorderedList();
                list.setClassName("revision-changes");
                add(new H4(told.heading(under)), list);
            }
            list.add(line(told.told(change)));
        }
    }

    private static String word(Optional<FormSection> section) {
        return section.map(FormSection::word).orElse("");
    }

    private String figures(List<DefinitionChange> changes) {
        long changed = changes.stream()
                .map(each -> switch (each) {
                    case FieldSays says ->
                        says.place().toString() + says.after().word();
                    case OptionTurned option ->
                        option.place().toString() + option.field().word();
                    default -> "";
                })
                .filter(each -> !each.isEmpty())
                .distinct()
                .count();
        long others = changes.stream()
                .filter(each ->
                        !(each instanceof FieldTurned || each instanceof FieldSays || each instanceof OptionTurned))
                .count();
        return words.say(
                "revise.figures",
                turned(changes, Turn.ADDED),
                turned(changes, Turn.GONE),
                turned(changes, Turn.MOVED),
                words.count(changed),
                words.count(others));
    }

    private String turned(List<DefinitionChange> changes, Turn turn) {
        return words.count(changes.stream()
                .filter(each -> each instanceof FieldTurned field && field.turn() == turn)
                .count());
    }

    private ListItem line(ChangeWords.Told change) {
        Div what = new Div(change.what());
        what.setClassName("t");
        ListItem line = new ListItem(what);
        change.pairs()
                .forEach(pair -> line.add(
                        labelled("revise.before", pair.before(), "before"),
                        labelled("revise.after", pair.now(), "now")));
        change.more().forEach(each -> {
            Div more = new Div(text(each));
            more.setClassName("note");
            line.add(more);
        });
        return line;
    }

    private Div labelled(String key, Said said, String name) {
        Span label = new Span(words.say(key));
        label.setClassName("note");
        Div line = new Div(label, text(said));
        line.setClassName(name);
        return line;
    }

    private static Span text(Said said) {
        Span text = new Span(said.text());
        text.getElement().setAttribute("lang", said.language().tag());
        return text;
    }

    void begin() {
        title.getElement().callJsFunction("focus");
    }
}
