package org.spean.forms.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Consumer;
import org.spean.forms.FormSection;

/** From a section to the one before and the next that is asked; after the last, that the form is done. */
final class TurnRow extends Div {

    private final FormPage page;
    private final Consumer<FormSection> turn;
    private final Runnable again;
    private List<FormSection> around = List.of();

    TurnRow(FormPage page, Consumer<FormSection> turn, Runnable again) {
        this.page = page;
        this.turn = turn;
        this.again = again;
        setClassName("row form-turn");
    }

    /**
     * Shows it.
     *
     * @param sections those that are asked at this moment
     * @param present the handle of the one that is shown
     */
    void show(List<FormSection> sections, String present) {
        for (int at = 0; at < sections.size(); at++) {
            if (present.equals("section-" + sections.get(at).word())) {
                List<FormSection> now = sections.subList(Math.max(0, at - 1), Math.min(sections.size(), at + 2));
                // A button that somebody is about to press stays where it is.
                if (!now.equals(around)) {
                    around = List.copyOf(now);
                    removeAll();
                    show(sections, at);
                }
            }
        }
    }

    private void show(List<FormSection> sections, int at) {
        if (at > 0) {
            add(button("form.section-before", sections.get(at - 1), "btn"));
        }
        if (at + 1 < sections.size()) {
            add(button("form.section-after", sections.get(at + 1), "btn main"));
        } else {
            add(new FinishPart(page, again));
        }
    }

    private NativeButton button(String word, FormSection to, String look) {
        NativeButton button =
                new NativeButton(page.words().say(word, page.words().of(to.title())), click -> turn.accept(to));
        button.setClassName(look);
        return button;
    }
}
