package org.spean.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.spean.access.Actor;
import org.spean.cases.CaseSheet;
import org.spean.cases.ui.CaseSection;
import org.spean.vocabulary.Language;

/** Consent, for who may record that one is taken back. */
@org.springframework.stereotype.Component
class ConsentSection implements CaseSection {

    private static final int AFTER_IDENTITY = 20;

    private final ConsentShelf shelf;

    ConsentSection(ConsentShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public int order() {
        return AFTER_IDENTITY;
    }

    @Override
    public Optional<Component> of(CaseSheet sheet, Actor by, Language language, Runnable changed) {
        if (!sheet.steps() || !shelf.consents().mayTakeBack(by, sheet.file().id())) {
            return Optional.empty();
        }
        ConsentWords words = new ConsentWords(language, shelf.organizations());
        ConsentPart part = here(sheet, words).orElseGet(() -> new ConsentPart(shelf, words, sheet.file()));
        Optional.ofNullable(UI.getCurrent()).ifPresent(ui -> ComponentUtil.setData(ui, ConsentPart.class, part));
        return Optional.of(part);
    }

    /** The one that this page shows already: whatever is typed in it stays when the page is shown anew. */
    private Optional<ConsentPart> here(CaseSheet sheet, ConsentWords words) {
        return Optional.ofNullable(UI.getCurrent())
                .flatMap(ui -> Optional.ofNullable(ComponentUtil.getData(ui, ConsentPart.class)))
                .filter(part ->
                        part.caseId().equals(sheet.file().id()) && part.words().language() == words.language())
                .map(part -> {
                    part.show(sheet.file());
                    return part;
                });
    }
}
