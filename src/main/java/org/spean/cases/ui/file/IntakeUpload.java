package org.spean.cases.ui.file;

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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.spean.paper.sheet.RefusedFile;
import org.spean.paper.sheet.SheetFile;
import org.spean.widgets.UploadWords;

/** Where a list is brought. It lies on this machine only while it is read. */
final class IntakeUpload extends Div {

    private final FileWords words;
    private final Consumer<Path> brought;
    private final AtomicReference<byte[]> sent = new AtomicReference<>(new byte[0]);

    IntakeUpload(FileWords words, Consumer<Path> brought) {
        this.words = words;
        this.brought = brought;
        setClassName("bring");
        Upload upload = new Upload(new OneFile(sent));
        NativeButton button = new NativeButton(words.say("import.bring"));
        button.addClassNames("btn", "main");
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(words.say("import.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(SheetFile.MOST_BYTES);
        upload.setI18n(says());
        upload.addFileRejectedListener(rejected ->
                addComponentAsFirst(IdentityPart.alert(words.say("import.refused." + RefusedFile.Why.TOO_LARGE))));
        upload.getElement().addEventListener("upload-success", success -> {
            upload.clearFileList();
            take(sent.getAndSet(new byte[0]));
        });
        Paragraph help = new Paragraph(words.say("intake.bring-help"));
        help.setClassName("note");
        add(upload, help);
    }

    /** Keeps what comes until the browser says that it is whole. */
    private record OneFile(AtomicReference<byte[]> sent) implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (InputStream from = event.getInputStream()) {
                sent.set(from.readNBytes(SheetFile.MOST_BYTES + 1));
            }
        }
    }

    private void take(byte[] bytes) {
        try {
            Path path = Files.createTempFile("spean-intake", "");
            try {
                Files.write(path, bytes);
                brought.accept(path);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UploadI18N says() {
        String bring = words.say("import.bring");
        String coming = words.say("import.coming");
        return new UploadWords(
                        bring,
                        words.say("import.drop"),
                        words.say("import.one-file"),
                        words.say("import.refused." + RefusedFile.Why.TOO_LARGE),
                        words.say("import.refused." + RefusedFile.Why.NO_TABLE),
                        bring,
                        words.say("import.cancel"),
                        coming,
                        coming,
                        words.say("import.failed"))
                .said();
    }
}
