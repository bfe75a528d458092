package org.spean.cases.ui.file;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.spean.access.Actor;
import org.spean.cases.CaseSheet;
import org.spean.cases.ui.CaseSection;
import org.spean.vocabulary.Language;

/** The sheet of a search, for the official of a district in which the family is searched; behind a button. */
@org.springframework.stereotype.Component
class SearchSheetSection implements CaseSection {

    private static final int FIRST = 5;

    private final CaseFileShelf shelf;

    SearchSheetSection(CaseFileShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Optional<Component> of(CaseSheet sheet, Actor by, Language language, Runnable changed) {
        return shelf.search().mayAsk(by, sheet.file().id())
                ? Optional.of(new SearchSheetPart(shelf, new FileWords(language, shelf), sheet.file()))
                : Optional.empty();
    }
}
