package org.spean.cases.ui.file;

import java.util.Optional;
import org.spean.access.Actor;
import org.spean.cases.CaseSheet;
import org.spean.cases.ui.CaseSection;
import org.spean.vocabulary.Language;
import org.springframework.stereotype.Component;

/** Who the client is, behind a button; and whether the same person is known already. */
@Component
class IdentitySection implements CaseSection {

    /** In the head, beside the code (design 4.4). */
    private static final int IN_HEAD = -10;

    private final CaseFileShelf shelf;

    IdentitySection(CaseFileShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public int order() {
        return IN_HEAD;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> of(
            CaseSheet sheet, Actor by, Language language, Runnable changed) {
        return shelf.identity().mayAsk(by, sheet.file().id())
                ? Optional.of(new IdentityPart(shelf, new FileWords(language, shelf), sheet.file()))
                : Optional.empty();
    }
}
