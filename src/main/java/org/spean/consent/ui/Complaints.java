package org.spean.consent.ui;

import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spean.consent.ConsentRefusal;
import org.spean.widgets.FormFrame;

/** Says each refusal at the field that it is about, and what is about none above all of them. */
final class Complaints {

    private final FormFrame frame;
    private final ConsentWords words;
    private final Map<String, HasValidationProperties> fields = new HashMap<>();

    Complaints(FormFrame frame, ConsentWords words) {
        this.frame = frame;
        this.words = words;
    }

    /** What is refused under this word is said there. */
    <F extends HasValidationProperties> F at(String word, F field) {
        fields.put(word, field);
        return field;
    }

    void say(List<ConsentRefusal> why) {
        for (ConsentRefusal each : why) {
            HasValidationProperties field = each.field().map(fields::get).orElse(null);
            if (field == null) {
                frame.refuse(words.refusal(each));
            } else {
                frame.wrong(field, words.refusal(each));
            }
        }
        frame.complains();
    }
}
