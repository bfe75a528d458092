package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.spean.messaging.DeskOutcome;
import org.spean.messaging.InboundId;
import org.spean.messaging.InboxItem;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;
import org.spean.widgets.UndoNotice;

/** What telephones wrote and nobody understood yet: a person reads it, and says what it means or that it is done. */
@Route(OutboxLinks.INBOX)
@Menu(title = "inbox.menu", order = 32)
@RolesAllowed({"ADMINISTRATOR", "ATRO_OFFICER", "FOCAL_PERSON", "MANAGER"})
class InboxView extends Div implements HasDynamicTitle {

    private final OutboxShelf shelf;
    private final OutboxWords words = new OutboxWords(Language.of(getLocale()));
    private final Div says = new Div();
    private final Div listed = new Div();

    InboxView(OutboxShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles");
        says.setClassName("refusals");
        says.getElement().setAttribute("role", "alert");
        Paragraph lead = new Paragraph(words.say("inbox.lead"));
        lead.setClassName("lead");
        add(new H1(words.say("inbox.title")), lead, says, listed);
        show();
    }

    private void show() {
        says.removeAll();
        listed.removeAll();
        List<InboxItem> waiting = shelf.desk().waiting(shelf.actor());
        if (waiting.isEmpty()) {
            listed.add(new EmptyState(
                    words.say("inbox.none"),
                    words.say("inbox.none-next"),
                    new Anchor(OutboxLinks.MESSAGES, words.say("inbox.to-messages"))));
            return;
        }
        long all = shelf.desk().count(shelf.actor());
        listed.add(new Paragraph(words.count("inbox.count", all)));
        waiting.forEach(each -> listed.add(new InboxCard(each, shelf, words, this::answered, () -> done(each))));
        if (all > waiting.size()) {
            listed.add(new Paragraph(words.say("inbox.more", words.number(all - waiting.size()))));
        }
    }

    private void answered() {
        show();
        Paragraph done = new Paragraph(words.say("inbox.answered"));
        says.addClassName("done");
        says.add(done);
    }

    /** At once, with a way back. */
    private void done(InboxItem item) {
        InboundId id = item.said().id();
        DeskOutcome outcome = shelf.desk().done(shelf.actor(), id);
        show();
        says.removeClassName("done");
        if (outcome instanceof DeskOutcome.Done) {
            getUI().ifPresent(ui -> UndoNotice.show(
                    ui,
                    words.say(
                            "inbox.was-done",
                            words.called(item.whose(), item.said().number())),
                    words.say("outbox.undo"),
                    () -> {
                        shelf.desk().notDone(shelf.actor(), id);
                        show();
                    }));
        } else {
            says.add(new Paragraph(words.say("inbox.refused.gone")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inbox.title");
    }
}
