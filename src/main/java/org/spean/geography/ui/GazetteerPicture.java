package org.spean.geography.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.geography.Comparison;
import org.spean.geography.PlaceCounts;
import org.spean.geography.PlaceKind;
import org.spean.geography.PlaceRow;
import org.spean.geography.ProposedEdition;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;

/**
 * A gazetteer before it is taken: what it would change, and then the country province by province, each to be opened down to
 * its districts, so that somebody who knows a province sees at a glance whether it is right.
 */
class GazetteerPicture extends Div {

    private static final int SAMPLES = 12;
    private static final int WHOLE = 100;

    private final PlaceWords words;
    private final Comparison changes;

    GazetteerPicture(ProposedEdition proposed, PlaceWords words) {
        this.words = words;
        changes = proposed.changes();
        setClassName("gazetteer-picture");
        Paragraph counts = new Paragraph(words.counts(proposed.counts()));
        counts.setClassName("big");
        add(counts);
        if (proposed.against().isPresent()) {
            changes();
        } else {
            add(new Paragraph(words.say("place.first-edition")));
        }
        long withoutLatin =
                proposed.rows().stream().filter(row -> row.latin().isEmpty()).count();
        if (withoutLatin > 0) {
            add(new Paragraph(words.count("place.no-latin", withoutLatin)));
        }
        add(new H3(words.say("place.by-province")), head());
        Map<PlaceCode, List<PlaceRow>> byProvince = proposed.rows().stream()
                .collect(Collectors.groupingBy(row -> row.code().province(), TreeMap::new, Collectors.toList()));
        int most = byProvince.values().stream().mapToInt(List::size).max().orElse(1);
        byProvince.forEach((province, rows) -> add(province(rows, most)));
    }

    private void changes() {
        if (changes.same()) {
            add(new Paragraph(words.say("place.nothing-different")));
            return;
        }
        part("place.added", changes.added().size(), changes.added(), this::named);
        part("place.renamed", changes.renamed().size(), changes.renamed(), this::renamed);
        part("place.gone", changes.gone().size(), changes.gone(), this::named);
    }

    private <T> void part(String key, int number, List<T> all, Function<T, String> said) {
        if (number == 0) {
            return;
        }
        UnorderedList list = new UnorderedList();
        all.stream().limit(SAMPLES).forEach(each -> list.add(new ListItem(said.apply(each))));
        if (number > SAMPLES) {
            list.add(new ListItem(words.say("place.and-more", words.number(number - SAMPLES))));
        }
        NativeDetails part = new NativeDetails(words.count(key, number), list);
        part.addClassName("change");
        part.setOpen(number <= SAMPLES);
        add(part);
    }

    private String named(PlaceRow row) {
        return row.code() + "  " + name(row) + " · " + other(row);
    }

    private String renamed(Comparison.Renamed each) {
        return row(each.before()) + " → " + row(each.after());
    }

    private String row(PlaceRow row) {
        return Stream.of(row.code().digits(), row.khmer(), row.latin(), row.ungegn(), row.typeEnglish())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private Div head() {
        Div head = new Div(cell("place.kind.PROVINCE"));
        head.setClassName("line");
        Stream.of(PlaceKind.values()).skip(1).forEach(kind -> {
            Span cell = cell("place.kinds." + kind);
            cell.addClassName("num");
            head.add(cell);
        });
        head.add(cell("place.changed"));
        head.addClassName("head");
        return head;
    }

    private Span cell(String key) {
        return new Span(words.say(key));
    }

    private Component province(List<PlaceRow> rows, int most) {
        PlaceRow province = rows.getFirst();
        PlaceCounts counts = PlaceCounts.of(rows);
        Span bar = new Span();
        bar.setClassName("bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().set("width", Math.max(1, WHOLE * rows.size() / most) + "%");
        Span name = new Span(new Span(name(province)), new Span(" "), note(other(province)), bar);
        name.addClassName("name");
        Div line = new Div(name);
        line.setClassName("line");
        Stream.of(PlaceKind.values()).skip(1).forEach(kind -> {
            Span cell = new Span(words.number(counts.of(kind)));
            cell.setClassName("num");
            cell.getElement().setAttribute("data-label", words.say("place.kinds." + kind));
            line.add(cell);
        });
        Span changed = new Span(changed(province.code()));
        changed.setClassName("changed");
        line.add(changed);
        NativeDetails details = new NativeDetails();
        details.setSummary(line);
        details.setContent(districts(rows));
        details.addClassName("of-province");
        return details;
    }

    /** What is new, renamed and gone in this province; nothing where the first gazetteer is taken. */
    private String changed(PlaceCode province) {
        if (changes.renamed().isEmpty()
                && changes.gone().isEmpty()
                && changes.added().size() > SAMPLES * WHOLE) {
            return "";
        }
        return Stream.of(
                        said("place.added-short", of(province, changes.added())),
                        said(
                                "place.renamed-short",
                                changes.renamed().stream()
                                        .filter(each -> each.after().code().isIn(province))
                                        .count()),
                        said("place.gone-short", of(province, changes.gone())))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(words.say("page.reach.comma")));
    }

    private static long of(PlaceCode province, Collection<PlaceRow> rows) {
        return rows.stream().filter(row -> row.code().isIn(province)).count();
    }

    private String said(String key, long number) {
        return number == 0 ? "" : words.say(key, words.number(number));
    }

    private UnorderedList districts(List<PlaceRow> rows) {
        UnorderedList list = new UnorderedList();
        rows.stream().filter(row -> row.kind() == PlaceKind.DISTRICT).forEach(district -> {
            PlaceCounts counts = PlaceCounts.of(rows.stream()
                    .filter(row -> row.code().isIn(district.code()))
                    .toList());
            list.add(new ListItem(
                    new Span(district.code() + "  " + name(district)),
                    new Span(" "),
                    note(other(district)),
                    new Span(" "),
                    note(words.count("place.count.COMMUNE", counts.communes())
                            + words.say("page.reach.comma")
                            + words.count("place.count.VILLAGE", counts.villages()))));
        });
        return list;
    }

    private Span note(String text) {
        Span note = new Span(text);
        note.setClassName("note");
        return note;
    }

    private String name(PlaceRow row) {
        return words.language() == Language.KHMER ? row.khmer() : row.latin();
    }

    private String other(PlaceRow row) {
        return words.language() == Language.KHMER ? row.latin() : row.khmer();
    }
}
