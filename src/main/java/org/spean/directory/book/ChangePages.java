package org.spean.directory.book;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.spean.paper.Flow;
import org.spean.paper.Paper;
import org.spean.paper.Rows;
import org.spean.paper.Slice;
import org.spean.paper.Text;
import org.spean.vocabulary.CountryTime;

/** What is different from the last edition: what is new, what is said otherwise, what is over. */
final class ChangePages {

    private static final float PAGES = 44;

    private ChangePages() {}

    static void fill(Flow flow, BoundBook book, Changes changes) {
        BookWords words = book.words();
        flow.turn();
        ReadingPages.chapter(flow, book, "book.changes", "changes");
        LocalDate day = LocalDate.ofInstant(changes.since().madeAt(), CountryTime.ZONE);
        String lead = changes.none() ? "book.changes.none" : "book.changes.lead";
        flow.add(Rows.paragraph(
                Text.of(words.say(lead, changes.since().number(), words.day(day)), Look.LEAD), flow.width()));
        heading(flow, words, "book.changes.added", changes.added().size());
        changes.added().forEach(entry -> flow.add(line(flow, book, entry, "", true)));
        heading(flow, words, "book.changes.changed", changes.changed().size());
        changes.changed()
                .forEach(change -> flow.add(line(
                        flow,
                        book,
                        change.entry(),
                        change.fields().stream()
                                .map(field -> words.say("book.field." + field.word()))
                                .collect(Collectors.joining(words.say("page.reach.comma"))),
                        true)));
        heading(flow, words, "book.changes.gone", changes.gone().size());
        changes.gone().forEach(entry -> flow.add(line(flow, book, entry, "", false)));
    }

    private static void heading(Flow flow, BookWords words, String key, int number) {
        if (number > 0) {
            flow.add(Rows.together(
                            Rows.paragraph(
                                    Text.of(words.say(key), Look.TYPE).and("  " + words.number(number), Look.SMALL),
                                    flow.width()),
                            Slice.Kind.HEADING_2)
                    .after(14)
                    .staying());
        }
    }

    private static List<Slice> line(Flow flow, BoundBook book, Printed entry, String what, boolean there) {
        BookWords words = book.words();
        String place = ServicePages.place(entry.id());
        String who = book.stock().organization(entry.organization()).name().in(words.language());
        String type = book.catalogue()
                .type(entry.type())
                .map(each -> each.name().in(words.language()))
                .orElse(entry.type().id());
        Text says = Text.EMPTY
                .link(who, Look.BODY.strong(), there ? "#" + place : "")
                .and(" — " + type, Look.BODY)
                .and(what.isEmpty() ? "" : ": " + what, Look.SMALL);
        String page = there ? words.number(flow.pageOf(Paper.LINKED + place)) : "";
        return Rows.after(
                3,
                Rows.beside(
                        new Rows.Cell(says, 0, flow.width() - PAGES),
                        new Rows.Cell(Text.of(page, Look.BODY), flow.width() - PAGES + 12, PAGES - 12)));
    }
}
