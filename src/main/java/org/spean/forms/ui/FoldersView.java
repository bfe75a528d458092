package org.spean.forms.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.forms.FormFolder;
import org.spean.geography.PlaceQuestion;
import org.spean.geography.ui.PlaceField;
import org.spean.vocabulary.CaseCode;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;
import org.spean.widgets.FormFrame;

/** The folders of whoever looks: found by their code, opened new. */
@Route(FormLinks.FOLDERS)
@RolesAllowed({"CASEWORKER", "MANAGER", "DISTRICT_OFFICIAL", "FOCAL_PERSON", "ATRO_OFFICER"})
class FoldersView extends Div implements HasDynamicTitle {

    private final FormShelf shelf;
    private final FormWords words;
    private final Div asking = new Div();

    FoldersView(FormShelf shelf) {
        this.shelf = shelf;
        words = new FormWords(Language.of(getLocale()), shelf.gazetteer());
        setClassName("sheet roles folders");
        add(new H1(words.say("folder.title")));
        Paragraph lead = new Paragraph(words.say("folder.lead"));
        lead.setClassName("note");
        Anchor blank = new Anchor(FormLinks.FORMS, words.say("folder.blank-forms"));
        blank.setClassName("btn");
        Div row = new Div();
        row.setClassName("row");
        List<UUID> centres = new ArrayList<>(shelf.folders().centres(shelf.actor()));
        if (!centres.isEmpty()) {
            NativeButton open = new NativeButton(words.say("folder.open"), click -> ask(centres));
            open.setClassName("btn main");
            row.add(open);
        }
        row.add(blank);
        add(lead, row, asking, finder());
        List<FormFolder> known = shelf.folders().known(shelf.actor());
        add(
                known.isEmpty()
                        ? new EmptyState(
                                words.say("folder.none"),
                                words.say(centres.isEmpty() ? "folder.none-yet" : "folder.none-open-one"))
                        : list(known));
    }

    private Div finder() {
        TextField code = new TextField(words.say("folder.code"));
        code.setPlaceholder(words.say("folder.code-example"));
        code.setManualValidation(true);
        code.addValueChangeListener(changed -> {
            code.setInvalid(false);
            if (changed.getValue().isBlank()) {
                return;
            }
            Optional<FormFolder> found = CaseCode.typed(changed.getValue())
                    .flatMap(each -> shelf.folders().find(shelf.actor(), each));
            found.ifPresentOrElse(
                    folder -> getUI().ifPresent(ui -> ui.navigate(FormLinks.folder(folder.code()))), () -> {
                        code.setErrorMessage(words.say(
                                CaseCode.typed(changed.getValue()).isPresent()
                                        ? "folder.not-found"
                                        : "folder.no-code"));
                        code.setInvalid(true);
                    });
        });
        Div finder = new Div(code);
        finder.setClassName("folder-finder");
        return finder;
    }

    private UnorderedList list(List<FormFolder> known) {
        UnorderedList list = new UnorderedList();
        list.setClassName("folder-list");
        for (FormFolder folder : known) {
            Anchor code =
                    new Anchor(FormLinks.folder(folder.code()), folder.code().text());
            code.setClassName("code");
            Span when = new Span(words.say("folder.opened", folder.openedBy(), words.moment(folder.openedAt())));
            when.setClassName("note");
            list.add(new ListItem(code, when));
        }
        return list;
    }

    private void ask(List<UUID> centres) {
        PlaceField place = new PlaceField(
                words.say("folder.province"), shelf.gazetteer(), PlaceQuestion.PROVINCES, words.language());
        // Whose centre it is says whose manager reads it: where there are several, nobody guesses.
        Select<UUID> centre = new Select<>();
        centre.setLabel(words.say("folder.centre"));
        centre.setItems(centres);
        centre.setItemLabelGenerator(each -> shelf.centreNamed(each, words.language()));
        if (centres.size() == 1) {
            centre.setValue(centres.getFirst());
        }
        FormFrame[] frame = new FormFrame[1];
        frame[0] = new FormFrame(
                words.language(),
                words.say("folder.open"),
                words.say("folder.open-lead"),
                words.say("folder.open-now"),
                () -> {
                    if (centre.getValue() == null) {
                        frame[0].wrong(centre, words.say("folder.centre-missing"));
                    }
                    if (place.place().isEmpty()) {
                        frame[0].wrong(place, place.complaint());
                    }
                    if (!frame[0].complains()) {
                        FormFolder folder = shelf.folders()
                                .open(
                                        shelf.actor(),
                                        centre.getValue(),
                                        place.place().orElseThrow().code());
                        getUI().ifPresent(ui -> ui.navigate(FormLinks.folder(folder.code())));
                    }
                },
                asking::removeAll);
        if (centres.size() > 1) {
            frame[0].ask(centre);
        }
        frame[0].ask(place);
        asking.removeAll();
        asking.add(frame[0]);
        frame[0].begin();
    }

    @Override
    public String getPageTitle() {
        return words.say("folder.title");
    }
}
