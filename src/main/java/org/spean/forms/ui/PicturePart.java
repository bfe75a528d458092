package org.spean.forms.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Subject;
import org.spean.files.FileId;
import org.spean.files.FileOutcome;
import org.spean.files.StoredFiles;
import org.spean.files.ui.FileUpload;
import org.spean.files.ui.PhotoButton;
import org.spean.files.ui.PictureView;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FormField;
import org.spean.forms.FormPapers;
import org.spean.forms.KeptAnswer;
import org.spean.forms.SaveOutcome;
import org.spean.widgets.UndoNotice;

/**
 * A picture as an answer: taken inside the page, or brought. Its file goes with the answer and comes back with it. One that is
 * there where none is asked for any more, because the client no longer agrees, is not shown, but can still be taken away.
 */
final class PicturePart extends Div implements AskedPart {

    private final FormField field;
    private final AnswerKey key;
    private final FormPage page;
    private final FormWords words;
    private final Div shown = new Div();
    private final Div says = new Div();
    private final HowRow how;
    private Answer answer = Answer.NONE;
    private boolean asked;
    private boolean drawn;

    PicturePart(FormField field, AnswerKey key, FormPage page) {
        this.field = field;
        this.key = key;
        this.page = page;
        words = page.words();
        setClassName("form-field form-picture");
        setId("field-" + key.toString().replace('/', '-'));
        H3 label = new H3(words.of(field.label()));
        label.setId(getId().orElseThrow() + "-label");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-labelledby", label.getId().orElseThrow());
        add(label);
        field.help().ifPresent(help -> {
            Paragraph meant = new Paragraph(words.of(help));
            meant.setClassName("note");
            add(meant);
        });
        how = new HowRow(field, words, this::said, () -> page.history(field, key));
        says.setClassName("form-says");
        says.getElement().setAttribute("role", "status");
        add(shown, how, says);
        refresh();
    }

    @Override
    public AnswerKey key() {
        return key;
    }

    @Override
    public void refresh() {
        show(page.desk().asked(field, key));
    }

    /** Whether it is asked may have changed by an answer elsewhere. */
    @Override
    public void setVisible(boolean asked) {
        show(asked);
    }

    private void show(boolean nowAsked) {
        Answer now = page.desk().answer(key);
        boolean writes = page.desk().writes(field.sensitivity());
        super.setVisible(nowAsked || (now.known() && writes));
        how.show(now, page.desk().kept(key).isPresent(), writes);
        if (!nowAsked) {
            how.setVisible(false);
        }
        if (drawn && now.equals(answer) && nowAsked == asked) {
            return;
        }
        drawn = true;
        answer = now;
        asked = nowAsked;
        shown.removeAll();
        if (now.known()) {
            shown.add(nowAsked ? new PictureView(page.shelf().files(), file(now)) : notAsked());
            if (writes) {
                NativeButton away = new NativeButton(words.say("form.picture-away"), click -> said(Answer.NONE));
                away.setClassName("btn small");
                shown.add(away);
            }
        } else if (writes && nowAsked) {
            var about = FormPapers.shows(field);
            shown.add(
                    new PhotoButton(page.shelf().files(), folder(), about, this::kept),
                    new FileUpload(page.shelf().files(), folder(), about, 1, this::kept));
        }
    }

    private Paragraph notAsked() {
        Paragraph note = new Paragraph(words.say("form.picture-not-asked"));
        note.setClassName("note");
        return note;
    }

    private Subject folder() {
        return page.desk().sheet().folder().subject();
    }

    private StoredFiles files() {
        return page.shelf().files().files();
    }

    private static FileId file(Answer picture) {
        return new FileId(UUID.fromString(picture.text()));
    }

    private void kept(FileOutcome.Kept kept) {
        if (!saved(Answer.of(kept.id().value().toString()))) {
            files().takeAway(page.shelf().actor(), kept.id());
        }
    }

    private void said(Answer said) {
        saved(said);
    }

    /** Whether it stands there now. The file of what stood there before goes, and can be brought back for a moment. */
    private boolean saved(Answer said) {
        Optional<Answer> before = page.desk()
                .kept(key)
                // What was taken over is another form's as well.
                .filter(each -> each.takenFrom().isEmpty())
                .map(KeptAnswer::answer)
                .filter(each -> each.known() && !each.text().equals(said.text()));
        says.removeAll();
        switch (page.desk().save(key, said)) {
            case SaveOutcome.Saved saved -> {
                before.ifPresent(this::goes);
                refresh();
                page.saved(saved.answer());
                return true;
            }
            case SaveOutcome.Clash(var theirs) -> {
                page.desk().seen(key);
                refresh();
                says.add(new Paragraph(words.say("form.others-wrote", theirs.by(), words.moment(theirs.at()))));
            }
            case SaveOutcome.Refused(var fault) -> says.add(new Paragraph(page.complaint(fault, field)));
            case SaveOutcome.Finished() -> page.finishedMeanwhile();
            case SaveOutcome.LineGone() -> says.add(new Paragraph(words.say("form.line-gone")));
        }
        return false;
    }

    private void goes(Answer picture) {
        files().takeAway(page.shelf().actor(), file(picture));
        if (!files().liesIn(file(picture), folder())) {
            getUI().ifPresent(ui -> UndoNotice.show(
                    ui, words.say("form.paper-gone"), words.say("form.undo"), () -> comesBack(picture)));
        }
    }

    /** First the file: an answer is never one that is not there. */
    private void comesBack(Answer picture) {
        files().bringBack(page.shelf().actor(), file(picture), folder());
        if (!saved(picture)) {
            files().takeAway(page.shelf().actor(), file(picture));
        }
    }

    @Override
    public void go() {
        getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }
}
