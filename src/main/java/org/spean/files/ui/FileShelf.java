package org.spean.files.ui;

import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.files.Incoming;
import org.spean.files.StoredFiles;
import org.springframework.stereotype.Component;

/** What the parts of this room are made from, in one hand: a view asks for it and passes it on. */
@Component
public record FileShelf(StoredFiles files, Incoming incoming, Present present) {

    /** Whoever is present. */
    Actor actor() {
        return present.actor();
    }
}
