package org.spean.files.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Optional;
import java.util.function.Supplier;
import org.spean.access.guard.Shown;
import org.spean.files.FileId;
import org.spean.files.FileShown;
import org.spean.files.StoredFile;
import org.spean.files.StoredFiles;
import org.spean.vocabulary.Language;

/**
 * A kept file: small where it may be seen at once, and its pages when it is opened. Each picture is asked for anew, in the
 * session of whoever looks, and stays nowhere: neither in a cache nor at an address that anybody else could open.
 */
public class PictureView extends Div {

    private static final int LONGEST_REASON = 2_000;

    private final FileWords words = new FileWords(Language.of(getLocale()));
    private final FileShelf shelf;
    private final FileId file;

    /** One for a file. */
    public PictureView(FileShelf shelf, FileId file) {
        this.shelf = shelf;
        this.file = file;
        setClassName("kept-file");
        getElement().setAttribute("tabindex", "-1");
        NativeButton open = new NativeButton("", click -> show(""));
        open.addClassName("kept-small");
        if (files().opensAtOnce(shelf.actor(), file)) {
            open.add(picture(() -> files().thumbnail(shelf.actor(), file), words.say("file.thumbnail")));
        } else {
            open.setText(words.say("file.open"));
            open.addClassName("btn");
        }
        add(open);
    }

    private StoredFiles files() {
        return shelf.files();
    }

    private void show(String reason) {
        removeAll();
        // The button that was pressed is gone.
        getElement().callJsFunction("focus");
        switch (files().read(shelf.actor(), file, reason)) {
            case FileShown.Open(StoredFile opened) -> pages(opened);
            case FileShown.NeedsReason(Shown.Why why) -> ask(why);
            case FileShown.NeedsSecondYes(Shown.Why why) ->
                add(new Paragraph(words.say(why == Shown.Why.COLD ? "file.cold" : "file.second-yes")));
            case FileShown.Nothing nothing -> add(new Paragraph(words.say("file.nothing")));
        }
    }

    private void pages(StoredFile opened) {
        for (int each = 1; each <= opened.pages(); each++) {
            int page = each;
            Image picture = picture(
                    () -> files().picture(shelf.actor(), file, page),
                    words.say("file.page", words.number(page), words.number(opened.pages())));
            // What is not scrolled to is not fetched, and not written down as seen.
            picture.getElement().setAttribute("loading", "lazy");
            picture.addClassName("kept-page");
            add(picture);
        }
    }

    private void ask(Shown.Why why) {
        TextField reason = new TextField(words.say(why == Shown.Why.PACE ? "file.reason-pace" : "file.reason"));
        reason.setMaxLength(LONGEST_REASON);
        NativeButton show = new NativeButton(words.say("file.show"), click -> {
            if (!reason.getValue().isBlank()) {
                show(reason.getValue());
            }
        });
        show.addClassNames("btn", "main");
        add(reason, show);
        reason.focus();
    }

    private static Image picture(Supplier<Optional<byte[]>> bytes, String alt) {
        return new Image(served(bytes), alt);
    }

    private static DownloadHandler served(Supplier<Optional<byte[]>> bytes) {
        return event -> {
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            Optional<byte[]> jpeg = bytes.get();
            if (jpeg.isEmpty()) {
                event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
                return;
            }
            event.getResponse().setHeader("Content-Disposition", "inline; filename=\"picture.jpg\"");
            event.setContentType("image/jpeg");
            event.setContentLength(jpeg.get().length);
            event.getOutputStream().write(jpeg.get());
        };
    }
}
