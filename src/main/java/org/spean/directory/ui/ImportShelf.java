package org.spean.directory.ui;

import java.util.Locale;
import org.spean.access.Actor;
import org.spean.directory.imports.ImportWork;
import org.spean.directory.imports.Imports;
import org.spean.directory.imports.Preview;
import org.springframework.stereotype.Component;

/** What the screens of imports are made from, in one hand. */
@Component
record ImportShelf(Shelf shelf, Imports imports, ImportWork work, Preview preview) {

    /** Whoever is present. */
    Actor actor() {
        return shelf.present().actor();
    }

    Reader reader(Locale locale) {
        return shelf.reader(locale);
    }
}
