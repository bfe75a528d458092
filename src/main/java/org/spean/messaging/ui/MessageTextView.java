package org.spean.messaging.ui;

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
import java.util.Arrays;
import java.util.Optional;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Writing;
import org.spean.vocabulary.Language;

/** What one kind of message says, in its three writings. */
@Route(MessageLinks.TEXTS + "/:kind")
@RolesAllowed({"ADMINISTRATOR", "ATRO_OFFICER"})
class MessageTextView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final TextShelf shelf;
    private final TextWords words = new TextWords(Language.of(getLocale()));
    private String title = "";

    MessageTextView(TextShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles wording");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<MessageKind> known = event.getRouteParameters()
                .get("kind")
                .flatMap(word -> Arrays.stream(MessageKind.values())
                        .filter(kind -> MessageLinks.word(kind).equals(word))
                        .findFirst());
        known.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(MessageKind kind) {
        title = words.title(kind);
        Nav crumb = new Nav(new Anchor(MessageLinks.texts(), words.say("message-text.title")));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(words.say("message-text.crumb"));
        Paragraph about = new Paragraph(words.about(kind));
        about.setClassName("lead");
        removeAll();
        add(crumb, new H1(title), about);
        if (kind.toUnverified()) {
            add(note("message-text.to-unverified"));
        }
        add(note("message-text.example"));
        for (Writing writing : Writing.values()) {
            add(new WritingSection(shelf, words, kind, writing));
        }
    }

    private Paragraph note(String key) {
        Paragraph note = new Paragraph(words.say(key));
        note.setClassName("note");
        return note;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
