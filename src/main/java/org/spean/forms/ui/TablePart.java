package org.spean.forms.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FormField;
import org.spean.forms.SaveOutcome;

/** A table: a card for each line, and one tap for one more. A table without lines can say that there is nobody, or nothing. */
final class TablePart extends Div implements AskedPart {

    private final FormField table;
    private final FormPage page;
    private final FormWords words;
    private final Div lines = new Div();
    private final NativeButton add;
    private final HowRow how;
    private final List<FieldPart> parts = new ArrayList<>();
    private List<Integer> shown = List.of();

    TablePart(FormField table, FormPage page) {
        this.table = table;
        this.page = page;
        words = page.words();
        setClassName("form-field form-table");
        setId("field-" + table.word());
        H3 label = new H3(words.of(table.label()));
        label.setId("table-" + table.word());
        getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "table-" + table.word());
        add(label);
        table.help().ifPresent(help -> {
            Paragraph meant = new Paragraph(words.of(help));
            meant.setClassName("note");
            add(meant);
        });
        lines.setClassName("form-lines");
        add = new NativeButton(words.say("form.add-line"), click -> {
            OptionalInt line = page.desk().addLine(table.word());
            if (line.isEmpty()) {
                page.finishedMeanwhile();
                return;
            }
            page.linesChanged(table.word());
            parts.stream()
                    .filter(each -> each.key().row() == line.getAsInt())
                    .findFirst()
                    .ifPresent(FieldPart::go);
        });
        add.setClassName("btn");
        add.setAriaLabel(words.say("form.add-line-to", words.of(table.label())));
        how = new HowRow(table, words, this::said, () -> page.history(table, key()));
        add(lines, add, how);
        refresh();
    }

    private boolean writes() {
        return table.columns().stream().anyMatch(column -> page.desk().writes(column.sensitivity()));
    }

    private void said(Answer answer) {
        switch (page.desk().save(key(), answer)) {
            case SaveOutcome.Saved saved -> {
                how.show(answer, true, true);
                page.saved(saved.answer());
            }
            case SaveOutcome.Finished() -> page.finishedMeanwhile();
            case SaveOutcome.Clash clash -> {
                page.desk().seen(key());
                refresh();
            }
            case SaveOutcome.Refused refused -> page.unsaved();
            case SaveOutcome.LineGone() -> page.unsaved();
        }
    }

    @Override
    public AnswerKey key() {
        return AnswerKey.of(table.word());
    }

    @Override
    public void refresh() {
        setVisible(page.desk().asked(table, key()));
        List<Integer> now = page.desk().lines(table.word());
        if (!now.equals(shown)) {
            shown = now;
            lines.removeAll();
            parts.clear();
            int number = 0;
            for (int line : now) {
                number++;
                lines.add(card(line, number));
            }
        } else {
            parts.forEach(FieldPart::refresh);
        }
        boolean writes = writes();
        add.setVisible(writes);
        how.show(page.desk().answer(key()), page.desk().kept(key()).isPresent(), writes);
        if (!now.isEmpty()) {
            how.setVisible(false);
        }
    }

    private Div card(int line, int number) {
        Div card = new Div();
        card.setClassName("form-line");
        String name = words.say("form.line", words.of(table.label()), words.count(number));
        card.getElement().setAttribute("role", "group").setAttribute("aria-label", name);
        Div head = new Div(new H3(words.count(number)));
        head.setClassName("row");
        if (writes()) {
            NativeButton away = new NativeButton(words.say("form.take-line"), click -> {
                if (page.desk().takeLine(table.word(), line)) {
                    page.linesChanged(table.word());
                } else {
                    page.finishedMeanwhile();
                }
            });
            away.setClassName("btn small");
            away.setAriaLabel(words.say("form.take-line-of", name));
            head.add(away);
        }
        card.add(head);
        for (FormField column : table.columns()) {
            if (page.desk().sees(column.sensitivity())) {
                FieldPart part = new FieldPart(column, new AnswerKey(table.word(), line, column.word()), page);
                parts.add(part);
                card.add(part);
            }
        }
        return card;
    }

    /** Columns may be asked now, or no more. */
    void reconsider() {
        for (FieldPart part : parts) {
            page.desk()
                    .definition()
                    .field(part.key())
                    .ifPresent(column -> part.setVisible(page.desk().asked(column, part.key())));
        }
    }

    void others(AnswerKey changed) {
        parts.stream().filter(each -> each.key().equals(changed)).findFirst().ifPresent(FieldPart::others);
    }

    @Override
    public Optional<AskedPart> at(AnswerKey wanted) {
        if (key().equals(wanted)) {
            return Optional.of(this);
        }
        return parts.stream()
                .filter(each -> each.key().equals(wanted))
                .<AskedPart>map(each -> each)
                .findFirst();
    }

    @Override
    public void go() {
        getElement().executeJs("this.scrollIntoView({block: 'center'})");
        if (add.isVisible()) {
            add.focus();
        }
    }
}
