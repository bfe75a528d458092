package org.spean.forms.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.spean.forms.print.FormPaper;
import org.spean.forms.print.FormPrint;

/** A form as a PDF, made when somebody asks for it and kept nowhere. */
final class PdfDownload {

    private PdfDownload() {}

    static DownloadHandler of(Supplier<Optional<FormPrint>> asked) {
        return event -> {
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            Optional<FormPrint> print = asked.get();
            if (print.isEmpty()) {
                event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
                return;
            }
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            new FormPaper().write(pdf, print.get());
            event.getResponse()
                    .setHeader(
                            "Content-Disposition",
                            "attachment; filename=\"" + print.get().fileName() + "\"");
            event.setContentType("application/pdf");
            event.setContentLength(pdf.size());
            pdf.writeTo(event.getOutputStream());
        };
    }
}
