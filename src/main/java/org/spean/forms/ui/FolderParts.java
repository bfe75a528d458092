package org.spean.forms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.spean.forms.FormFolder;
import org.spean.vocabulary.CaseCode;
import org.spean.vocabulary.Language;

/** Parts of a folder's screen, for the page of a room above that speaks of the same person. */
@org.springframework.stereotype.Component
public class FolderParts {

    private final FormShelf shelf;

    FolderParts(FormShelf shelf) {
        this.shelf = shelf;
    }

    /** Its forms with how far they are, and new ones to begin; empty where whoever looks does not know the folder. */
    public Optional<Component> forms(CaseCode code, Language language) {
        return folder(code).map(each -> new FolderForms(shelf, words(language), each, true));
    }

    /** Who works on it; the manager puts people on it and takes them off. Empty as above. */
    public Optional<Component> team(CaseCode code, Language language) {
        return folder(code).map(each -> {
            Div slot = new Div();
            team(slot, each, words(language));
            return slot;
        });
    }

    private void team(Div slot, FormFolder folder, FormWords words) {
        slot.removeAll();
        new TeamPart(shelf, words, folder, () -> team(slot, folder, words)).ifAny(slot::add);
    }

    private Optional<FormFolder> folder(CaseCode code) {
        return shelf.folders().find(shelf.actor(), code);
    }

    private FormWords words(Language language) {
        return new FormWords(language, shelf.gazetteer());
    }
}
