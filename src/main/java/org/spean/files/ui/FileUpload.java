package org.spean.files.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.spean.access.Subject;
import org.spean.files.FileFault;
import org.spean.files.FileOutcome.Kept;
import org.spean.files.FileOutcome.Refused;
import org.spean.files.StoredFiles;
import org.spean.files.ui.Receiving.Came;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.Sensitivity;
import org.spean.widgets.UploadWords;

/**
 * Where files of a case are brought: by a button, or dropped there; one or several. What each of them is its bytes say, and what
 * cannot be kept is said with its name and with what would work. Files that were kept are told one by one, also where others
 * were refused; one of which nobody can be told any more, because the page was left, is taken away again.
 */
public class FileUpload extends Div {

    /** Whether others are on their way, or wait for their turn; the browser knows. */
    private static final String MORE = "element.files.some(each => each.uploading && each !== event.detail.file)";

    private final FileWords words = new FileWords(Language.of(getLocale()));
    private final Receiving receiving;
    private final Consumer<Kept> kept;
    private final Div refused = new Div();
    private final Paragraph said = new Paragraph();
    private Consumer<Boolean> told = whole -> {};
    private boolean coming;
    private boolean over = true;
    private boolean whole = true;

    /**
     * One for a folder.
     *
     * @param about all that is shown by what is brought: it opens only to who may see each of them
     * @param most how many files at once
     * @param kept is told each file that was kept, in a request of the page
     */
    public FileUpload(FileShelf shelf, Subject folder, Set<Sensitivity> about, int most, Consumer<Kept> kept) {
        this.kept = kept;
        receiving = new Receiving(shelf, folder, about, false);
        setClassName("files-bring");
        Upload upload = new Upload(receiving);
        // As it is: in one of several parts the container would hold it in a folder of its own, and to its own limit.
        upload.setUploadFormat(UploadFormat.RAW);
        NativeButton button = new NativeButton(words.say(most > 1 ? "file.bring-many" : "file.bring"));
        button.addClassNames("btn");
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(words.say("file.drop")));
        upload.setMaxFiles(most);
        upload.setMaxFileSize(StoredFiles.MOST_BYTES);
        upload.setI18n(said(button.getText()));
        upload.addFileRejectedListener(each -> refuse("", each.getErrorMessage()));
        Element sends = upload.getElement();
        sends.addEventListener("upload-start", start -> begins());
        // Told by the browser once it has an answer, in a request of the page's own.
        sends.addEventListener("upload-success", success -> {
                    ends(success);
                    if (!coming) {
                        upload.clearFileList();
                    }
                })
                .addEventData(MORE);
        sends.addEventListener("upload-error", failure -> {
                    whole = false;
                    ends(failure);
                })
                .addEventData(MORE);
        sends.addEventListener("upload-abort", this::ends).addEventData(MORE);
        refused.setClassName("refusals");
        refused.getElement().setAttribute("role", "alert");
        said.setClassName("note");
        said.getElement().setAttribute("role", "status");
        Paragraph help =
                new Paragraph(words.say("file.bring-help", words.most(), words.number(StoredFiles.MOST_PAGES)));
        help.setClassName("note");
        add(upload, help, refused, said);
    }

    /**
     * Who is told when nothing is coming any more, and whether each of them was kept. Whoever rebuilds the page for what was
     * kept waits for this: with the page the others would go that are on their way, and what is said of those refused.
     */
    public void whenAllCame(Consumer<Boolean> all) {
        told = all;
    }

    private void begins() {
        fresh();
        coming = true;
    }

    /** With the first of several, be it sent or refused by the browser, what was said of earlier ones goes. */
    private void fresh() {
        if (over) {
            refused.removeAll();
            said.setText("");
            whole = true;
            over = false;
        }
    }

    private void ends(DomEvent one) {
        coming = one.getEventData().get(MORE).asBoolean();
        tell();
        if (!coming) {
            over = true;
            told.accept(whole);
        }
    }

    private void tell() {
        for (Optional<Came> came = receiving.next(); came.isPresent(); came = receiving.next()) {
            switch (came.get().outcome()) {
                case Kept one -> {
                    said.setText(
                            one.pages() == 1
                                    ? words.say("file.kept.one")
                                    : words.say("file.kept.many", words.number(one.pages())));
                    kept.accept(one);
                }
                case Refused(FileFault why) -> refuse(came.get().name(), words.fault(why));
            }
        }
    }

    private void refuse(String name, String why) {
        fresh();
        whole = false;
        refused.add(new Paragraph(name.isBlank() ? why : words.say("file.refused", name, why)));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        receiving.enter();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        receiving.leave();
    }

    private UploadI18N said(String bring) {
        return new UploadWords(
                        bring,
                        words.say("file.drop"),
                        words.say("file.too-many"),
                        words.fault(FileFault.TOO_LARGE),
                        words.fault(FileFault.OTHER_KIND),
                        words.say("file.retry"),
                        words.say("file.cancel"),
                        words.say("file.coming"),
                        words.say("file.reading"),
                        words.say("file.failed"))
                .said();
    }
}
