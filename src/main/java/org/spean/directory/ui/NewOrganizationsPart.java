package org.spean.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spean.directory.imports.Import;
import org.spean.directory.imports.NewOrganization;
import org.spean.people.Organization;

/** The organizations that would come in with the file; each may be one that is known under another name. */
class NewOrganizationsPart extends Section {

    NewOrganizationsPart(ImportShelf shelf, Reader reader, Import about, Runnable again) {
        List<NewOrganization> fresh = shelf.preview().organizations(shelf.actor(), about.id());
        setVisible(!fresh.isEmpty());
        if (fresh.isEmpty()) {
            return;
        }
        Paragraph lead = new Paragraph(reader.say("import.new-organizations-lead"));
        lead.setClassName("note");
        Div rows = new Div();
        rows.setClassName("match-rows");
        List<Organization> known = shelf.shelf().organizations().all().stream()
                .sorted(Comparator.comparing(each -> each.shortName().toLowerCase(Locale.ROOT)))
                .toList();
        fresh.forEach(each -> rows.add(row(shelf, reader, about, each, known, again)));
        add(new H3(reader.say("import.new-organizations", fresh.size())), lead, rows);
    }

    private static Div row(
            ImportShelf shelf,
            Reader reader,
            Import about,
            NewOrganization fresh,
            List<Organization> known,
            Runnable again) {
        Span name = new Span(fresh.wish().english());
        name.setClassName("t");
        ComboBox<Organization> same = new ComboBox<>(reader.say("import.same-organization", fresh.called()));
        same.setItems(known);
        same.setItemLabelGenerator(each -> each.acronym().isEmpty()
                ? each.name().english()
                : reader.say("import.row-says", each.acronym(), each.name().english()));
        same.setPlaceholder(reader.say("import.new-one"));
        same.setWidthFull();
        same.addValueChangeListener(change -> {
            shelf.imports()
                    .same(
                            shelf.actor(),
                            about.id(),
                            fresh.called(),
                            Optional.ofNullable(change.getValue()).map(Organization::id));
            again.run();
        });
        Div row = new Div(new Div(name), same);
        row.setClassName("match-row");
        return row;
    }
}
