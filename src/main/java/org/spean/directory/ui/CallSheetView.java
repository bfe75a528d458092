package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spean.access.ui.SignInLinks;
import org.spean.directory.Directory;
import org.spean.directory.ServiceEntry;
import org.spean.geography.Province;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.EmptyState;
import org.spean.widgets.Numerals;

/** What has to be rung in a province, on paper: one call for each organization. For partners; it is full of names. */
@Route(DirectoryLinks.PROVINCE + "/:code/" + DirectoryLinks.CALL_SHEET)
@AnonymousAllowed
class CallSheetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Shelf shelf;
    private String title = "";

    CallSheetView(Shelf shelf) {
        this.shelf = shelf;
        setClassName("sheet print-sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = shelf.reader(getLocale());
        Address.read(event, "code", PlaceCode::ofIso)
                .flatMap(code -> shelf.gazetteer().province(code))
                .ifPresentOrElse(
                        province -> show(province, reader), () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Province province, Reader reader) {
        String name = province.name().in(reader.language());
        removeAll();
        add(new Crumb(reader).step(DirectoryLinks.province(province.code()), name));
        title = reader.say("page.call-sheet.of", name);
        add(new H1(title));
        if (!reader.partner()) {
            add(new EmptyState(
                    reader.say("page.call-sheet.partners-only"),
                    reader.say("page.call-sheet.partners-only.next"),
                    new Anchor(SignInLinks.path(), reader.say("page.partners.sign-in"))));
            return;
        }
        List<ServiceEntry> open = ProvinceServices.open(province.code(), shelf, reader);
        if (open.isEmpty()) {
            add(new EmptyState(
                    reader.say("page.call-sheet.nothing"),
                    reader.say("page.call-sheet.nothing.next"),
                    new Anchor(DirectoryLinks.province(province.code()), name)));
            return;
        }
        add(instructions(open.size(), reader));
        byOrganization(open)
                .forEach((organization, entries) -> add(new CallSheetEntry(organization, entries, shelf, reader)));
    }

    private Div instructions(int entries, Reader reader) {
        String today = Numerals.day(shelf.calls().today(), reader.language());
        NativeButton print = new NativeButton(
                reader.say("page.call-sheet.print"),
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        print.setClassName("btn main no-print");
        Paragraph how = new Paragraph(reader.say("page.call-sheet.how"));
        Paragraph first = new Paragraph(reader.say("page.call-sheet.first", entries));
        first.setVisible(entries == Directory.MOST_AT_ONCE);
        return new Div(
                new Paragraph(
                        reader.count("page.call-sheet.open", entries) + " " + reader.say("page.call-sheet.day", today)),
                first,
                how,
                print);
    }

    private Map<Organization, List<ServiceEntry>> byOrganization(List<ServiceEntry> entries) {
        Map<OrganizationId, Organization> organizations = shelf.organizations()
                .organizations(entries.stream().map(ServiceEntry::organization).collect(Collectors.toSet()));
        Map<Organization, List<ServiceEntry>> grouped = new LinkedHashMap<>();
        organizations.values().stream()
                .sorted(java.util.Comparator.comparing(Organization::shortName, String.CASE_INSENSITIVE_ORDER))
                .forEach(organization -> grouped.put(
                        organization,
                        entries.stream()
                                .filter(entry -> entry.organization().equals(organization.id()))
                                .toList()));
        return grouped;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
