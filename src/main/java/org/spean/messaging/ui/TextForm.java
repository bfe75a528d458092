package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.spean.messaging.wording.Fault;
import org.spean.messaging.wording.Template;
import org.spean.messaging.wording.TemplateOutcome;
import org.spean.messaging.wording.TextRules;

/** Where a text is changed: as one types, it shows what would be sent, what that costs, and what may not be there. */
class TextForm extends Div {

    private static final int TYPING_MILLIS = 400;

    private final TextShelf shelf;
    private final TextWords words;
    private final TextArea text = new TextArea();
    private final Div shown = new Div();
    private final BiConsumer<Template, Template> done;
    private Template known;

    /**
     * Asks.
     *
     * @param known the text in force
     * @param done is told what was and what is
     */
    TextForm(TextShelf shelf, TextWords words, Template known, BiConsumer<Template, Template> done, Runnable givenUp) {
        this.shelf = shelf;
        this.words = words;
        this.known = known;
        this.done = done;
        setClassName("text-form");
        text.setLabel(words.say("message-text.edit", words.writing(known.writing())));
        text.setHelperText(words.say("message-text.edit-help"));
        text.setMaxLength(2 * TextRules.MOST_LETTERS);
        text.setManualValidation(true);
        text.setValue(known.text());
        text.getElement().setAttribute("lang", known.writing().tag());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_MILLIS);
        text.addValueChangeListener(typed -> look());
        shown.getElement().setAttribute("role", "status");
        NativeButton save = new NativeButton(words.say("message-text.save"), click -> save());
        save.setClassName("btn main");
        NativeButton cancel = new NativeButton(words.say("message-text.cancel"), click -> givenUp.run());
        cancel.setClassName("btn");
        Div acts = new Div(save, cancel);
        acts.setClassName("row");
        add(text, new SlotButtons(known.kind(), text, words), shown, acts);
        look();
    }

    void begin() {
        text.focus();
    }

    private void look() {
        text.setInvalid(false);
        shown.removeAll();
        String clean = TextRules.clean(text.getValue());
        List<Fault> against = shelf.rules().against(known.kind(), known.writing(), clean);
        if (against.isEmpty()) {
            String usual = rendered(clean, false);
            shown.add(new WrittenText(usual, known.writing()), new PartsLines(usual, rendered(clean, true), words));
        } else {
            list(against);
        }
    }

    private void list(List<Fault> against) {
        if (!against.isEmpty()) {
            UnorderedList faults = new UnorderedList();
            faults.setClassName("faults");
            against.forEach(fault -> faults.add(new ListItem(words.fault(fault))));
            shown.add(faults);
        }
    }

    private String rendered(String clean, boolean longest) {
        return shelf.templates()
                .preview(
                        clean,
                        known.kind(),
                        known.writing(),
                        longest ? Examples.longest(known.kind()) : Examples.usual(known.kind()))
                .text();
    }

    private void save() {
        switch (shelf.book().change(shelf.actor(), known.kind(), known.writing(), text.getValue(), known.version())) {
            case TemplateOutcome.Done saved -> done.accept(known, saved.template());
            case TemplateOutcome.Refused refused -> {
                List<Fault> worst = refused.against().stream()
                        .sorted(Comparator.comparing(Fault::rule))
                        .toList();
                text.setErrorMessage(words.fault(worst.getFirst()));
                text.setInvalid(true);
                shown.removeAll();
                list(worst.subList(1, worst.size()));
                text.focus();
            }
            case TemplateOutcome.Overtaken overtaken -> {
                known = overtaken.template();
                look();
                Paragraph says = new Paragraph(words.say("message-text.overtaken"));
                says.setClassName("warning");
                shown.addComponentAsFirst(new WrittenText(known.text(), known.writing()));
                shown.addComponentAsFirst(says);
            }
        }
    }
}
