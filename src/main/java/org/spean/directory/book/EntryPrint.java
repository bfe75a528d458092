package org.spean.directory.book;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spean.directory.Coverage;
import org.spean.directory.EntryPhone;
import org.spean.directory.HowToRefer;
import org.spean.directory.ServiceEntry;
import org.spean.geography.Gazetteer;
import org.spean.paper.Ink;
import org.spean.paper.Rows;
import org.spean.paper.Slice;
import org.spean.paper.Square;
import org.spean.paper.Text;
import org.spean.people.Organization;
import org.spean.people.Programme;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;

/** An entry on paper: who, how true, telephones first, then the forum's columns; a square leads to its live page. */
record EntryPrint(BookWords words, Gazetteer gazetteer, LocalDate today, URI base) {

    private static final float LABELS = 104;
    private static final float SQUARE = 54;
    private static final float BETWEEN = 14;
    private static final float NUMBER = 130;

    /** What the source prints where there is nothing to say. */
    private static final String NOTHING = "N/A";

    /** So many numbers stand beside the square; more need the whole width. */
    private static final int BESIDE = 4;

    /** An entry up to this height stays on one page, in points. */
    private static final float MOST_IN_ONE = 240;

    /**
     * The slices of an entry.
     *
     * @param entry with nothing in it that the reader may not see
     * @param marks names of the entry, for links and the index
     */
    List<Slice> slices(ServiceEntry entry, Organization organization, List<String> marks, float width) {
        List<Slice> slices = new ArrayList<>();
        boolean few = entry.phones().size() <= BESIDE;
        slices.add(
                head(entry, organization, few, width).at(marks).after(BETWEEN).staying());
        if (!few) {
            slices.addAll(Rows.staying(phones(entry, width)));
        }
        List<Slice> facts = new ArrayList<>();
        if (!entry.running()) {
            facts.addAll(fact(
                    "page.service.state",
                    words.say(
                            "page.service.not-running",
                            org.spean.widgets.Numerals.month(entry.source().reported(), words.language())),
                    width));
        }
        words.state(entry, today).ifPresent(state -> facts.addAll(fact("page.service.state", state, width)));
        if (!entry.atPresent().hours().unknown()) {
            facts.addAll(
                    fact("entry.column.hours", words.hours(entry.atPresent().hours()), width));
        }
        entry.atPresent()
                .taking()
                .ends()
                .ifPresent(day -> facts.addAll(
                        fact("entry.column.ends-on", org.spean.widgets.Numerals.day(day, words.language()), width)));
        facts.addAll(fact("page.service.reaches", reach(entry.coverage()), width));
        facts.addAll(verbatim("page.service.places", Paperbound.places(entry), width));
        facts.addAll(fact("page.service.contact", words.list(entry.contacts()), width));
        facts.addAll(fact("page.service.how-to-refer", howToRefer(entry.howToRefer()), width));
        facts.addAll(fact("page.service.who", words.audiences(entry), width));
        facts.addAll(verbatim("page.service.eligibility", entry.eligibility(), width));
        facts.addAll(verbatim("page.service.follow-up", entry.followUp(), width));
        facts.addAll(verbatim("page.service.gap", entry.gaps(), width));
        facts.addAll(verbatim("page.service.recommendation", entry.recommendations(), width));
        slices.addAll(facts);
        return whole(slices);
    }

    /** An entry that is not long is not torn apart. */
    private static List<Slice> whole(List<Slice> slices) {
        float height = 0;
        for (Slice slice : slices) {
            height += slice.height();
        }
        if (height > MOST_IN_ONE) {
            return slices;
        }
        List<Slice> one = new ArrayList<>(Rows.staying(slices.subList(0, slices.size() - 1)));
        one.add(slices.getLast());
        return one;
    }

