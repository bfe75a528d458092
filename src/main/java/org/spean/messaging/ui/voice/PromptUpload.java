package org.spean.messaging.ui.voice;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.spean.messaging.voice.RecordingOutcome.Reason;
import org.spean.messaging.voice.Recordings;
import org.spean.widgets.UploadWords;

/** Where a recording is brought: by a button, or dropped there. What it is by its content is looked at by whoever takes it. */
class PromptUpload extends Div {

    private static final byte[] NOTHING = {};

    private final AtomicReference<byte[]> file = new AtomicReference<>(NOTHING);

    /**
     * One for one file.
     *
     * @param again whether there is a recording already
     * @param brought is told the file
     * @param refused is told why one was not even taken
     */
    PromptUpload(PromptWords words, boolean again, Consumer<byte[]> brought, Consumer<Reason> refused) {
        setClassName("bring");
        Upload upload = new Upload(new OneFile(file));
        NativeButton button = new NativeButton(words.say(again ? "prompt.replace" : "prompt.bring"));
        button.addClassNames("btn", "main");
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(words.say("prompt.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Recordings.MOST_BYTES);
        upload.setI18n(said(words));
        upload.addFileRejectedListener(rejected -> refused.accept(Reason.TOO_LARGE));
        // Told by the browser once all of it is here, in a request of the person's own.
        upload.getElement().addEventListener("upload-success", success -> {
            upload.clearFileList();
            brought.accept(file.getAndSet(NOTHING));
        });
        Paragraph help = new Paragraph(words.say("prompt.bring-help"));
        help.setClassName("note");
        add(upload, help);
    }

    /** Keeps what comes until the browser says that it is whole; not more of it than one byte too many. */
    private record OneFile(AtomicReference<byte[]> file) implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (InputStream from = event.getInputStream()) {
                file.set(from.readNBytes(Recordings.MOST_BYTES + 1));
            }
        }
    }

    private static UploadI18N said(PromptWords words) {
        String coming = words.say("prompt.coming");
        return new UploadWords(
                        words.say("prompt.bring"),
                        words.say("prompt.drop"),
                        words.say("prompt.one-file"),
                        words.refusal(Reason.TOO_LARGE),
                        words.refusal(Reason.NO_SOUND),
                        words.say("prompt.retry"),
                        words.say("prompt.cancel"),
                        coming,
                        coming,
                        words.say("prompt.failed"))
                .said();
    }
}
