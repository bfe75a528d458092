package org.spean.cases.ui.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.spean.access.Actor;
import org.spean.access.policy.Operation;
import org.spean.cases.CaseSheet;
import org.spean.cases.StepKind;
import org.spean.cases.file.OwnRecord;
import org.spean.cases.ui.CaseLinks;
import org.spean.cases.ui.CaseSection;
import org.spean.vocabulary.Language;

/**
 * The client's own record. The hand-over is recorded first, among the steps; then the papers are made here, for a day, and distress
 * is one step away.
 */
@org.springframework.stereotype.Component
class RecordSection implements CaseSection {

    private static final int LATE = 880;

    private final CaseFileShelf shelf;

    RecordSection(CaseFileShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public int order() {
        return LATE;
    }

    @Override
    public Optional<Component> of(CaseSheet sheet, Actor by, Language language, Runnable changed) {
        if (!shelf.cases().may(by, sheet.file(), Operation.CARE)) {
            return Optional.empty();
        }
        FileWords words = new FileWords(language, shelf);
        UUID id = sheet.file().id();
        Div row = new Div();
        row.setClassName("row");
        boolean handed = shelf.record().handedOver(by, id).isPresent();
        if (handed) {
            row.add(
                    paper(
                            words.say("case-file.record.pdf-km"),
                            () -> shelf.record().pdf(actor(), id, Language.KHMER)),
                    paper(
                            words.say("case-file.record.pdf-en"),
                            () -> shelf.record().pdf(actor(), id, Language.ENGLISH)),
                    paper(
                            words.say("case-file.record.json"),
                            () -> shelf.record().json(actor(), id)),
                    button(words.say("case-file.record.distress"), CaseLinks.one(id, StepKind.CRISIS)));
        } else {
            row.add(button(words.say("case-file.record.hand-over"), CaseLinks.one(id, StepKind.RECORD_HANDED_OVER)));
        }
        return Optional.of(new Section(
                new H2(words.say("case-file.record.title")),
                new Paragraph(words.say(handed ? "case-file.record.now" : "case-file.record.first")),
                row));
    }

    private Actor actor() {
        return shelf.present().actor();
    }

    private static Anchor button(String text, String href) {
        Anchor anchor = new Anchor(href, text);
        anchor.setClassName("btn");
        return anchor;
    }

    private static PaperLink paper(String text, Supplier<OwnRecord.Made> made) {
        return new PaperLink(
                text,
                () -> made.get() instanceof OwnRecord.Made.Paper(String name, byte[] bytes)
                        ? Optional.of(new PaperLink.Made(name, bytes))
                        : Optional.empty());
    }
}