    private Slice head(ServiceEntry entry, Organization organization, boolean withPhones, float width) {
        float room = width - SQUARE - BETWEEN;
        Text name = Text.of(organization.name().in(words.language()), Look.NAME);
        if (!organization.acronym().isEmpty() && !name.words().equals(organization.acronym())) {
            name = name.and("  " + organization.acronym(), Look.NAME.in(Ink.GREY));
        }
        List<Slice> lines = new ArrayList<>(Rows.paragraph(name, room));
        String other = other(organization);
        if (!other.isEmpty()) {
            lines.addAll(Rows.paragraph(Text.of(other, Look.SMALL), room));
        }
        String programme = Programme.shown(entry.programme());
        if (!programme.isEmpty()) {
            lines.addAll(
                    Rows.paragraph(Text.of(words.say("page.service.programme") + " " + programme, Look.SMALL), room));
        }
        Mark mark = Mark.of(entry, today);
        List<Slice> fresh = Rows.beside(new Rows.Cell(
                Text.of(words.fresh(entry, today), Look.SMALL.in(mark.colour())), Mark.SIZE + 5, room - Mark.SIZE - 5));
        Slice names = Rows.together(lines, Slice.Kind.HEADING_3);
        List<Slice> below = new ArrayList<>(fresh);
        if (withPhones) {
            below.addAll(Rows.after(4, phones(entry, room)));
        }
        Slice age = Rows.together(below, Slice.Kind.WORDS);
        float lift = fresh.getFirst().height() / 2 - Mark.SIZE / 2 + (words.language() == Language.KHMER ? 0.6f : 0.2f);
        float rule = 7;
        float height = Math.max(rule + SQUARE + 3, rule + names.height() + 2 + age.height() + 3);
        String live = base.resolve("service/" + entry.id()).toString();
        return Slice.of(height, Slice.Kind.HEADING_3, (canvas, x, top, wide) -> {
            canvas.line(Ink.LINE, .7f, x, top, x + wide, top);
            names.painter().draw(canvas, x, top + rule, room);
            float under = top + rule + names.height() + 2;
            mark.draw(canvas, x, under + lift);
            age.painter().draw(canvas, x, under, room);
            Square.draw(canvas, live, x + wide - SQUARE, top + rule, SQUARE);
            canvas.link(live, x + wide - SQUARE, top + rule, x + wide, top + rule + SQUARE);
        });
    }

    private String other(Organization organization) {
        String khmer = organization.name().khmer();
        if (khmer.isEmpty()) {
            return "";
        }
        return words.language() == Language.KHMER ? organization.name().english() : khmer;
    }

    private List<Slice> phones(ServiceEntry entry, float width) {
        String label = words.say("page.service.telephone");
        if (entry.phones().isEmpty()) {
            return fact("page.service.telephone", words.say("page.phone.none"), width);
        }
        List<Slice> slices = new ArrayList<>();
        for (EntryPhone phone : entry.phones()) {
            slices.addAll(phone(label, phone, true, LABELS, width));
            label = "";
        }
        return slices;
    }

    /** A number, large, that can be dialled from a screen, and what kind it is. */
    List<Slice> phone(String label, EntryPhone phone, boolean kind, float from, float width) {
        List<Rows.Cell> cells = new ArrayList<>();
        if (!label.isEmpty()) {
            cells.add(new Rows.Cell(Text.of(label, Look.LABEL), 0, from - 8));
        }
        String link = phone.number().map(number -> "tel:" + number).orElse("");
        cells.add(new Rows.Cell(Text.EMPTY.link(phone.shown(), Look.PHONE, link), from, NUMBER - 8));
        List<String> said = new ArrayList<>();
        if (phone.number().isEmpty()) {
            said.add(words.say("page.phone.incomplete"));
        } else if (kind && phone.kind() != EntryPhone.Kind.MOBILE) {
            said.add(words.say("page.phone.kind." + phone.kind()));
        }
        if (!phone.doubt().isEmpty()) {
            said.add(words.say("page.phone.doubt") + " " + phone.doubt());
        }
        cells.add(new Rows.Cell(Text.of(String.join(" · ", said), Look.SMALL), from + NUMBER, width - from - NUMBER));
        return Rows.beside(cells);
    }

    String reach(Coverage coverage) {
        return switch (coverage.kind()) {
            case NATIONWIDE -> words.say("page.reach.nationwide");
            case NOT_REPORTED -> words.say("page.reach.not-reported");
            case PROVINCES ->
                coverage.provinces().stream()
                        .sorted()
                        .map(this::province)
                        .collect(Collectors.joining(words.say("page.reach.comma")));
        };
    }

    String province(PlaceCode place) {
        return gazetteer
                .province(place)
                .map(province -> province.name().in(words.language()))
                .orElse(place.iso());
    }

    private String howToRefer(HowToRefer how) {
        List<String> said = new ArrayList<>();
        if (!how.from().isEmpty()) {
            said.add(words.say("page.refer.from") + " " + how.from());
        }
        if (!how.to().isEmpty()) {
            said.add(words.say("page.refer.to") + " " + how.to());
        }
        if (said.isEmpty()) {
            return how.asPrinted().isEmpty()
                    ? words.say("page.not-recorded")
                    : "“" + BookWords.source(how.asPrinted()) + "”";
        }
        return String.join(" · ", said);
    }

    private List<Slice> verbatim(String key, String text, float width) {
        return text.isEmpty() || text.equalsIgnoreCase(NOTHING)
                ? List.of()
                : fact(key, "“" + BookWords.source(text) + "”", width);
    }

    private List<Slice> fact(String key, String text, float width) {
        return text.isEmpty()
                ? List.of()
                : Rows.beside(
                        new Rows.Cell(Text.of(words.say(key), Look.LABEL), 0, LABELS - 8),
                        new Rows.Cell(Text.of(text, Look.BODY), LABELS, width - LABELS));
    }
}
