package org.spean.forms.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormDefinitions;
import org.spean.forms.xlsform.XlsForm;

/** A form's definition as a file, to be kept beside, revised, or read by other programs. */
final class FileDownload {

    private static final String YAML = "application/yaml";

    private FileDownload() {}

    /** The file as it was taken in: what a revision begins with. */
    static DownloadHandler definition(FormDefinitions definitions, FormDefinition form) {
        return served(
                form.edition().name() + "." + form.edition().number() + ".yaml",
                YAML,
                () -> definitions.file(form.edition()).map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    /** As an XLSForm workbook. */
    static DownloadHandler xlsForm(FormDefinition form) {
        return served(XlsForm.fileName(form), XlsForm.CONTENT_TYPE, () -> {
            ByteArrayOutputStream workbook = new ByteArrayOutputStream();
            try {
                XlsForm.write(workbook, form);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Optional.of(workbook.toByteArray());
        });
    }

    private static DownloadHandler served(String name, String type, Supplier<Optional<byte[]>> asked) {
        return event -> {
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            Optional<byte[]> file = asked.get();
            if (file.isEmpty()) {
                event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
                return;
            }
            event.getResponse().setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            event.setContentType(type);
            event.setContentLength(file.get().length);
            event.getOutputStream().write(file.get());
        };
    }
}
