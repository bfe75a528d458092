package org.spean.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryDraft;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.keeping.Duplicates;
import org.spean.directory.keeping.KeepOutcome;
import org.spean.widgets.UndoNotice;

/** Two entries that may be one, field by field: which words stay, then they are put together; or they are two. */
@Route(DirectoryLinks.SERVICE + "/:id/same/:other")
@PermitAll
class PutTogetherView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<EntryColumn> LISTS =
            Set.of(EntryColumn.PHONES, EntryColumn.CONTACTS, EntryColumn.PROVINCES);

    private final Shelf shelf;
    private final Duplicates duplicates;
    private final Reader reader;
    private final Map<EntryColumn, RadioButtonGroup<String>> chosen = new EnumMap<>(EntryColumn.class);
    private final Paragraph says = new Paragraph();

    PutTogetherView(Shelf shelf, Duplicates duplicates) {
        this.shelf = shelf;
        this.duplicates = duplicates;
        reader = shelf.reader(getLocale());
        setClassName("sheet roles");
        says.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ServiceEntry> one = entry(event, "id");
        Optional<ServiceEntry> other = entry(event, "other");
        if (one.isEmpty()
                || other.isEmpty()
                || one.equals(other)
                || !duplicates.may(reader.actor(), one.get(), other.get())) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(one.get(), other.get());
    }

    private Optional<ServiceEntry> entry(BeforeEnterEvent event, String name) {
        return Address.read(event, name, ServiceId::of)
                .flatMap(id -> shelf.directory().service(id, reader.tier()));
    }

    private void show(ServiceEntry one, ServiceEntry other) {
        removeAll();
        Paragraph lead = new Paragraph(reader.say("twice.lead"));
        lead.setClassName("note");
        Div both = new Div(link(one, "twice.stays"), link(other, "twice.goes"));
        both.setClassName("row");
        add(
                new Crumb(reader).step(DirectoryLinks.KEEPING, reader.say("keeping.title")),
                new H1(reader.say("twice.title")));
        Div fields = new Div();
        fields.setClassName("twice");
        add(lead, both, fields);
        for (EntryColumn column : EntryColumn.values()) {
            String here = column.of(one);
            String there = column.of(other);
            if (!here.equals(there)
                    && column.age() != EntryColumn.Age.NEVER
                    && reader.sees(column.field(), one.shelters() || other.shelters())) {
                fields.add(choice(column, here, there));
            }
        }
        Div row = new Div(
                button("twice.put-together", "btn main", () -> putTogether(one, other)),
                button("twice.are-two", "btn", () -> areTwo(one, other)));
        row.setClassName("row");
        add(says, row);
    }

    private Anchor link(ServiceEntry entry, String key) {
        String who = shelf.organizations()
                .organization(entry.organization())
                .map(each -> each.name().in(reader.language()))
                .orElse("");
        Anchor link = new Anchor(DirectoryLinks.service(entry.id()), reader.say(key, who));
        link.setClassName("btn");
        return link;
    }

    private RadioButtonGroup<String> choice(EntryColumn column, String here, String there) {
        Set<String> choices = new LinkedHashSet<>(List.of(here, there));
        if (LISTS.contains(column) && !here.isEmpty() && !there.isEmpty()) {
            choices.add(here + "; " + there);
        }
        RadioButtonGroup<String> group = new RadioButtonGroup<>(reader.say(column.key()));
        group.setItems(choices);
        group.setItemLabelGenerator(cell -> CellWords.said(column, cell, shelf, reader));
        group.setValue(here.isEmpty() ? there : here);
        chosen.put(column, group);
        return group;
    }

    private NativeButton button(String key, String look, Runnable does) {
        NativeButton button = new NativeButton(reader.say(key), click -> does.run());
        button.setClassName(look);
        return button;
    }

    private void putTogether(ServiceEntry one, ServiceEntry other) {
        EntryDraft draft = EntryDraft.of(one);
        chosen.forEach((column, group) -> {
            if (!group.getValue().equals(column.of(one))) {
                draft.with(column, group.getValue());
            }
        });
        switch (duplicates.putTogether(shelf.present().actor(), draft, other.id())) {
            case KeepOutcome.Done done -> {
                UI ui = UI.getCurrent();
                ui.navigate(DirectoryLinks.service(one.id()));
                DoneNotice.show(ui, done, "twice.done", shelf, reader);
            }
            case KeepOutcome.Wrong wrong -> {
                says.setText("");
                wrong.faults()
                        .forEach((column, fault) -> Optional.ofNullable(chosen.get(column))
                                .ifPresentOrElse(
                                        group -> {
                                            group.setErrorMessage(reader.say("entry.fault." + fault));
                                            group.setInvalid(true);
                                        },
                                        () -> says.setText(
                                                reader.say(column.key()) + ": " + reader.say("entry.fault." + fault))));
            }
            case KeepOutcome.Clash clash -> says.setText(reader.say("entry.edit.clash"));
            case KeepOutcome.Gone gone -> says.setText(reader.say("entry.edit.gone"));
            case KeepOutcome.Same nothing -> says.setText(reader.say("entry.edit.same"));
        }
    }

    private void areTwo(ServiceEntry one, ServiceEntry other) {
        duplicates.areTwo(shelf.present().actor(), one.id(), other.id());
        UI ui = UI.getCurrent();
        ui.navigate(DirectoryLinks.KEEPING);
        UndoNotice.show(ui, reader.say("twice.two"), reader.say("page.undo"), () -> {
            duplicates.mayBeOne(shelf.present().actor(), one.id(), other.id());
            ui.refreshCurrentRoute(true);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("twice.title");
    }
}
