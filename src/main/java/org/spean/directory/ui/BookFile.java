package org.spean.directory.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.directory.Tier;
import org.spean.directory.book.BookWish;
import org.spean.directory.book.ResourceBook;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Sends copies of the resource book. A copy is printed to the disk first and sent from there, so that neither memory nor a
 * database connection waits for a slow line; and only a few at once, because each reads all that is in it.
 */
@RestController
@RequestMapping("/" + BookLinks.COPIES)
class BookFile {

    private static final int AT_ONCE = 2;

    private final ResourceBook book;
    private final Present present;
    private final Semaphore free = new Semaphore(AT_ONCE);

    BookFile(ResourceBook book, Present present) {
        this.book = book;
        this.present = present;
    }

    @GetMapping("/{place}/{language}.pdf")
    void print(
            @PathVariable String place,
            @PathVariable String language,
            @RequestParam(name = BookLinks.FOR, defaultValue = "public") String reader,
            HttpServletResponse response)
            throws IOException {
        BookWish wish = wish(place, language, reader);
        Actor by = reads(wish.tier());
        Path file = Files.createTempFile("spean-book", ".pdf");
        try {
            print(by, wish, file);
            head(response, name(BookLinks.word(wish.place()), wish.language()), Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    private void print(Actor by, BookWish wish, Path file) throws IOException {
        if (!free.tryAcquire()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            book.print(by, wish, out);
        } finally {
            free.release();
        }
    }

    @GetMapping("/edition/{edition}/{language}.pdf")
    void copy(
            @PathVariable UUID edition,
            @PathVariable String language,
            @RequestParam(name = BookLinks.FOR, defaultValue = "public") String reader,
            HttpServletResponse response)
            throws IOException {
        Language wanted = language(language);
        Tier tier = tier(reader);
        byte[] copy = book.copy(reads(tier), edition, tier, wanted).orElseThrow(BookFile::nothing);
        head(response, name("edition", wanted), copy.length);
        response.getOutputStream().write(copy);
    }

    /** Whoever may not read it is not told what would be in it. */
    private Actor reads(Tier tier) {
        Actor by = present.actor();
        if (!book.readers(by).contains(tier)) {
            throw new AccessDeniedException("the copy is for other eyes");
        }
        return by;
    }

    private static BookWish wish(String place, String language, String reader) {
        Optional<PlaceCode> where;
        try {
            where = BookLinks.place(place);
        } catch (IllegalArgumentException e) {
            throw nothing();
        }
        return new BookWish(where, language(language), tier(reader));
    }

    private static Language language(String tag) {
        return Stream.of(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(BookFile::nothing);
    }

    private static Tier tier(String word) {
        return Tier.ofWord(word).filter(tier -> tier != Tier.NAMED).orElseThrow(BookFile::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String name(String what, Language language) {
        return "resource-book-" + what + "-" + language.tag() + ".pdf";
    }

    private static void head(HttpServletResponse response, String name, long size) {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setContentLengthLong(size);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(name).build().toString());
    }
}
