package org.spean.directory.ui;

import org.spean.access.Actor;
import org.spean.directory.search.WordPreview;
import org.spean.directory.words.WordBook;
import org.springframework.stereotype.Component;

/** What the screens of words are made from. */
@Component
record WordShelf(Shelf shelf, WordBook book, WordPreview preview) {

    Actor actor() {
        return shelf.present().actor();
    }
}
