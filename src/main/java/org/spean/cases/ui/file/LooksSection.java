package org.spean.cases.ui.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.spean.access.Actor;
import org.spean.access.Role;
import org.spean.access.policy.Operation;
import org.spean.access.trail.Days;
import org.spean.access.trail.LooksSought;
import org.spean.access.trail.TrailLinks;
import org.spean.cases.CaseSheet;
import org.spean.cases.ui.CaseSection;
import org.spean.vocabulary.Language;

/** The way to who looked at the case, and to the client's list of accesses on paper (design 5.3). */
@org.springframework.stereotype.Component
class LooksSection implements CaseSection {

    private static final int AFTER_ALL = 910;

    private final CaseFileShelf shelf;

    LooksSection(CaseFileShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public int order() {
        return AFTER_ALL;
    }

    @Override
    public Optional<Component> of(CaseSheet sheet, Actor by, Language language, Runnable changed) {
        // Auditors read the whole log on a screen of their own.
        if (!by.roles().contains(Role.MANAGER) || !shelf.cases().may(by, sheet.file(), Operation.READ_LOG)) {
            return Optional.empty();
        }
        FileWords words = new FileWords(language, shelf);
        Anchor looks = new Anchor(
                TrailLinks.looks(new LooksSought(Optional.of(sheet.file().id()), Days.ALL, false)),
                words.say("case-file.looks"));
        looks.setClassName("btn");
        Anchor paper = new Anchor(TrailLinks.record(sheet.file().id()), words.say("case-file.looks-paper"));
        paper.setClassName("btn");
        paper.setRouterIgnore(true);
        Div row = new Div(looks, paper);
        row.setClassName("row");
        return Optional.of(new Section(
                new H2(words.say("case-file.looks")), new Paragraph(words.say("case-file.looks-lead")), row));
    }
}
