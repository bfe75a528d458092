package org.spean.forms.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.spean.forms.AnswerKey;
import org.spean.forms.FormField;
import org.spean.forms.KeptAnswer;

/** Who wrote what into a field, and what stood there before. */
final class HistoryPart extends Section {

    private final H2 title;

    HistoryPart(
            FormWords words, FormField field, FormDesk desk, AnswerKey key, List<KeptAnswer> before, Runnable closed) {
        setClassName("form-history");
        title = new H2(words.say("form.history-of", words.of(field.label())));
        title.getElement().setAttribute("tabindex", "-1");
        add(title);
        OrderedList list = new OrderedList();
        desk.kept(key).ifPresent(now -> list.add(line(words, field, now)));
        before.forEach(each -> list.add(line(words, field, each)));
        NativeButton close = new NativeButton(words.say("form.close"), click -> closed.run());
        close.setClassName("btn small");
        add(list.getChildren().findAny().isPresent() ? list : new Paragraph(words.say("form.no-history")));
        add(new Div(close));
    }

    private static ListItem line(FormWords words, FormField field, KeptAnswer kept) {
        Span who = new Span(words.say("form.wrote", kept.by(), words.moment(kept.at())));
        who.setClassName("note");
        return new ListItem(new Span(words.answer(field, kept.answer())), who);
    }

    void begin() {
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        title.getElement().callJsFunction("focus");
    }
}
