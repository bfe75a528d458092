package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.spean.directory.words.WordOutcome;
import org.spean.directory.words.WordSubject;
import org.spean.directory.words.WordVersion;
import org.spean.widgets.UndoNotice;

/** One entry of everyday words, or the name of one type or group: change it, see what that does, go back. */
@Route(DirectoryLinks.THESAURUS + "/:subject")
@RolesAllowed("EDITOR")
class WordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String NEW = "new";

    private final WordShelf shelf;
    private final Reader reader;

    WordView(WordShelf shelf) {
        this.shelf = shelf;
        reader = shelf.shelf().reader(getLocale());
        setClassName("sheet words");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("subject").orElse("");
        Optional<WordSubject> subject = Address.read(event, "subject", WordSubject::ofWord);
        if (asked.equals(NEW)) {
            show(Optional.empty());
        } else if (subject.isPresent() && known(subject.get()).isPresent()) {
            show(subject);
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** A key that is no type or number is no subject. */
    private Optional<WordVersion> known(WordSubject subject) {
        try {
            return shelf.book().present(subject);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private void show(Optional<WordSubject> subject) {
        removeAll();
        Optional<WordVersion> present = subject.flatMap(this::known);
        add(crumb(), new H1(title(present)));
        boolean words = subject.map(WordSubject::kind).orElse(WordSubject.Kind.WORDS) == WordSubject.Kind.WORDS;
        if (present.map(WordVersion::state)
                .filter(state -> state == WordVersion.State.REMOVED)
                .isPresent()) {
            add(new Paragraph(reader.say("thesaurus.removed")));
        } else if (words) {
            add(new WordForm(shelf, reader, present, this::done));
        } else {
            present.ifPresent(each -> add(new NameForm(shelf, reader, each, this::done)));
        }
        subject.ifPresent(each -> add(new WordHistory(shelf, reader, each, number -> back(each, number))));
    }

    private Nav crumb() {
        Nav crumb = new Nav(new Anchor(DirectoryLinks.THESAURUS, reader.say("thesaurus.title")));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(reader.say("page.crumb"));
        return crumb;
    }

    private String title(Optional<WordVersion> present) {
        return present.map(version -> version.sense()
                        .map(new SenseWords(shelf.shelf(), reader)::says)
                        .orElseGet(() -> version.english().isEmpty()
                                ? reader.say("thesaurus.words")
                                : reader.say(
                                        "thesaurus.name-of", version.subject().key())))
                .orElseGet(() -> reader.say("thesaurus.add"));
    }

    /** It counts; one tap takes it back. */
    private void done(WordSubject subject, int before) {
        show(Optional.of(subject));
        getUI().ifPresent(ui -> {
            ui.getPage().getHistory().replaceState(null, DirectoryLinks.THESAURUS + "/" + subject.word());
            UndoNotice.show(ui, reader.say("thesaurus.done"), reader.say("page.undo"), () -> back(subject, before));
        });
    }

    private void back(WordSubject subject, int number) {
        int present = shelf.book().versions(subject).stream()
                .mapToInt(WordVersion::number)
                .max()
                .orElse(0);
        if (shelf.book().backTo(shelf.actor(), subject, number) instanceof WordOutcome.Done) {
            done(subject, present);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("thesaurus.title");
    }
}
