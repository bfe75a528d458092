package org.spean.forms.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.spean.forms.definition.DefinitionFault;
import org.spean.forms.definition.DefinitionFile;
import org.spean.widgets.UploadWords;

/** Where a form's file is brought: by a button, or dropped there. */
final class RevisionUpload extends Div {

    private static final byte[] NOTHING = new byte[0];

    /**
     * Asks for a file.
     *
     * @param brought is told what came, in a request of the page
     * @param refused is told what to say where a file was not even taken
     */
    RevisionUpload(FormWords words, Consumer<byte[]> brought, Consumer<String> refused) {
        setClassName("bring");
        AtomicReference<byte[]> sent = new AtomicReference<>(NOTHING);
        Upload upload = new Upload(new OneFile(sent));
        NativeButton button = new NativeButton(words.say("revise.bring"));
        button.addClassName("btn");
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(words.say("revise.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(DefinitionFile.MOST_BYTES);
        upload.setI18n(said(words));
        upload.addFileRejectedListener(rejected -> refused.accept(rejected.getErrorMessage()));
        // Told by the browser once all of it is here, in a request of the page's own.
        upload.getElement().addEventListener("upload-success", success -> {
            upload.clearFileList();
            brought.accept(sent.getAndSet(NOTHING));
        });
        add(upload);
    }

    /** Keeps what comes until the browser says that it is whole; not more than one byte too many. */
    private record OneFile(AtomicReference<byte[]> sent) implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (InputStream from = event.getInputStream()) {
                sent.set(from.readNBytes(DefinitionFile.MOST_BYTES + 1));
            }
        }
    }

    private static UploadI18N said(FormWords words) {
        String failed = words.say("revise.failed");
        String coming = words.say("revise.coming");
        return new UploadWords(
                        words.say("revise.bring"),
                        words.say("revise.drop"),
                        words.say("revise.one-file"),
                        new FaultWords(words).of(DefinitionFault.Kind.TOO_LARGE, ""),
                        failed,
                        words.say("revise.retry"),
                        words.say("revise.cancel"),
                        coming,
                        coming,
                        failed)
                .said();
    }
}
