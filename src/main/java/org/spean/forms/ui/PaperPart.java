package org.spean.forms.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.files.FileId;
import org.spean.files.FileOutcome.Kept;
import org.spean.files.ui.FileUpload;
import org.spean.files.ui.PictureView;
import org.spean.forms.FilledForm;
import org.spean.forms.FormPapers;
import org.spean.forms.PaperOutcome;
import org.spean.widgets.UndoNotice;

/** The ministry's paper, as pictures: looked at beside the few questions that are still asked; added, taken away. */
final class PaperPart extends Section {

    /** So many pictures at once. */
    private static final int MOST = 10;

    private final FormPage page;
    private final FormWords words;
    private final Runnable again;
    private final H2 title;
    private final Div lines = new Div();
    private final Div coming = new Div();
    private final List<FormPapers.Paper> came = new ArrayList<>();
    private boolean added;
    private boolean finished;

    PaperPart(FormPage page, Runnable again) {
        this.page = page;
        this.again = again;
        words = page.words();
        setClassName("form-history form-paper");
        title = new H2(words.say("form.paper"));
        title.getElement().setAttribute("tabindex", "-1");
        add(title);
        FilledForm form = page.desk().form();
        List<FormPapers.Paper> papers = page.shelf().papers().of(actor(), form.id());
        Paragraph lead = new Paragraph(words.say(papers.isEmpty() ? "form.paper-none" : "form.paper-some"));
        lead.setClassName("note");
        add(lead, lines, coming);
        boolean writes = form.finished().isEmpty() && page.shelf().papers().mayAdd(actor(), form);
        papers.forEach(each -> lines.add(line(each, writes)));
        if (writes) {
            FileUpload upload = new FileUpload(
                    page.shelf().files(),
                    page.desk().sheet().folder().subject(),
                    FormPapers.shows(page.desk().definition()),
                    MOST,
                    this::kept);
            upload.whenAllCame(this::allCame);
            add(upload);
        }
        NativeButton close = new NativeButton(words.say("form.close"), click -> close());
        close.setClassName("btn");
        add(new Div(close));
    }

    private Actor actor() {
        return page.shelf().actor();
    }

    /**
     * Its line is added in place: others may be on their way, which would be lost with this part of the page. Its picture is
     * shown when all have come.
     */
    private void kept(Kept kept) {
        switch (page.shelf().papers().add(actor(), page.desk().form().id(), kept.id())) {
            case DONE -> {
                added = true;
                FormPapers.Paper paper =
                        new FormPapers.Paper(kept.id(), page.shelf().now(), actor().name());
                came.add(paper);
                coming.add(who(paper));
            }
            case FINISHED -> finished = true;
        }
    }

    /** What is said of those that were refused stays until it was read. */
    private void allCame(boolean whole) {
        if (finished) {
            page.finishedMeanwhile();
        } else if (added && whole) {
            again.run();
        } else {
            coming.removeAll();
            came.forEach(each -> lines.add(line(each, true)));
            came.clear();
        }
    }

    private void close() {
        if (added) {
            again.run();
        } else {
            removeFromParent();
        }
    }

    private Div line(FormPapers.Paper paper, boolean writes) {
        Div line = new Div(new PictureView(page.shelf().files(), paper.file()));
        line.setClassName("form-paper-line");
        line.add(who(paper));
        if (writes) {
            NativeButton away = new NativeButton(words.say("form.paper-away"), click -> takeAway(paper.file()));
            away.setClassName("btn small");
            line.add(away);
        }
        return line;
    }

    private Paragraph who(FormPapers.Paper paper) {
        Paragraph who = new Paragraph(words.say("form.paper-by", paper.by(), words.moment(paper.at())));
        who.setClassName("note");
        return who;
    }

    private void takeAway(FileId file) {
        UUID form = page.desk().form().id();
        PaperOutcome outcome = page.shelf().papers().takeAway(actor(), form, file);
        if (outcome == PaperOutcome.DONE) {
            getUI().ifPresent(ui -> UndoNotice.show(
                    ui,
                    words.say("form.paper-gone"),
                    words.say("form.undo"),
                    () -> show(page.shelf().papers().add(actor(), form, file))));
        }
        show(outcome);
    }

    private void show(PaperOutcome outcome) {
        switch (outcome) {
            case DONE -> again.run();
            case FINISHED -> page.finishedMeanwhile();
        }
    }

    void begin() {
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        title.getElement().callJsFunction("focus");
    }
}
