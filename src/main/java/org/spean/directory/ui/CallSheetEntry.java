package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spean.directory.CallOutcome;
import org.spean.directory.EntryPhone;
import org.spean.directory.ServiceEntry;
import org.spean.people.Organization;
import org.spean.vocabulary.BilingualText;
import org.spean.widgets.SpokenText;

/** One organization on the call sheet: its numbers, whom to ask for, what to ask, boxes to tick. */
class CallSheetEntry extends Section {

    private final Reader reader;

    CallSheetEntry(Organization organization, List<ServiceEntry> entries, Shelf shelf, Reader reader) {
        this.reader = reader;
        setClassName("call");
        H2 heading = new H2();
        heading.add(new SpokenText(organization.name(), reader.language()));
        add(heading);
        Map<String, Set<String>> numbers = numbers(entries, organization, shelf);
        numbers.forEach((number, people) -> add(numberLine(number, people)));
        if (numbers.isEmpty()) {
            add(new Paragraph(reader.say("page.phone.none")));
        }
        UnorderedList questions = new UnorderedList();
        entries.forEach(entry -> questions.add(question(entry, shelf)));
        add(questions);
        Paragraph line = new Paragraph(reader.say("page.call-sheet.notes"));
        line.setClassName("write-here");
        add(line);
    }

    /** Each number once, with everybody who may answer it. */
    private Map<String, Set<String>> numbers(List<ServiceEntry> entries, Organization organization, Shelf shelf) {
        Map<String, Set<String>> people = new LinkedHashMap<>();
        for (ServiceEntry entry : entries) {
            for (EntryPhone phone : entry.phones()) {
                people.computeIfAbsent(phone.shown(), number -> new LinkedHashSet<>())
                        .addAll(entry.contacts());
            }
        }
        if (people.isEmpty()) {
            shelf.directory()
                    .phonesOf(List.of(organization.id()), reader.tier())
                    .getOrDefault(organization.id(), List.of())
                    .forEach(phone -> people.put(phone.shown(), Set.of()));
        }
        return people;
    }

    private Paragraph numberLine(String number, Collection<String> people) {
        Span dial = new Span(number);
        dial.setClassName("no-tel");
        Paragraph line = new Paragraph();
        line.setClassName("tel");
        line.add(dial);
        if (!people.isEmpty()) {
            line.add(
                    new Span(reader.say("page.call-sheet.ask-for") + " "),
                    SpokenText.english(String.join(", ", people), reader.language()));
        }
        Span boxes = new Span();
        boxes.setClassName("boxes");
        for (CallOutcome outcome : CallOutcome.values()) {
            boxes.add(box(reader.say("page.called.button." + outcome)));
        }
        line.add(boxes);
        return line;
    }

    private ListItem question(ServiceEntry entry, Shelf shelf) {
        BilingualText type = shelf.catalogue().type(entry.type()).orElseThrow().name();
        Div what = new Div();
        what.add(new SpokenText(type, reader.language()));
        what.setClassName("asked");
        Span boxes = new Span();
        boxes.setClassName("boxes");
        for (String key : List.of(
                "still", "not-any-more", "province", "men", "boys", "women", "girls", "disability", "foreign")) {
            boxes.add(box(reader.say("page.call-sheet.ask." + key)));
        }
        ListItem item = new ListItem(what, boxes);
        if (!entry.running()) {
            item.add(new NotRunning(entry, reader));
        }
        return item;
    }

    private static Span box(String words) {
        Span square = new Span();
        square.setClassName("box");
        Span box = new Span(square, new Span(words));
        box.setClassName("tick");
        return box;
    }
}
