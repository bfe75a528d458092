package org.spean.forms.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.forms.AnswerKey;
import org.spean.forms.FieldKind;
import org.spean.forms.FormField;
import org.spean.forms.FormSection;

/** A section of a form with its fields; those that the reader may not see are named as kept from them, not left out. */
final class SectionPart extends Section {

    private final List<AskedPart> parts = new ArrayList<>();
    private final H2 title;

    SectionPart(FormSection section, int number, FormPage page) {
        FormWords words = page.words();
        setClassName("form-section");
        setId("section-" + section.word());
        title = new H2(words.say("form.section", words.count(number), words.of(section.title())));
        title.getElement().setAttribute("tabindex", "-1");
        add(title);
        section.help().ifPresent(help -> {
            Paragraph meant = new Paragraph(words.of(help));
            meant.setClassName("form-lead");
            add(meant);
        });
        boolean paper = page.desk().form().onPaper();
        int closed = 0;
        for (FormField field : section.fields()) {
            if (paper && !needed(field)) {
                continue;
            }
            if (!seen(field, page)) {
                closed++;
                continue;
            }
            AskedPart part = switch (field.kind()) {
                case ROWS -> new TablePart(field, page);
                case PICTURE -> new PicturePart(field, AnswerKey.of(field.word()), page);
                default -> new FieldPart(field, AnswerKey.of(field.word()), page);
            };
            parts.add(part);
            add(part.part());
        }
        if (closed > 0) {
            Div note = new Div(new Paragraph(words.say("form.closed", words.count(closed))));
            note.setClassName("note");
            add(note);
        }
    }

    /** On a form whose paper is there as a picture, only what rules and reports need is asked. */
    private static boolean needed(FormField field) {
        return !field.neededFor().isEmpty()
                || field.columns().stream()
                        .anyMatch(column -> !column.neededFor().isEmpty());
    }

    private static boolean seen(FormField field, FormPage page) {
        return field.kind() == FieldKind.ROWS
                ? field.columns().stream().anyMatch(column -> page.desk().sees(column.sensitivity()))
                : page.desk().sees(field.sensitivity());
    }

    void refresh() {
        parts.forEach(AskedPart::refresh);
    }

    /** What is asked may have changed by an answer elsewhere. */
    void reconsider(FormPage page) {
        for (AskedPart part : parts) {
            page.desk()
                    .definition()
                    .field(part.key().field())
                    .ifPresent(field -> part.part().setVisible(page.desk().asked(field, part.key())));
            if (part instanceof TablePart table) {
                table.reconsider();
            }
        }
    }

    void others(AnswerKey changed) {
        for (AskedPart part : parts) {
            if (part instanceof FieldPart field && field.key().equals(changed)) {
                field.others();
            } else if (part instanceof TablePart table && table.key().field().equals(changed.field())) {
                if (changed.row() == 0) {
                    table.refresh();
                } else {
                    table.others(changed);
                }
            } else if (part.key().equals(changed)) {
                part.refresh();
            }
        }
    }

    Optional<AskedPart> at(AnswerKey key) {
        return parts.stream()
                .map(part -> part.at(key))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Goes to its beginning: its title, what it is about, then the questions; no telephone opens its keyboard for that. */
    void begin() {
        title.getElement().executeJs("this.scrollIntoView({block: 'start'}); this.focus({preventScroll: true})");
    }
}
