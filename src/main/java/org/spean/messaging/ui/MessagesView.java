package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.spean.messaging.MessageAct;
import org.spean.messaging.MessageActOutcome;
import org.spean.messaging.MessageFilter;
import org.spean.messaging.MessageFilter.Where;
import org.spean.messaging.MessageId;
import org.spean.messaging.MessagePage;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;
import org.spean.widgets.UndoNotice;

/** The messages in plain words, day by day; above them, for those who look after it, how the queue is. */
@Route(OutboxLinks.MESSAGES)
@Menu(title = "outbox.menu", order = 30)
@RolesAllowed({"ADMINISTRATOR", "ATRO_OFFICER", "FOCAL_PERSON", "MANAGER"})
class MessagesView extends Div implements HasDynamicTitle {

    private final OutboxShelf shelf;
    private final OutboxWords words = new OutboxWords(Language.of(getLocale()));
    private final Div health = new Div();
    private final Div says = new Div();
    private final Div listed = new Div();
    private final Select<Where> where = new Select<>();
    private final TextField to = new TextField();
    private MessageList list;

    MessagesView(OutboxShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles");
        says.setClassName("refusals");
        says.getElement().setAttribute("role", "alert");
        Paragraph lead = new Paragraph(words.say("outbox.lead"));
        lead.setClassName("lead");
        list = new MessageList(words, shelf.acts().mayAct(shelf.actor()), this::cancel);
        add(new H1(words.say("outbox.title")), lead, health, says, filters(), listed);
        show();
    }

    private Div filters() {
        where.setLabel(words.say("outbox.where"));
        where.setItems(Where.values());
        where.setItemLabelGenerator(each -> words.say("outbox.where." + each));
        where.setValue(Where.ALL);
        where.addValueChangeListener(changed -> show());
        to.setLabel(words.say("outbox.to"));
        to.setHelperText(words.say("outbox.to-help"));
        to.setValueChangeMode(ValueChangeMode.LAZY);
        to.setClearButtonVisible(true);
        to.addValueChangeListener(changed -> show());
        Div filters = new Div(to, where);
        filters.setClassName("outbox-filters");
        return filters;
    }

    private void show() {
        health.removeAll();
        shelf.book().health(shelf.actor()).ifPresent(each -> health.add(new QueueCard(each, shelf, words)));
        list = new MessageList(words, shelf.acts().mayAct(shelf.actor()), this::cancel);
        listed.removeAll();
        listed.add(list);
        more(Optional.empty());
        if (list.isEmpty()) {
            boolean any = where.getValue() == Where.ALL && to.getValue().isBlank();
            listed.removeAll();
            listed.add(new EmptyState(
                    words.say(any ? "outbox.none" : "outbox.none-such"),
                    words.say(any ? "outbox.none-next" : "outbox.none-such-next")));
        }
    }

    /** Those before the ones that are shown. */
    private void more(Optional<MessageId> before) {
        MessagePage page = shelf.book().page(shelf.actor(), new MessageFilter(where.getValue(), to.getValue()), before);
        list.append(page.lines());
        page.earlier().ifPresent(earlier -> {
            NativeButton button = new NativeButton(words.say("outbox.earlier"));
            button.setClassName("btn");
            button.addClickListener(click -> {
                button.removeFromParent();
                more(Optional.of(earlier));
            });
            listed.add(button);
        });
    }

    /** At once, with a way back. */
    private void cancel(MessageId id) {
        if (does(id, MessageAct.CANCEL)) {
            getUI().ifPresent(ui -> UndoNotice.show(
                    ui,
                    words.say("outbox.done.CANCEL"),
                    words.say("outbox.undo"),
                    () -> does(id, MessageAct.PUT_BACK)));
        }
    }

    private boolean does(MessageId id, MessageAct act) {
        says.removeAll();
        MessageActOutcome outcome = shelf.acts().does(shelf.actor(), id, act);
        show();
        if (outcome instanceof MessageActOutcome.Refused(var reason)) {
            says.add(new Paragraph(words.say("outbox.refused." + reason)));
            return false;
        }
        return true;
    }

    /** A link to the messages, for the head of other screens. */
    static Anchor back(OutboxWords words) {
        return new Anchor(OutboxLinks.MESSAGES, words.say("outbox.title"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outbox.title");
    }
}
