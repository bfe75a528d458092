package org.spean.people.ui.trail;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.spean.access.Actor;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.trail.Logged;
import org.spean.access.trail.Sought;
import org.spean.access.trail.TrailLinks;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.SpreadsheetCell;
import org.spean.widgets.PageLanguage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log as a table, for the auditor: everything that the screen with the same parameters shows. That it was taken out is logged. */
@Controller
class LogCsv {

    private static final CSVFormat CSV = CSVFormat.RFC4180;

    /** Without it a spreadsheet takes Khmer for something else. */
    private static final char UTF_8_MARK = '\uFEFF';

    private final TrailShelf shelf;

    LogCsv(TrailShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/" + TrailLinks.EXPORT)
    void export(
            @RequestParam MultiValueMap<String, String> address,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Actor actor = shelf.actor();
        Sought.Read read = Sought.read(address);
        // What cannot be read would be answered with more than was asked for.
        if (!actor.roles().contains(Role.AUDITOR) || !read.unreadable().isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + TrailLinks.EXPORT + '"');
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        Language language =
                PageLanguage.of(request.getCookies(), request.getHeader("Accept-Language"), request.getLocale());
        response.getWriter().append(UTF_8_MARK);
        CSVPrinter file = new CSVPrinter(response.getWriter(), CSV);
        TrailWords heads = shelf.words(language, List.of());
        print(
                file,
                Stream.of("id", "when", "who", "account", "act", "did", "kind", "subject", "screen", "address", "told")
                        .map(column -> heads.say("log.column." + column)));
        shelf.trail().export(actor, read.sought(), entries -> {
            TrailWords words = shelf.words(language, entries);
            entries.forEach(each -> print(file, cells(each, words)));
        });
        file.flush();
    }

    private static Stream<String> cells(Logged entry, TrailWords words) {
        return Stream.of(
                entry.id().toString(),
                entry.at().atZone(CountryTime.ZONE).toOffsetDateTime().toString(),
                words.who(entry),
                entry.account().map(Object::toString).orElse(""),
                entry.act(),
                words.act(entry.act()),
                entry.subject().map(Subject::kind).map(Enum::name).orElse(""),
                entry.subject().map(words::name).orElse(""),
                entry.screen().orElse(""),
                entry.machine().orElse(""),
                entry.told().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private static void print(CSVPrinter file, Stream<String> cells) {
        try {
            file.printRecord(cells.map(SpreadsheetCell::neutral).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
