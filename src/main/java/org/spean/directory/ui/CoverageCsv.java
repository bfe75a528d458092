package org.spean.directory.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.spean.directory.ServiceType;
import org.spean.directory.need.Column;
import org.spean.directory.need.CoverageFigures;
import org.spean.directory.need.Coverages;
import org.spean.directory.need.NeedFigures;
import org.spean.directory.need.Needs;
import org.spean.directory.need.Place;
import org.spean.geography.Province;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;
import org.spean.vocabulary.SpreadsheetCell;
import org.spean.widgets.PageLanguage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The coverage page as a table, groups and types alike: one line for each cell, with its definition in both languages. What the
 * page does not show does not stand here either.
 */
@Controller
class CoverageCsv {

    static final String PATH = "coverage.csv";

    /** Names of columns for programs; the same in every language. */
    static final List<String> COLUMNS = List.of(
            "counts",
            "place",
            "place_en",
            "place_km",
            "kind",
            "kind_en",
            "kind_km",
            "number",
            "not_recorded",
            "definition_en",
            "definition_km");

    /** Without it a spreadsheet takes Khmer for something else. */
    private static final char UTF_8_MARK = '\uFEFF';

    private final Shelf shelf;
    private final CoverageFigures services;
    private final NeedFigures needs;

    CoverageCsv(Shelf shelf, CoverageFigures services, NeedFigures needs) {
        this.shelf = shelf;
        this.services = services;
        this.needs = needs;
    }

    @GetMapping("/" + PATH)
    void export(
            @RequestParam MultiValueMap<String, String> address,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        CoverageChoice choice = CoverageChoice.of(address);
        Reader reader = shelf.reader(
                PageLanguage.of(request.getCookies(), request.getHeader("Accept-Language"), request.getLocale())
                        .locale());
        if (choice.needs() && !reader.partner()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + PATH + '"');
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().append(UTF_8_MARK);
        CSVPrinter file = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180);
        file.printRecord(COLUMNS);
        for (List<String> line : lines(choice, new FigureWords(shelf, reader))) {
            file.printRecord(line.stream().map(SpreadsheetCell::neutral).toList());
        }
        file.flush();
    }

    /** Every cell of every column, not yet neutral. */
    List<List<String>> lines(CoverageChoice choice, FigureWords words) {
        List<Column> columns = Stream.of(
                        Stream.of(ServiceGroup.values()).map(Column::of),
                        shelf.catalogue().types().stream().map(ServiceType::id).map(Column::of),
                        choice.needs() ? Stream.of(ServiceGroup.values()).map(Column::unsaid) : Stream.<Column>of(),
                        Stream.of(Column.ALL))
                .flatMap(each -> each)
                .toList();
        List<Place> places = Stream.of(
                        Stream.of(Place.NATIONWIDE, Place.NOT_REPORTED).filter(place -> !choice.needs()),
                        shelf.gazetteer().provinces().stream()
                                .map(Province::code)
                                .map(Place::of),
                        Stream.of(Place.ALL))
                .flatMap(each -> each)
                .toList();
        List<List<String>> lines = new ArrayList<>();
        if (choice.needs()) {
            Needs counted = needs.count(choice.periodOn(shelf.calls().today()), choice.whom());
            BilingualText means = FigureWords.said("coverage.means.needs");
            places.forEach(place -> columns.forEach(column ->
                    lines.add(line("needs", place, column, number(counted.count(place, column)), "", means, words))));
        } else {
            Coverages counted = services.count(choice.question());
            BilingualText means = FigureWords.said("coverage.means.services");
            places.forEach(place -> columns.forEach(column -> {
                Coverages.Figure figure = counted.figure(place, column);
                lines.add(line(
                        "services",
                        place,
                        column,
                        String.valueOf(figure.services()),
                        String.valueOf(figure.notRecorded()),
                        means,
                        words));
            }));
        }
        return lines;
    }

    /** Empty where it is not shown: a mark would be taken for a number by some. */
    private static String number(OptionalLong count) {
        return count.isPresent() ? String.valueOf(count.getAsLong()) : "";
    }

    private static List<String> line(
            String counts,
            Place place,
            Column column,
            String number,
            String notRecorded,
            BilingualText means,
            FigureWords words) {
        BilingualText where = words.bilingual(place);
        BilingualText what = words.bilingual(column);
        return List.of(
                counts,
                place.word(),
                where.english(),
                where.khmer(),
                word(column),
                what.english(),
                what.khmer(),
                number,
                notRecorded,
                means.english(),
                means.khmer());
    }

    private static String word(Column column) {
        return column.type()
                .map(ServiceTypeId::id)
                .or(() -> column.group().map(group -> group.number() + (column.unsaid() ? "-" : "")))
                .orElse("ALL");
    }
}
