package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.CallOutcome;
import org.spean.directory.CallReport;
import org.spean.directory.Entries;
import org.spean.directory.Hotline;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.keeping.Duplicates;
import org.spean.directory.keeping.Twice;
import org.spean.directory.keeping.Waiting;
import org.spean.directory.keeping.WaitingEntries;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.Numerals;

/** What waits so that the directory stays true, for whoever keeps a part of it. */
@Route(DirectoryLinks.KEEPING)
@Menu(title = "keeping.menu", order = 24)
@RolesAllowed({"MANAGER", "FOCAL_PERSON", "ATRO_OFFICER", "EDITOR"})
class KeepingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST = 25;

    private final Shelf shelf;
    private final WaitingEntries waiting;
    private final Duplicates duplicates;
    private final Entries entries;

    KeepingView(Shelf shelf, WaitingEntries waiting, Duplicates duplicates, Entries entries) {
        this.shelf = shelf;
        this.entries = entries;
        this.waiting = waiting;
        this.duplicates = duplicates;
        setClassName("sheet roles");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = shelf.reader(getLocale());
        List<Waiting> wrong = waiting.wrong(reader.actor(), MOST + 1);
        List<Waiting> unchecked = waiting.unchecked(reader.actor(), MOST + 1);
        List<Waiting> ending = waiting.ending(reader.actor(), MOST + 1);
        List<Waiting> oldest = waiting.oldest(reader.actor(), MOST + 1);
        List<Twice> pairs = duplicates.found(reader.actor(), MOST);
        Map<ServiceId, String> names = names(
                Stream.concat(
                        Stream.of(wrong, unchecked, ending, oldest)
                                .flatMap(List::stream)
                                .map(Waiting::service),
                        pairs.stream().flatMap(pair -> Stream.of(pair.one(), pair.other()))),
                reader);
        removeAll();
        Paragraph lead = new Paragraph(reader.say("keeping.lead"));
        lead.setClassName("note");
        add(new H1(reader.say("keeping.title")), lead);
        part(
                "keeping.wrong",
                wrong,
                names,
                reader,
                each -> reader.say(
                        "keeping.said",
                        each.wrong()
                                .map(kind -> reader.say("entry.wrong." + kind))
                                .orElse(""),
                        ago(each, reader)));
        part(
                "keeping.unchecked",
                unchecked,
                names,
                reader,
                each -> reader.say("keeping.changed-by", each.byName(), ago(each, reader)));
        part(
                "keeping.ending",
                ending,
                names,
                reader,
                each -> reader.say("keeping.ends-on", Numerals.day(each.on(), reader.language())));
        part("keeping.old", oldest, names, reader, each -> reader.say("keeping.known", ago(each, reader)));
        twice(pairs, names, reader);
        hotlines(reader);
    }

    /** By which these entries are known: whose and what; asked of the tables once for all of them. */
    private Map<ServiceId, String> names(Stream<ServiceId> services, Reader reader) {
        List<ServiceEntry> found = entries.inOrder(services.distinct().toList(), reader.tier());
        Map<OrganizationId, Organization> whose = shelf.organizations()
                .organizations(found.stream()
                        .map(ServiceEntry::organization)
                        .distinct()
                        .toList());
        return found.stream()
                .collect(Collectors.toMap(
                        ServiceEntry::id,
                        entry -> named(entry, Optional.ofNullable(whose.get(entry.organization())), reader)));
    }

    private String named(ServiceEntry entry, Optional<Organization> whose, Reader reader) {
        String type = shelf.catalogue().type(entry.type()).orElseThrow().name().in(reader.language());
        return whose.map(each -> each.shortName() + " · " + type).orElse(type);
    }

    private void twice(List<Twice> pairs, Map<ServiceId, String> names, Reader reader) {
        SheetPart part = new SheetPart(reader.say("keeping.twice"));
        UnorderedList list = new UnorderedList();
        list.setClassName("keeping");
        for (Twice pair : pairs) {
            String one = names.getOrDefault(pair.one(), "");
            String other = names.getOrDefault(pair.other(), one);
            if (!one.isEmpty()) {
                list.add(new ListItem(new Anchor(
                        DirectoryLinks.service(pair.one()) + "/same/" + pair.other(),
                        one.equals(other) ? one : reader.say("keeping.pair", one, other))));
            }
        }
        part.add(list.getComponentCount() == 0 ? new Paragraph(reader.say("keeping.nothing")) : list);
        add(part);
    }

    /** When each was last answered, asked of the tables once. */
    private Map<PhoneNumber, LocalDate> answers(List<Hotline> lines, Reader reader) {
        List<PhoneNumber> numbers =
                lines.stream().flatMap(line -> line.phone().number().stream()).toList();
        return shelf.calls().history(numbers, reader.tier()).stream()
                .filter(report -> report.outcome() == CallOutcome.ANSWERED)
                .collect(Collectors.toMap(CallReport::number, shelf.calls()::dayOf, (newest, older) -> newest));
    }

    /** The lines that anybody may ring are on the same clock as entries (LT-17). */
    private void hotlines(Reader reader) {
        LocalDate today = shelf.calls().today();
        UnorderedList list = new UnorderedList();
        list.setClassName("keeping");
        List<Hotline> lines = shelf.directory().hotlines(reader.tier());
        Map<PhoneNumber, LocalDate> answers = answers(lines, reader);
        for (Hotline line : lines) {
            Optional<LocalDate> answered = line.phone().number().map(answers::get);
            if (answered.filter(day -> !day.isBefore(today.minusDays(ServiceEntry.VERIFIED_DAYS)))
                    .isEmpty()) {
                Anchor link = new Anchor(DirectoryLinks.HOTLINES, line.name().in(reader.language()));
                Span said = new Span(answered.map(day -> reader.say("entry.age.CALLED", Ago.said(day, today, reader)))
                        .orElseGet(() -> reader.say("keeping.never-answered")));
                said.setClassName("note");
                list.add(new ListItem(link, new Span(" "), said));
            }
        }
        SheetPart part = new SheetPart(reader.say("keeping.hotlines"));
        part.add(list.getComponentCount() == 0 ? new Paragraph(reader.say("keeping.nothing")) : list);
        add(part);
    }

    private String ago(Waiting each, Reader reader) {
        return Ago.said(each.on(), shelf.calls().today(), reader);
    }

    private void part(
            String key,
            List<Waiting> waits,
            Map<ServiceId, String> names,
            Reader reader,
            Function<Waiting, String> says) {
        SheetPart part = new SheetPart(reader.say(key));
        if (waits.isEmpty()) {
            part.add(new Paragraph(reader.say("keeping.nothing")));
        } else {
            UnorderedList list = new UnorderedList();
            list.setClassName("keeping");
            waits.stream()
                    .limit(MOST)
                    .forEach(each -> Optional.ofNullable(names.get(each.service()))
                            .ifPresent(name -> list.add(line(each, name, says))));
            part.add(list);
            if (waits.size() > MOST) {
                part.remark(reader.say("keeping.first", MOST));
            }
        }
        add(part);
    }

    private static ListItem line(Waiting each, String name, Function<Waiting, String> says) {
        Span said = new Span(says.apply(each));
        said.setClassName("note");
        return new ListItem(new Anchor(DirectoryLinks.service(each.service()), name), new Span(" "), said);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("keeping.title");
    }
}
