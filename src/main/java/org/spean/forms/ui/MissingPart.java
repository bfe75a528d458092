package org.spean.forms.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.spean.forms.AnswerKey;
import org.spean.forms.FormDefinition;
import org.spean.forms.Purpose;

/** What the form lacks, and for what; each leads to its field. */
final class MissingPart extends Div {

    private final FormWords words;
    private final Consumer<AnswerKey> goTo;
    private final Set<Purpose> opened = new HashSet<>();
    private @Nullable Map<Purpose, List<AnswerKey>> shown;

    MissingPart(FormWords words, Consumer<AnswerKey> goTo) {
        this.words = words;
        this.goTo = goTo;
        setClassName("form-missing");
    }

    void show(FormDefinition form, Map<Purpose, List<AnswerKey>> now) {
        // A button that somebody is about to press stays where it is.
        if (now.equals(shown)) {
            return;
        }
        shown = Map.copyOf(now);
        removeAll();
        add(new H2(words.say("form.missing")));
        Set<Purpose> purposes = new TreeSet<>();
        form.fields().forEach(field -> {
            purposes.addAll(field.neededFor());
            field.columns().forEach(column -> purposes.addAll(column.neededFor()));
        });
        if (purposes.isEmpty()) {
            add(new Paragraph(words.say("form.needs-nothing")));
        }
        if (!now.isEmpty()) {
            Paragraph mark = new Paragraph(words.say("form.needed-mark"));
            mark.setClassName("note");
            add(mark);
        }
        for (Purpose purpose : purposes) {
            List<AnswerKey> missing = now.getOrDefault(purpose, List.of());
            if (missing.isEmpty()) {
                Paragraph fine = new Paragraph(words.say("form.nothing-missing", words.purpose(purpose)));
                fine.setClassName("complete");
                add(fine);
            } else {
                add(details(form, purpose, missing));
            }
        }
    }

    private Details details(FormDefinition form, Purpose purpose, List<AnswerKey> missing) {
        UnorderedList list = new UnorderedList();
        for (AnswerKey key : missing) {
            String label = form.field(key).map(field -> words.of(field.label())).orElse(key.toString());
            NativeButton there = new NativeButton(label, click -> goTo.accept(key));
            there.setClassName("btn plain");
            list.add(new ListItem(there));
        }
        Details details =
                new Details(words.say("form.some-missing", words.purpose(purpose), words.count(missing.size())), list);
        details.setOpened(opened.contains(purpose));
        details.addOpenedChangeListener(changed -> {
            if (changed.isOpened()) {
                opened.add(purpose);
            } else {
                opened.remove(purpose);
            }
        });
        return details;
    }
}
