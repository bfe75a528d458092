package org.spean.forms.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.spean.forms.AnswerKey;
import org.spean.forms.Completeness;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormSection;

/** The sections of a form, each with how much of it is settled: a list where there is room, one field where there is none. */
final class SectionNav extends Nav {

    private final FormWords words;
    private final FormDefinition form;
    private final Consumer<FormSection> turn;
    private final OrderedList list = new OrderedList();
    private final Select<FormSection> field = new Select<>();
    private final Map<String, Entry> entries = new HashMap<>();
    private List<FormSection> shown = List.of();
    private boolean showing;

    private record Entry(NativeButton there, Span count) {}

    SectionNav(FormWords words, FormDefinition form, Consumer<FormSection> turn) {
        this.words = words;
        this.form = form;
        this.turn = turn;
        setClassName("form-nav");
        setAriaLabel(words.say("form.sections-of"));
        field.setLabel(words.say("form.sections"));
        field.addValueChangeListener(changed -> {
            if (!showing && changed.getValue() != null) {
                turn.accept(changed.getValue());
            }
        });
        add(list, field);
    }

    void show(FormDesk desk, String present) {
        List<FormSection> sections =
                form.sections().stream().filter(desk::asked).toList();
        List<Completeness.Asked> asked = desk.asked().toList();
        showing = true;
        field.setItemLabelGenerator(each -> label(each, shown, asked, desk));
        if (!sections.equals(shown)) {
            shown = sections;
            list(sections);
            field.setItems(sections);
        }
        for (FormSection each : sections) {
            boolean here = present.equals("section-" + each.word());
            Entry entry = entries.get(each.word());
            if (entry != null) {
                entry.there().getElement().setAttribute("aria-current", String.valueOf(here));
                entry.count().setText(count(each, asked, desk));
            }
            if (here) {
                field.setValue(each);
            }
        }
        showing = false;
    }

    /** Buttons stay as long as the sections do: one that somebody is about to press must not go. */
    private void list(List<FormSection> sections) {
        list.removeAll();
        entries.clear();
        for (FormSection each : sections) {
            NativeButton there = new NativeButton(
                    words.say("form.section", words.count(sections.indexOf(each) + 1), words.of(each.title())),
                    click -> turn.accept(each));
            Span count = new Span();
            count.setClassName("note");
            there.add(count);
            entries.put(each.word(), new Entry(there, count));
            list.add(new ListItem(there));
        }
    }

    private String label(FormSection each, List<FormSection> sections, List<Completeness.Asked> asked, FormDesk desk) {
        return words.say(
                "form.section-counted",
                words.say("form.section", words.count(sections.indexOf(each) + 1), words.of(each.title())),
                count(each, asked, desk));
    }

    private String count(FormSection section, List<Completeness.Asked> asked, FormDesk desk) {
        Set<String> fields = section.fields().stream().map(each -> each.word()).collect(Collectors.toSet());
        Set<AnswerKey> all = new HashSet<>();
        long settled = asked.stream()
                .filter(each -> fields.contains(each.key().field()))
                .peek(each -> all.add(each.key()))
                .filter(each -> desk.answer(each.key()).settled())
                .count();
        return words.say("form.of", words.count(settled), words.count(all.size()));
    }
}
