package org.spean.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.spean.directory.imports.Import;
import org.spean.directory.imports.Working;
import org.spean.widgets.Numerals;

/** One file: which column says what, what would become of each row, and taking it or taking it back. */
@Route(ExportLinks.IMPORT + "/:id")
@RolesAllowed({"EDITOR", "MANAGER", "FOCAL_PERSON"})
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ImportShelf shelf;
    private final Div body = new Div();

    ImportView(ImportShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet exchange");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Import> found = shelf.imports().mayBring(shelf.actor())
                ? Address.read(event, "id", UUID::fromString)
                        .flatMap(id -> shelf.imports().find(shelf.actor(), id))
                : Optional.empty();
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Reader reader = shelf.reader(getLocale());
        Import about = found.get();
        Paragraph lead = new Paragraph(reader.say(
                "import.about",
                reader.say("import.kind." + about.kind()),
                about.rows(),
                about.name(),
                Numerals.moment(about.at(), reader.language())));
        lead.setClassName("lead");
        removeAll();
        add(new Crumb(reader).step(ExportLinks.PAGE, reader.say("export.menu")), new H1(about.fileName()), lead, body);
        begin(about.id(), reader);
    }

    /** What is asked first: the columns where nobody matched them, otherwise the rows. */
    private void begin(UUID id, Reader reader) {
        boolean works = shelf.work()
                .working(shelf.actor(), id)
                .filter(each -> !each.state().over())
                .isPresent();
        Import about = now(id);
        if (works || about.taken().isPresent() || about.checked().isPresent()) {
            show(id, reader);
        } else if (about.kind() == Import.Kind.FREE) {
            put(new MatchPart(shelf, reader, about, () -> check(id, reader)));
        } else {
            check(id, reader);
        }
    }

    private Import now(UUID id) {
        return shelf.imports().find(shelf.actor(), id).orElseThrow();
    }

    private void check(UUID id, Reader reader) {
        shelf.work().check(shelf.actor(), id);
        show(id, reader);
    }

    private void show(UUID id, Reader reader) {
        // What was done is read before what came of it: the other way round, work that ends in between shows nothing.
        Optional<Working> working = shelf.work().working(shelf.actor(), id);
        Import about = now(id);
        if (working.filter(each -> !each.state().over()).isPresent()) {
            put(new WorkPart(shelf, reader, id, () -> ended(id, reader)));
        } else if (about.taken().isPresent()) {
            put(new TakenPart(shelf, reader, about, () -> show(id, reader)));
        } else if (about.checked().isEmpty()) {
            put(new MatchPart(shelf, reader, about, () -> check(id, reader)));
        } else {
            put(new PreviewPart(
                    shelf, reader, about, () -> check(id, reader), () -> show(id, reader), () -> match(id, reader)));
        }
    }

    private void match(UUID id, Reader reader) {
        put(new MatchPart(shelf, reader, now(id), () -> check(id, reader)));
    }

    /** Of work that did not come to its end the reason stands above. */
    private void ended(UUID id, Reader reader) {
        show(id, reader);
        shelf.work()
                .working(shelf.actor(), id)
                .filter(each -> each.state().over() && each.state() != Working.State.DONE)
                .ifPresent(each -> {
                    Paragraph says = new Paragraph(reader.say("import.ended." + each.state()));
                    says.setClassName("asked-too-much");
                    says.getElement().setAttribute("role", "alert");
                    body.addComponentAsFirst(says);
                });
    }

    private void put(Component part) {
        body.removeAll();
        body.add(part);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.title");
    }
}
