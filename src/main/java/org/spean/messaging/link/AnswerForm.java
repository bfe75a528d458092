package org.spean.messaging.link;

import java.util.List;

/**
 * One answer: what has to be typed for it, and its button.
 *
 * @param press what the button sends
 * @param wrong why what was typed cannot be taken, if it cannot
 */
record AnswerForm(String press, Both button, List<Field> fields, List<Both> wrong) {

    static AnswerForm button(String press, Both button) {
        return new AnswerForm(press, button, List.of(), List.of());
    }

    /**
     * A field.
     *
     * @param typed what stands in it already
     */
    record Field(String name, String type, Both label, String typed) {}
}
