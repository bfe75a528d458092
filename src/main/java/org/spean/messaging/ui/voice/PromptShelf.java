package org.spean.messaging.ui.voice;

import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.messaging.voice.Recordings;
import org.springframework.stereotype.Component;

/** What the screens of recordings take from their room. */
@Component
record PromptShelf(Recordings recordings, Present present) {

    Actor actor() {
        return present.actor();
    }

    boolean mayRecord() {
        return recordings.mayRecord(actor());
    }
}
