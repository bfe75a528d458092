package org.spean.cases.ui.file;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.spean.access.Actor;
import org.spean.cases.CaseSheet;
import org.spean.cases.feedback.Feedback;
import org.spean.cases.ui.CaseSection;
import org.spean.vocabulary.Language;

/** The newest feedback for the centre, and in whose hands it is. */
@org.springframework.stereotype.Component
class FeedbackSection implements CaseSection {

    private static final int FIRST_BELOW = 4;

    private final CaseFileShelf shelf;

    FeedbackSection(CaseFileShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public int order() {
        return FIRST_BELOW;
    }

    @Override
    public Optional<Component> of(CaseSheet sheet, Actor by, Language language, Runnable changed) {
        return Optional.of(sheet)
                .filter(CaseSheet::steps)
                .flatMap(each -> Feedback.of(each.file().standing()))
                .map(feedback -> new FeedbackPart(shelf, sheet.file(), feedback, language));
    }
}
