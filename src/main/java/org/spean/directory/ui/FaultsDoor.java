package org.spean.directory.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.spean.directory.imports.Import;
import org.spean.directory.imports.Preview;
import org.spean.directory.imports.RowFault;
import org.spean.directory.imports.Verdict;
import org.spean.paper.sheet.CsvOut;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Everything that is wrong with a file as a table, for whoever mends it: row, column, what stands there, what is wrong. */
@RestController
class FaultsDoor {

    private static final String PATH = "export/faults/";
    private static final int PAGE = 500;

    private final ImportShelf shelf;

    FaultsDoor(ImportShelf shelf) {
        this.shelf = shelf;
    }

    static String of(UUID id) {
        return PATH + id + ".csv";
    }

    @GetMapping("/" + PATH + "{id}.csv")
    void faults(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        Optional<Import> about =
                shelf.imports().mayBring(shelf.actor()) ? shelf.imports().find(shelf.actor(), id) : Optional.empty();
        if (about.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        Reader reader = shelf.reader(locale);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("faults.csv").build().toString());
        try (CsvOut out = new CsvOut(response.getOutputStream())) {
            out.table("", List.of("row", "column", "cell", "wrong"));
            int from = 0;
            while (true) {
                List<Preview.Line> lines =
                        shelf.preview().lines(shelf.actor(), id, Optional.of(Verdict.WRONG), from, PAGE);
                for (Preview.Line line : lines) {
                    for (RowFault fault : line.faults()) {
                        out.row(row(about.get(), line, fault, reader));
                    }
                }
                if (lines.size() < PAGE) {
                    return;
                }
                from += PAGE;
            }
        }
    }

    private static List<String> row(Import about, Preview.Line line, RowFault fault, Reader reader) {
        int at = fault.column();
        return List.of(
                String.valueOf(line.number()),
                at >= 0 && at < about.headers().size() ? about.headers().get(at) : "",
                at >= 0 && at < line.cells().size() ? line.cells().get(at) : "",
                reader.say(fault.words()));
    }
}
