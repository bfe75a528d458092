package org.spean.cases.ui.file;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.spean.widgets.FormFrame;

/** Asks for a reason before something is done. */
final class ReasonPart extends Div {

    private static final int LONGEST = 500;

    ReasonPart(FileWords words, String lead, String act, Consumer<String> given, Runnable givenUp) {
        TextArea reason = new TextArea(words.say("case-file.reason"));
        reason.setMaxLength(LONGEST);
        FormFrame[] frame = new FormFrame[1];
        frame[0] = new FormFrame(
                words.language(),
                words.say("case-file.reason-first"),
                lead,
                act,
                () -> {
                    if (reason.getValue().isBlank()) {
                        frame[0].wrong(reason, words.say("case-file.reason-missing"));
                        frame[0].complains();
                    } else {
                        given.accept(reason.getValue());
                    }
                },
                givenUp);
        frame[0].ask(reason);
        add(frame[0]);
    }
}
