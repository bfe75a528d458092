package org.spean.directory.book;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.spean.directory.Coverage;
import org.spean.directory.ServiceEntry;
import org.spean.paper.Flow;
import org.spean.paper.Rows;
import org.spean.paper.Text;
import org.spean.people.Organization;

/** The index: organizations, what is offered, places. Collects while the entries are printed, and comes last. */
final class IndexPages {

    /** What is looked up. */
    private enum Shelf {
        ORGANIZATIONS,
        TYPES,
        PLACES
    }

    private static final float GAP = 22;
    private static final float PAGES = 76;

    private final BoundBook book;
    private final Map<Shelf, Map<String, String>> names = new EnumMap<>(Shelf.class);

    IndexPages(BoundBook book) {
        this.book = book;
    }

    /** The marks of an entry, by which its page is found again. */
    List<String> marks(ServiceEntry entry, Organization organization, String type) {
        List<String> marks = new ArrayList<>();
        String name = organization.name().in(book.words().language());
        marks.add(mark(Shelf.ORGANIZATIONS, name));
        if (!organization.acronym().isEmpty() && !organization.acronym().equals(name)) {
            marks.add(mark(Shelf.ORGANIZATIONS, organization.acronym()));
        }
        marks.add(mark(Shelf.TYPES, type));
        places(entry).forEach(place -> marks.add(mark(Shelf.PLACES, place)));
        return marks;
    }

    private Stream<String> places(ServiceEntry entry) {
        if (entry.coverage().kind() == Coverage.Kind.NATIONWIDE) {
            return Stream.of(book.words().say("page.reach.everywhere"));
        }
        String below = Paperbound.places(entry).toLowerCase(Locale.ROOT);
        EntryPrint print = book.entryPrint();
        return Stream.concat(
                entry.coverage().provinces().stream().map(print::province),
                book.gazetteer().districts().stream()
                        .filter(district -> entry.coverage().provinces().contains(district.province()))
                        .filter(district ->
                                below.contains(district.name().english().toLowerCase(Locale.ROOT)))
                        .map(district -> district.name().in(book.words().language())));
    }

    private String mark(Shelf shelf, String name) {
        String mark = shelf + " " + name;
        names.computeIfAbsent(shelf, each -> new HashMap<>()).put(name, mark);
        return mark;
    }

    void fill(Flow flow) {
        flow.turn();
        ReadingPages.chapter(flow, book, "book.index", "index");
        flow.columns(2, GAP);
        Collator order = Collator.getInstance(book.words().language().locale());
        names.forEach((shelf, marks) -> {
            flow.add(Rows.after(
                    12,
                    Rows.staying(Rows.paragraph(
                            Text.of(book.words().say("book.index." + shelf), Look.TYPE), flow.width()))));
            marks.keySet().stream()
                    .sorted(Comparator.comparing((String name) -> order.getCollationKey(name)))
                    .forEach(name -> flow.add(Rows.beside(
                            new Rows.Cell(Text.of(name, Look.INDEX), 0, flow.width() - PAGES - 8),
                            new Rows.Cell(
                                    Text.of(
                                            book.words()
                                                    .pages(flow.pagesWith(
                                                            java.util.Objects.requireNonNull(marks.get(name)))),
                                            Look.INDEX),
                                    flow.width() - PAGES,
                                    PAGES))));
        });
        flow.columns(1, 0);
    }
}
