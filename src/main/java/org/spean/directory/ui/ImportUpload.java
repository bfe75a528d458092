package org.spean.directory.ui;

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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.spean.directory.imports.BringOutcome;
import org.spean.paper.sheet.RefusedFile;
import org.spean.paper.sheet.SheetFile;
import org.spean.widgets.UploadWords;

/** Where a file is brought: by a button, or dropped there. What it is by its content is looked at by whoever takes it. */
class ImportUpload extends Div {

    private static final Sent NOTHING = new Sent("", new byte[0]);

    private final ImportShelf shelf;
    private final Reader reader;
    private final Consumer<UUID> brought;
    private final AtomicReference<Sent> sent = new AtomicReference<>(NOTHING);
    private final Paragraph says = new Paragraph();

    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    private record Sent(String name, byte[] bytes) {}

    ImportUpload(ImportShelf shelf, Reader reader, Consumer<UUID> brought) {
        this.shelf = shelf;
        this.reader = reader;
        this.brought = brought;
        setClassName("bring");
        Upload upload = new Upload(new OneFile(sent));
        NativeButton button = new NativeButton(reader.say("import.bring"));
        button.addClassNames("btn", "main");
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(reader.say("import.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(SheetFile.MOST_BYTES);
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> refuse(RefusedFile.Why.TOO_LARGE, 0));
        upload.getElement().addEventListener("upload-success", success -> {
            upload.clearFileList();
            take(sent.getAndSet(NOTHING));
        });
        says.setClassName("asked-too-much");
        says.getElement().setAttribute("role", "alert");
        Paragraph help = new Paragraph(reader.say("import.bring-help"));
        help.setClassName("note");
        add(upload, says, help);
    }

    /** Keeps what comes until the browser says that it is whole. */
    private record OneFile(AtomicReference<Sent> sent) implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (InputStream from = event.getInputStream()) {
                sent.set(new Sent(event.getFileName(), from.readNBytes(SheetFile.MOST_BYTES + 1)));
            }
        }
    }

    private void take(Sent file) {
        try {
            Path path = Files.createTempFile("spean-import", "");
            try {
                Files.write(path, file.bytes());
                switch (shelf.imports().bring(shelf.actor(), path, file.name())) {
                    case BringOutcome.Brought(UUID id) -> brought.accept(id);
                    case BringOutcome.Refused(RefusedFile.Why why, int row) -> refuse(why, row);
                }
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(RefusedFile.Why why, int row) {
        String said = reader.say("import.refused." + why);
        says.setText(row > 1 ? reader.say("import.refused-row", said, row) : said);
    }

    private UploadI18N words() {
        String bring = reader.say("import.bring");
        String coming = reader.say("import.coming");
        return new UploadWords(
                        bring,
                        reader.say("import.drop"),
                        reader.say("import.one-file"),
                        reader.say("import.refused." + RefusedFile.Why.TOO_LARGE),
                        reader.say("import.refused." + RefusedFile.Why.NO_TABLE),
                        bring,
                        reader.say("import.cancel"),
                        coming,
                        coming,
                        reader.say("import.failed"))
                .said();
    }
}
