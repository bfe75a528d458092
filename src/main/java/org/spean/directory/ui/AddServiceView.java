package org.spean.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spean.access.Actor;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryDraft;
import org.spean.directory.EntryFault;
import org.spean.directory.ServiceType;
import org.spean.directory.keeping.KeepOutcome;
import org.spean.geography.Province;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.people.OrganizationWish;
import org.spean.people.SameOrganizations;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;
import org.spean.vocabulary.TypedText;
import org.spean.widgets.FormFrame;
import org.spean.widgets.PhoneField;

/** <em>Quick add</em>: what, who, which telephone, where. It is seen at once, reported by whoever added it, not verified. */
@Route(DirectoryLinks.ADD_SERVICE)
@Menu(title = "add-service.menu", order = 23)
@RolesAllowed({"CASEWORKER", "MANAGER", "DISTRICT_OFFICIAL", "FOCAL_PERSON", "ATRO_OFFICER", "RECEIVER", "EDITOR"})
class AddServiceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Shelf shelf;
    private final SameOrganizations same;
    private final Reader reader;
    private final FormFrame frame;
    private final ComboBox<ServiceType> what = new ComboBox<>();
    private final ComboBox<String> who = new ComboBox<>();
    private final PhoneField phone;
    private final MultiSelectComboBox<String> where = new MultiSelectComboBox<>();
    private final Map<String, OrganizationId> known;

    AddServiceView(Shelf shelf, SameOrganizations same) {
        this.shelf = shelf;
        this.same = same;
        reader = shelf.reader(getLocale());
        setClassName("sheet roles");
        known = shelf.organizations().running(shelf.calls().today()).stream()
                .collect(Collectors.toMap(this::named, Organization::id, (one, other) -> one));
        frame = new FormFrame(
                reader.language(),
                reader.say("add-service.form"),
                reader.say("add-service.lead"),
                reader.say("add-service.add"),
                this::send,
                () -> getUI().ifPresent(ui -> ui.navigate(DirectoryLinks.FIND)));
        what.setLabel(reader.say("add-service.what"));
        what.setItems(shelf.catalogue().types());
        what.setItemLabelGenerator(type -> type.name().in(reader.language()));
        frame.ask(what);
        who.setLabel(reader.say("add-service.organization"));
        who.setHelperText(reader.say("add-service.organization-help"));
        who.setItems(known.keySet().stream()
                .sorted(Comparator.comparing(name -> name.toLowerCase(Locale.ROOT)))
                .toList());
        who.setAllowCustomValue(true);
        who.addCustomValueSetListener(typed -> who.setValue(typed.getDetail()));
        frame.ask(who);
        phone = frame.phone("add-service.phone");
        where.setLabel(reader.say("add-service.provinces"));
        List<String> places = new ArrayList<>(List.of(""));
        shelf.gazetteer().provinces().stream()
                .map(Province::code)
                .map(PlaceCode::iso)
                .forEach(places::add);
        where.setItems(places);
        where.setItemLabelGenerator(place -> place.isEmpty()
                ? reader.say("add-service.everywhere")
                : CoverageWords.name(PlaceCode.ofIso(place), shelf, reader));
        frame.ask(where);
        add(new Crumb(reader), new H1(reader.say("add-service.title")), frame);
    }

    private String named(Organization each) {
        String name = each.name().in(reader.language());
        return each.acronym().isEmpty() || each.acronym().equals(name) ? name : name + " (" + each.acronym() + ")";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter("organization")
                .ifPresent(id -> known.entrySet().stream()
                        .filter(each -> each.getValue().toString().equals(id))
                        .findFirst()
                        .ifPresent(each -> who.setValue(each.getKey())));
        asked.getSingleParameter("province")
                .filter(place -> shelf.gazetteer().provinces().stream()
                        .anyMatch(each -> each.code().iso().equals(place)))
                .ifPresent(where::select);
        asked.getSingleParameter("type")
                .flatMap(id -> shelf.catalogue().types().stream()
                        .filter(type -> type.id().id().equals(id))
                        .findFirst())
                .ifPresent(what::setValue);
        frame.begin();
    }

    private void send() {
        frame.read(phone);
        String name = TypedText.clean(Optional.ofNullable(who.getValue()).orElse(""));
        if (what.getValue() == null) {
            frame.wrong(what, reader.say("add-service.what-missing"));
        }
        if (name.isEmpty()) {
            frame.wrong(who, reader.say("add-service.organization-missing"));
        } else if (TypedText.longer(name, OrganizationWish.MOST_LETTERS)) {
            frame.wrong(who, reader.say("add-service.organization-long"));
        }
        if (phone.getValue().isBlank()) {
            frame.wrong(phone, reader.say("entry.fault." + EntryFault.MISSING));
        }
        if (where.getValue().isEmpty()) {
            frame.wrong(where, reader.say("add-service.where-missing"));
        }
        if (frame.complains()) {
            return;
        }
        Actor actor = shelf.present().actor();
        OrganizationId organization = Optional.ofNullable(known.get(name)).orElseGet(() -> same.heardOf(actor, name));
        EntryDraft draft = shelf.keeping()
                .blank(organization, typeOf(what.getValue()))
                .with(EntryColumn.PHONES, phone.getValue().strip())
                .with(EntryColumn.COVERAGE, everywhere() ? "nationwide" : "provinces")
                .with(EntryColumn.PROVINCES, everywhere() ? "" : String.join("; ", where.getValue()));
        KeepOutcome outcome = shelf.keeping().addQuickly(actor, draft);
        switch (outcome) {
            case KeepOutcome.Done done ->
                getUI().ifPresent(ui -> {
                    ui.navigate(DirectoryLinks.service(done.service()));
                    DoneNotice.show(ui, done, "entry.done.added", shelf, reader);
                });
            case KeepOutcome.Wrong wrong -> {
                wrong.faults().values().forEach(fault -> frame.wrong(phone, reader.say("entry.fault." + fault)));
                frame.complains();
            }
            case KeepOutcome.Same nothing -> frame.refuse(reader.say("entry.edit.same"));
            case KeepOutcome.Clash clash -> frame.refuse(reader.say("entry.edit.clash"));
            case KeepOutcome.Gone gone -> frame.refuse(reader.say("entry.edit.gone"));
        }
    }

    private static ServiceTypeId typeOf(ServiceType type) {
        return type.id();
    }

    private boolean everywhere() {
        return where.getValue().contains("");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("add-service.title");
    }
}
