package org.spean.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.spean.directory.EntryAct;
import org.spean.directory.Search;
import org.spean.directory.Tombstone;
import org.spean.people.Organization;
import org.spean.vocabulary.CountryTime;
import org.spean.widgets.Numerals;

/** The page of a service that is no longer offered: since when, who offers it now, where else to look. */
class EndedPage extends Div {

    EndedPage(Tombstone over, Shelf shelf, Reader reader) {
        String type = shelf.catalogue().type(over.type()).orElseThrow().name().in(reader.language());
        String name = shelf.organizations()
                .organization(over.organization())
                .map(Organization::name)
                .map(each -> each.in(reader.language()))
                .orElse("");
        LocalDate day = LocalDate.ofInstant(over.endedAt(), CountryTime.ZONE);
        Paragraph says = new Paragraph(reader.say("entry.ended", name, Numerals.day(day, reader.language())));
        says.setClassName("not-running");
        add(new Crumb(reader), new H1(type), says);
        Div ways = new Div();
        ways.setClassName("row");
        over.successor()
                .flatMap(id -> shelf.directory().service(id, reader.tier()))
                .ifPresent(now -> {
                    String who = shelf.organizations()
                            .organization(now.organization())
                            .map(each -> each.name().in(reader.language()))
                            .orElse("");
                    ways.add(button(DirectoryLinks.service(now.id()), reader.say("entry.ended.now", who)));
                });
        ways.add(button(
                DirectoryLinks.find(Search.EVERYTHING.withTypes(Set.of(over.type()))),
                reader.say("entry.ended.others", type)));
        List<EntryAct> acts = reader.mayReport() ? shelf.keeping().history(over.id(), reader.tier()) : List.of();
        acts.stream()
                .findFirst()
                .filter(act -> act.kind() == EntryAct.Kind.ENDED
                        && !act.undone()
                        && act.by().account().equals(reader.actor().account()))
                .ifPresent(act -> {
                    NativeButton back = new NativeButton(reader.say("entry.ended.take-back"), click -> {
                        shelf.keeping().undo(shelf.present().actor(), over.id(), act.id());
                        UI.getCurrent().refreshCurrentRoute(true);
                    });
                    back.setClassName("btn");
                    ways.add(back);
                });
        add(ways);
    }

    private static Anchor button(String address, String words) {
        Anchor button = new Anchor(address, words);
        button.setClassName("btn");
        return button;
    }
}
