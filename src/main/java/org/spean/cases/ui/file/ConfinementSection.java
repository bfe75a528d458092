package org.spean.cases.ui.file;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.spean.access.Actor;
import org.spean.cases.CaseSheet;
import org.spean.cases.ui.CaseSection;
import org.spean.vocabulary.Language;

/** Who alone may see the case, and who looked at it. */
@org.springframework.stereotype.Component
class ConfinementSection implements CaseSection {

    private static final int LAST = 900;

    private final CaseFileShelf shelf;

    ConfinementSection(CaseFileShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Optional<Component> of(CaseSheet sheet, Actor by, Language language, Runnable changed) {
        return shelf.confinements()
                .of(by, sheet.file().id())
                .map(confined -> new ConfinementPart(shelf, new FileWords(language, shelf), sheet.file()));
    }
}
