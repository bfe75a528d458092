package org.spean.forms.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.UUID;
import org.spean.forms.FormStates;
import org.spean.widgets.UndoNotice;

/** Says that it is done, or opens it again. */
final class FinishPart extends Div {

    FinishPart(FormPage page, Runnable again) {
        boolean finished = page.desk().form().finished().isPresent();
        FormWords words = page.words();
        UUID id = page.desk().form().id();
        FormStates states = page.shelf().states();
        if (!states.mayFinish(page.shelf().actor(), page.desk().sheet())) {
            return;
        }
        NativeButton button = new NativeButton(words.say(finished ? "form.reopen" : "form.finish"), click -> {
            if (finished) {
                states.reopen(page.shelf().actor(), id);
            } else {
                states.finish(page.shelf().actor(), id);
                getUI().ifPresent(ui ->
                        UndoNotice.show(ui, words.say("form.is-finished"), words.say("form.undo"), () -> {
                            states.reopen(page.shelf().actor(), id);
                            again.run();
                        }));
            }
            again.run();
        });
        button.setClassName("btn");
        add(button);
    }
}
