package org.spean.directory.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.spean.access.Present;
import org.spean.directory.Search;
import org.spean.directory.Tier;
import org.spean.directory.exchange.EntryExport;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Gives what a search finds as a file, cut to the tier of whoever asks. Written to the disk first, so that neither memory nor
 * a database connection waits for a slow line; a few at once, because each may walk the whole directory.
 */
@RestController
class ExportDoor {

    private static final int AT_ONCE = 3;

    private final EntryExport export;
    private final Present present;
    private final Semaphore free = new Semaphore(AT_ONCE);

    ExportDoor(EntryExport export, Present present) {
        this.export = export;
        this.present = present;
    }

    /** Writes one kind of file. */
    private interface Writing {
        void write(OutputStream into, Search search, Tier tier) throws IOException;
    }

    @GetMapping("/" + ExportLinks.CSV)
    void csv(@RequestParam MultiValueMap<String, String> asked, HttpServletResponse response) throws IOException {
        send(asked, response, "text/csv;charset=UTF-8", "spean-services.csv", export::csv);
    }

    @GetMapping("/" + ExportLinks.EXCEL)
    void excel(@RequestParam MultiValueMap<String, String> asked, HttpServletResponse response) throws IOException {
        send(
                asked,
                response,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "spean-services.xlsx",
                export::workbook);
    }

    @GetMapping("/" + ExportLinks.CARDS)
    void cards(
            @RequestParam MultiValueMap<String, String> asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String home =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        send(
                asked,
                response,
                "text/vcard;charset=UTF-8",
                "spean-organizations.vcf",
                (into, search, tier) -> export.cards(into, search, tier, home));
    }

    private void send(
            MultiValueMap<String, String> asked,
            HttpServletResponse response,
            String type,
            String name,
            Writing writing)
            throws IOException {
        if (!free.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        Path file = Files.createTempFile("spean-export", "");
        try {
            try (OutputStream into = Files.newOutputStream(file)) {
                writing.write(into, DirectoryLinks.search(asked), Tier.of(present.actor()));
            } finally {
                free.release();
            }
            response.setContentType(type);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }
}
