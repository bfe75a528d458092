package org.spean.directory.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.Semaphore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The directory as one file. It is written to the disk first and sent from there, so that neither memory nor a database
 * connection waits for a slow line; and only a few at once, because each walks the whole directory.
 */
@RestController
class PackageApi {

    private static final MediaType ZIP = MediaType.valueOf("application/zip");
    private static final int AT_ONCE = 2;

    private final TabularPackage tables;
    private final Answers answers;
    private final Semaphore free = new Semaphore(AT_ONCE);

    PackageApi(TabularPackage tables, Answers answers) {
        this.tables = tables;
        this.answers = answers;
    }

    @GetMapping(Endpoint.BASE + "/package.zip")
    void send(
            @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        new Asked(sent, Endpoint.PACKAGE);
        send(request, response);
    }

    /** Beside the screens, where a person's session counts. */
    @GetMapping("/" + ExchangeLinks.PACKAGE)
    void forPeople(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        send(request, response);
    }

    private void send(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        Answers.wants(ZIP, request);
        try (TabularFiles files = tables.files()) {
            Path archive = written(files);
            String tag = answers.tag(digest(archive));
            HttpHeaders headers = answers.caching(tag);
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            if (new ServletWebRequest(request, response).checkNotModified(tag)) {
                return;
            }
            response.setContentType(ZIP.toString());
            response.setContentLengthLong(Files.size(archive));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("spean-directory.zip")
                            .build()
                            .toString());
            Files.copy(archive, response.getOutputStream());
        }
    }

    private Path written(TabularFiles files) throws IOException {
        if (!free.tryAcquire()) {
            throw new Busy();
        }
        try {
            return tables.write(files, answers.tier());
        } finally {
            free.release();
        }
    }

    private static byte[] digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestOutputStream out =
                        new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(out);
            return out.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
