package org.spean.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spean.people.Holding;
import org.spean.people.Phone;
import org.spean.people.PostLine;
import org.spean.people.ProvincePosts;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.SpokenText;

/** Posts line by line: who holds each, since when, how they are reached, and whether they are away. */
class PostTable extends NativeTable {

    private static final List<String> COLUMNS =
            List.of("post.holder", "post.since-label", "post.phone", "phone-book.last-contact", "post.away-label");

    private final PostWords words;
    private final LocalDate today;

    private PostTable(PostWords words, LocalDate today, String... before) {
        this.words = words;
        this.today = today;
        addClassNames("list", "posts");
        NativeTableRow head = getHead().addRow();
        for (String key : before) {
            head.add(heading(key));
        }
        COLUMNS.forEach(key -> head.add(heading(key)));
    }

    private NativeTableHeaderCell heading(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words.say(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    /** The focal persons of provinces, a province with its two posts together; vacant ones first. */
    static PostTable ofProvinces(List<ProvincePosts> provinces, PostWords words, LocalDate today) {
        PostTable table = new PostTable(words, today, "post.province", "post.post");
        table.addClassName("by-province");
        provinces.forEach(table::province);
        return table;
    }

    /** Posts under their titles. */
    static PostTable of(List<PostLine> lines, PostWords words, LocalDate today) {
        PostTable table = new PostTable(words, today, "post.post");
        lines.forEach(line -> {
            NativeTableHeaderCell title = new NativeTableHeaderCell(link(line, words.spoken(line.title())));
            title.getElement().setAttribute("scope", "row");
            NativeTableRow row = new NativeTableRow(title);
            table.cells(row, line);
            table.getBody().add(row);
        });
        return table;
    }

    private static Anchor link(PostLine line, Component text) {
        return new Anchor(PostLinks.post(line.post().id()), text);
    }

    private void province(ProvincePosts province) {
        Anchor name =
                new Anchor(PostLinks.province(province.province()), new SpokenText(province.name(), words.language()));
        NativeTableHeaderCell cell = new NativeTableHeaderCell(name);
        cell.getElement().setAttribute("scope", "rowgroup");
        cell.getElement()
                .setAttribute("rowspan", Integer.toString(province.posts().size()));
        if (province.alarm()) {
            Span alarm = new Span(words.say("post.alarm." + province.confirmed()));
            alarm.addClassNames("badge", "late");
            cell.add(alarm);
        }
        List<PostLine> vacantFirst = province.posts().stream()
                .sorted(Comparator.comparing(line -> line.holder(today).isPresent()))
                .toList();
        boolean first = true;
        for (PostLine line : vacantFirst) {
            NativeTableRow row = new NativeTableRow();
            if (first) {
                row.addClassName("first");
                row.add(cell);
            }
            first = false;
            NativeTableCell post = labelled(
                    "post.post",
                    link(line, new Span(words.say("post.seat." + line.post().kind()))));
            row.add(post);
            cells(row, line);
            getBody().add(row);
        }
    }

    /** Somebody who is proposed stands there too, and says so. */
    private void cells(NativeTableRow row, PostLine line) {
        Optional<Holding> holder =
                line.holder(today).or(() -> line.holdings().stream().findFirst());
        if (holder.isEmpty()) {
            Span vacant = new Span(words.say("post.vacant"));
            vacant.addClassName("vacant");
            row.add(labelled("post.holder", vacant));
            for (String key : COLUMNS.subList(1, COLUMNS.size())) {
                row.add(nothing(key));
            }
            return;
        }
        Holding holding = holder.get();
        NativeTableCell who =
                labelled("post.holder", words.spoken(holding.person().name()));
        if (!holding.designation().confirmed() || words.waits(holding.designation())) {
            who.add(note(words.standing(holding.designation())));
        }
        row.add(
                who,
                labelled(
                        "post.since-label",
                        new Span(words.day(holding.designation().from()))));
        row.add(phone(holding.designation().phone(), holding.phone()));
        row.add(
                holding.phone().flatMap(Phone::lastGoodContact).isPresent()
                        ? labelled("phone-book.last-contact", new Span(words.lastContact(holding.phone(), today)))
                        : nothing("phone-book.last-contact"));
        row.add(holding.awayUntil(today)
                .map(day -> labelled("post.away-label", new Span(words.day(day))))
                .orElseGet(() -> nothing("post.away-label")));
    }

    private NativeTableCell phone(Optional<PhoneNumber> number, Optional<Phone> phone) {
        return number.map(each -> {
                    NativeTableCell cell = labelled("post.phone", PostWords.dial(each));
                    phone.ifPresent(known -> cell.add(note(words.state(known))));
                    return cell;
                })
                .orElseGet(() -> nothing("post.phone"));
    }

    private NativeTableCell labelled(String key, Component... content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", words.say(key));
        return cell;
    }

    private NativeTableCell nothing(String key) {
        Span none = new Span("–");
        none.getElement().setAttribute("aria-hidden", "true");
        Span said = new Span(words.say("post.none"));
        said.setClassName("sr");
        NativeTableCell cell = labelled(key, none, said);
        cell.addClassName("none");
        return cell;
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.setClassName("note");
        return note;
    }
}
