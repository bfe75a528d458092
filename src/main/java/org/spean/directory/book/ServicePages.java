package org.spean.directory.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.paper.Flow;
import org.spean.paper.Ink;
import org.spean.paper.Paper;
import org.spean.paper.Rows;
import org.spean.paper.Slice;
import org.spean.paper.Text;
import org.spean.people.Organization;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;

/** The entries: by part, group, type, and the names of who offers them. */
final class ServicePages {

    private static final float SYMBOL = 22;
    private static final float ROOM_FOR_A_GROUP = 210;

    private ServicePages() {}

    static void fill(Flow flow, BoundBook book, IndexPages index) {
        for (Part part : Part.values()) {
            if (part == Part.LOCAL || book.stock().count(part) > 0) {
                part(flow, book, part, index);
            }
        }
    }

    private static void part(Flow flow, BoundBook book, Part part, IndexPages index) {
        BookWords words = book.words();
        flow.turn();
        String title = title(book, part);
        // The first page of a part has the head of its first group.
        Stream.of(ServiceGroup.values())
                .filter(group -> has(book, part, group))
                .findFirst()
                .ifPresent(group -> flow.section(BookFrame.section(part, group)));
        flow.add(Rows.together(Rows.paragraph(Text.of(title, Look.CHAPTER), flow.width()), Slice.Kind.HEADING_1)
                .at(Paper.LINKED + part.name())
                .outlined(title, 1)
                .staying());
        if (book.stock().count(part) == 0) {
            flow.add(Rows.paragraph(Text.of(words.say("page.province.none"), Look.LEAD.strong()), flow.width()));
            flow.add(Rows.paragraph(Text.of(words.say("page.province.none.next"), Look.LEAD), flow.width()));
            return;
        }
        flow.add(Rows.staying(Rows.paragraph(
                Text.of(words.count("page.services", book.stock().count(part)), Look.LEAD.in(Ink.GREY)),
                flow.width())));
        boolean first = true;
        for (ServiceGroup group : ServiceGroup.values()) {
            if (has(book, part, group)) {
                if (!first) {
                    flow.need(ROOM_FOR_A_GROUP);
                }
                first = false;
                flow.section(BookFrame.section(part, group));
                flow.add(heading(flow, book, part, group));
                types(flow, book, part, group, index);
            }
        }
        flow.turn();
        flow.section("");
    }

    private static void types(Flow flow, BoundBook book, Part part, ServiceGroup group, IndexPages index) {
        EntryPrint print = book.entryPrint();
        for (ServiceTypeId type : book.stock().counts(part).keySet()) {
            if (type.group() == group) {
                String name = typeName(book, type);
                flow.add(Rows.together(Rows.paragraph(Text.of(name, Look.TYPE), flow.width()), Slice.Kind.HEADING_2)
                        .after(16)
                        .outlined(name, 3)
                        .staying());
                boolean first = true;
                for (ServiceEntry entry : book.stock().entries(part, type)) {
                    Organization organization = book.stock().organization(entry.organization());
                    List<String> marks = new ArrayList<>(index.marks(entry, organization, name));
                    marks.add(Paper.LINKED + place(entry.id()));
                    List<Slice> slices = print.slices(entry, organization, marks, flow.width());
                    if (first) {
                        slices.set(0, slices.getFirst().after(4));
                        first = false;
                    }
                    flow.add(slices);
                }
            }
        }
    }

    /** Figure, number and name of a group over a line in its colour. */
    private static Slice heading(Flow flow, BoundBook book, Part part, ServiceGroup group) {
        BookWords words = book.words();
        String name = book.catalogue().group(group).name().in(words.language());
        float indent = SYMBOL + 10;
        List<Slice> lines =
                Rows.paragraph(Text.of(words.number(group.number()) + "  " + name, Look.GROUP), flow.width() - indent);
        Slice says = Rows.together(lines, Slice.Kind.HEADING_1);
        return Slice.of(says.height() + 8, Slice.Kind.HEADING_1, (canvas, x, top, width) -> {
                    Look.symbol(canvas, group, x, top + lines.getFirst().height() / 2 - SYMBOL / 2, SYMBOL);
                    says.painter().draw(canvas, x + indent, top, width - indent);
                    float under = top + says.height() + 4;
                    canvas.line(Look.edge(group), 2, x, under, x + width, under);
                })
                .at(Paper.LINKED + place(part, group))
                .outlined(name, 2)
                .after(22)
                .staying();
    }

    static String typeName(BoundBook book, ServiceTypeId type) {
        return book.catalogue()
                .type(type)
                .map(each -> each.name().in(book.words().language()))
                .orElse(type.id());
    }

    static String title(BoundBook book, Part part) {
        return book.words()
                .say(part.key(book.wish().place()), book.name().in(book.words().language()));
    }

    static boolean has(BoundBook book, Part part, ServiceGroup group) {
        return book.stock().counts(part).keySet().stream().anyMatch(type -> type.group() == group);
    }

    static String place(Part part, ServiceGroup group) {
        return part + "-" + group.number();
    }

    static String place(ServiceId id) {
        return "s-" + id;
    }
}
