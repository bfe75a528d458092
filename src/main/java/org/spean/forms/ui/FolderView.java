package org.spean.forms.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.forms.FormFolder;
import org.spean.vocabulary.CaseCode;
import org.spean.vocabulary.Language;

/** A folder: its forms with how far they are, and new ones. */
@Route(FormLinks.FOLDERS + "/:folder")
@RolesAllowed({"CASEWORKER", "MANAGER", "DISTRICT_OFFICIAL", "FOCAL_PERSON", "ATRO_OFFICER"})
class FolderView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final FormShelf shelf;
    private final FormWords words;
    private @Nullable FormFolder folder;

    FolderView(FormShelf shelf) {
        this.shelf = shelf;
        words = new FormWords(Language.of(getLocale()), shelf.gazetteer());
        setClassName("sheet roles folder");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<FormFolder> found = event.getRouteParameters()
                .get("folder")
                .flatMap(CaseCode::typed)
                .flatMap(code -> shelf.folders().find(shelf.actor(), code));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        folder = found.get();
        show(found.get());
    }

    private void show(FormFolder each) {
        removeAll();
        FolderCrumb crumb = new FolderCrumb(shelf.screen(), words, each.code());
        H1 code = new H1(each.code().text());
        code.addClassName("code");
        Span opened = new Span(words.say("folder.opened", each.openedBy(), words.moment(each.openedAt())));
        opened.setClassName("note");
        add(crumb, code, new Paragraph(opened));
        add(new FolderForms(shelf, words, each, false));
        new TeamPart(shelf, words, each, () -> show(each)).ifAny(this::add);
    }

    @Override
    public String getPageTitle() {
        return folder == null ? words.say("folder.title") : folder.code().text();
    }
}
