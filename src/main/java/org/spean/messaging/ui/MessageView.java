package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.spean.messaging.MessageAct;
import org.spean.messaging.MessageActOutcome;
import org.spean.messaging.MessageId;
import org.spean.messaging.MessageThread;
import org.spean.people.ui.PostLinks;
import org.spean.vocabulary.Language;
import org.spean.widgets.UndoNotice;

/** One message with everything that is known of it, and what its reader can do with it. */
@Route(OutboxLinks.MESSAGES + "/:message")
@RolesAllowed({"ADMINISTRATOR", "ATRO_OFFICER", "FOCAL_PERSON", "MANAGER"})
class MessageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final OutboxShelf shelf;
    private final OutboxWords words = new OutboxWords(Language.of(getLocale()));
    private final Div says = new Div();
    private final Div shown = new Div();

    MessageView(OutboxShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles");
        says.setClassName("refusals");
        says.getElement().setAttribute("role", "alert");
        Nav crumb = new Nav(MessagesView.back(words));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(words.say("people.crumb"));
        add(crumb, says, shown);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id(event.getRouteParameters().get("message").orElse(""))
                .flatMap(id -> shelf.book().thread(shelf.actor(), id))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private static Optional<MessageId> id(String text) {
        try {
            return Optional.of(new MessageId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(MessageThread thread) {
        shown.removeAll();
        Paragraph whom = new Paragraph(words.whom(thread.line().to()));
        whom.setClassName("whose");
        thread.line().to().post().ifPresent(post -> {
            whom.removeAll();
            whom.add(new Anchor(PostLinks.post(post), words.whom(thread.line().to())));
        });
        shown.add(new H1(words.kind(thread.line().kind())), whom, acts(thread));
        shown.add(new ThreadFacts(thread, shelf, words));
    }

    private Div acts(MessageThread thread) {
        Div row = new Div();
        row.setClassName("row");
        thread.may().forEach(act -> {
            NativeButton button = new NativeButton(words.say("outbox.act." + act), click -> does(thread, act));
            button.setClassName("btn");
            row.add(button);
        });
        row.setVisible(!thread.may().isEmpty());
        return row;
    }

    private void does(MessageThread thread, MessageAct act) {
        MessageId id = thread.line().id();
        if (!accepted(id, act)) {
            return;
        }
        getUI().filter(ui -> act == MessageAct.CANCEL)
                .ifPresent(ui -> UndoNotice.show(
                        ui,
                        words.say("outbox.done.CANCEL"),
                        words.say("outbox.undo"),
                        () -> accepted(id, MessageAct.PUT_BACK)));
    }

    private boolean accepted(MessageId id, MessageAct act) {
        says.removeAll();
        MessageActOutcome outcome = shelf.acts().does(shelf.actor(), id, act);
        shelf.book().thread(shelf.actor(), id).ifPresent(this::show);
        if (outcome instanceof MessageActOutcome.Refused(var reason)) {
            says.add(new Paragraph(words.say("outbox.refused." + reason)));
            return false;
        }
        return true;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outbox.one");
    }
}
