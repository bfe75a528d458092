package org.spean.directory.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.spean.directory.need.Column;
import org.spean.directory.need.Coverages;
import org.spean.directory.need.Needs;
import org.spean.directory.need.Place;

/** The gaps of the table, named: what is nowhere in a province. */
class CoverageGaps extends SheetPart {

    private final UnorderedList list = new UnorderedList();
    private final Reader reader;

    private CoverageGaps(String title, Reader reader) {
        super(title);
        this.reader = reader;
        list.setClassName("gaps");
        add(list);
    }

    /** By kind: the provinces for which nobody reported it, and how many reach every province all the same. */
    static CoverageGaps ofServices(Coverages counted, List<Place> rows, List<Column> columns, FigureWords words) {
        Reader reader = words.reader();
        CoverageGaps gaps = new CoverageGaps(reader.say("coverage.gaps"), reader);
        for (Column column : columns) {
            List<Place> missing = rows.stream()
                    .filter(place -> place.kind() == Place.Kind.PROVINCE
                            && counted.figure(place, column).services() == 0)
                    .toList();
            if (!missing.isEmpty()) {
                gaps.line(
                        words.name(column),
                        gaps.named(missing, rows, column, counted, words),
                        counted.figure(Place.NATIONWIDE, column).services());
            }
        }
        gaps.orNone("coverage.gaps.none");
        return gaps;
    }

    /** Where something was looked for and nobody is there for it, the most wanted first. */
    static CoverageGaps ofNeeds(
            Needs needs, Coverages counted, List<Place> rows, List<Column> columns, FigureWords words) {
        Reader reader = words.reader();
        CoverageGaps gaps = new CoverageGaps(reader.say("coverage.gaps.needs"), reader);
        record Gap(Place place, Column column, long needs) {}
        columns.stream()
                .filter(column -> !column.unsaid())
                .flatMap(column -> rows.stream()
                        .filter(place -> place.kind() == Place.Kind.PROVINCE
                                && counted.figure(place, column).services() == 0)
                        .map(place -> new Gap(
                                place, column, needs.count(place, column).orElse(0))))
                .filter(gap -> gap.needs() > 0)
                .sorted(Comparator.comparingLong((Gap gap) -> -gap.needs()).thenComparing(Gap::place))
                .forEach(gap -> gaps.line(
                        words.name(gap.column()),
                        reader.say("coverage.gaps.need", words.name(gap.place()), gap.needs()),
                        counted.figure(Place.NATIONWIDE, gap.column()).services()));
        gaps.orNone("coverage.gaps.needs-none");
        return gaps;
    }

    /** Those where nobody can be meant, and apart from them those where some did not say: unknown is not no. */
    private String named(List<Place> missing, List<Place> rows, Column column, Coverages counted, FigureWords words) {
        List<Place> unknown = missing.stream()
                .filter(place -> counted.figure(place, column).notRecorded() > 0)
                .toList();
        List<Place> nobody =
                missing.stream().filter(place -> !unknown.contains(place)).toList();
        long provinces = rows.stream()
                .filter(place -> place.kind() == Place.Kind.PROVINCE)
                .count();
        String names = nobody.size() == provinces ? reader.say("coverage.gaps.everywhere") : joined(nobody, words);
        return unknown.isEmpty()
                ? names
                : (names + " " + reader.say("coverage.gaps.unknown", joined(unknown, words))).strip();
    }

    private String joined(List<Place> places, FigureWords words) {
        return places.stream().map(words::name).collect(Collectors.joining(reader.say("page.reach.comma")));
    }

    private void line(String what, String where, long nationwide) {
        Span name = new Span(what);
        name.setClassName("t");
        Span others = new Span(
                nationwide == 0
                        ? reader.say("coverage.gaps.nor-nationwide")
                        : reader.count("coverage.gaps.nationwide", nationwide));
        others.setClassName("note");
        list.add(new ListItem(name, new Span(where), others));
    }

    private void orNone(String key) {
        if (list.getChildren().findAny().isEmpty()) {
            remove(list);
            add(ResultSection.says(reader.say(key)));
        }
    }
}
