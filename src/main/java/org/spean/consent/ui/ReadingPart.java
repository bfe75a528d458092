package org.spean.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.spean.consent.ConsentText;
import org.spean.consent.TextLanguage;
import org.spean.vocabulary.Language;

/** The text to read out, in the language that is chosen. */
final class ReadingPart extends Div {

    private final ConsentText text;
    private final OrderedList sentences = new OrderedList();
    private final RadioButtonGroup<TextLanguage> language;

    ReadingPart(ConsentWords words, ConsentText text) {
        this.text = text;
        setClassName("consent-reading");
        language = new RadioButtonGroup<>(words.say("consent.ask.language"));
        language.setItems(TextLanguage.values());
        language.setItemLabelGenerator(each -> words.say(each.words()));
        language.setValue(words.language() == Language.KHMER ? TextLanguage.KHMER : TextLanguage.ENGLISH);
        language.addValueChangeListener(changed -> show());
        Paragraph lead = new Paragraph(words.say("consent.ask.read-out"));
        lead.setClassName("note");
        add(language, lead, sentences);
        show();
    }

    private void show() {
        sentences.removeAll();
        sentences.getElement().setAttribute("lang", chosen().tag());
        text.in(chosen()).forEach(each -> sentences.add(new ListItem(each)));
    }

    TextLanguage chosen() {
        return language.getValue();
    }
}
