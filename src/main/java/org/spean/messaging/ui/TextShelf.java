package org.spean.messaging.ui;

import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.messaging.wording.TemplateBook;
import org.spean.messaging.wording.Templates;
import org.spean.messaging.wording.TextRules;
import org.springframework.stereotype.Component;

/** What the screens of message texts take from this room. */
@Component
record TextShelf(TemplateBook book, Templates templates, TextRules rules, Present present) {

    Actor actor() {
        return present.actor();
    }
}
