package org.spean.geography.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.spean.geography.BroughtFile;
import org.spean.widgets.UploadWords;

/** Where files are brought: by a button, or dropped there. What is in them is looked at by whoever takes them. */
class FilesUpload extends Div {

    private static final int KILOBYTE = 1024;
    private static final int MEGABYTE = KILOBYTE * KILOBYTE;

    private final Queue<BroughtFile> here = new ConcurrentLinkedQueue<>();

    /**
     * Asks for files.
     *
     * @param most how many at once
     * @param megabytes how large each may be
     * @param brought is told those that have come, each once
     * @param refused is told what to say where one was not even taken
     */
    FilesUpload(
            PlaceWords words,
            String bring,
            int most,
            int megabytes,
            Consumer<List<BroughtFile>> brought,
            Consumer<String> refused) {
        setClassName("bring");
        Upload upload = new Upload(new Receiver(here, megabytes * MEGABYTE));
        NativeButton button = new NativeButton(bring);
        button.addClassNames("btn", "main");
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(words.say("place.drop")));
        upload.setMaxFiles(most);
        upload.setMaxFileSize(megabytes * MEGABYTE);
        String large = words.say("place.file-too-large", words.plain(megabytes));
        upload.setI18n(said(words, bring, large));
        upload.addFileRejectedListener(rejected -> refused.accept(rejected.getErrorMessage()));
        // Told by the browser once all of it is here, in a request of the person's own.
        upload.getElement().addEventListener("upload-success", success -> {
            if (!upload.isUploading()) {
                upload.clearFileList();
            }
            List<BroughtFile> come = new ArrayList<>();
            for (BroughtFile each = here.poll(); each != null; each = here.poll()) {
                come.add(each);
            }
            if (!come.isEmpty()) {
                brought.accept(come);
            }
        });
        add(upload);
    }

    /** Keeps what comes until the browser says that it is whole; not more of each than one byte too many. */
    private record Receiver(Queue<BroughtFile> here, int most) implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (InputStream from = event.getInputStream()) {
                here.add(new BroughtFile(event.getFileName(), from.readNBytes(most + 1)));
            }
        }
    }

    private static UploadI18N said(PlaceWords words, String bring, String large) {
        String failed = words.say("place.upload-failed");
        String coming = words.say("place.coming");
        return new UploadWords(
                        bring,
                        words.say("place.drop"),
                        words.say("place.too-many-files"),
                        large,
                        failed,
                        words.say("place.retry"),
                        words.say("place.cancel"),
                        coming,
                        coming,
                        failed)
                .said();
    }
}
