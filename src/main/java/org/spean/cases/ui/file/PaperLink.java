package org.spean.cases.ui.file;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Optional;
import java.util.function.Supplier;

/** A paper that is made when it is asked for, and kept nowhere. */
final class PaperLink extends Anchor {

    /**
     * What was made.
     *
     * @param name of the file: a code, and what kind of file it is
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Made(String name, byte[] bytes) {}

    /**
     * Its link.
     *
     * @param asked makes it; empty where it is not theirs any more
     */
    PaperLink(String text, Supplier<Optional<Made>> asked) {
        setText(text);
        setClassName("btn");
        getElement().setAttribute("target", "_blank");
        setHref((DownloadHandler) event -> {
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            Optional<Made> made = asked.get();
            if (made.isEmpty()) {
                event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
                return;
            }
            String name = made.get().name();
            byte[] bytes = made.get().bytes();
            event.getResponse().setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            event.setContentType(type(name));
            event.setContentLength(bytes.length);
            event.getOutputStream().write(bytes);
        });
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "pdf" -> "application/pdf";
            case "csv" -> "text/csv;charset=utf-8";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            default -> "application/json";
        };
    }
}
