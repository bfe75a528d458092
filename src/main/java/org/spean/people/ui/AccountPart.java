package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.spean.access.AccountBook;
import org.spean.access.Accounts;
import org.spean.access.InvitationOutcome.Sent;
import org.spean.access.Recoveries;

/** What can be done with somebody's account: another link, close and open again, help them in who lost the password. */
class AccountPart extends Section {

    private final RoleShelf shelf;
    private final RoleWords words;
    private final AccountBook.Line person;
    private final Runnable refresh;
    private final Div asks = new Div();

    AccountPart(RoleShelf shelf, RoleWords words, AccountBook.Line person, Runnable refresh) {
        this.shelf = shelf;
        this.words = words;
        this.person = person;
        this.refresh = refresh;
        Div acts = new Div();
        acts.setClassName("row");
        boolean invites = shelf.invitations().mayInvite(shelf.actor());
        if (invites && invited()) {
            acts.add(button("invite.again", this::renew));
        }
        if (shelf.accounts().mayClose(shelf.actor(), person.id())) {
            if (person.state() == Accounts.State.CLOSED) {
                acts.add(button("account.reopen", this::reopen));
            } else {
                acts.add(button("account.close", this::close));
            }
        }
        if (person.state() == Accounts.State.OPEN && shelf.lost().may(shelf.actor(), person.id())) {
            acts.add(button("session.lost-press", this::lost));
        }
        Optional<Recoveries.Waiting> waiting = shelf.recoveries().waiting(person.id());
        boolean recovers =
                person.state() == Accounts.State.OPEN && shelf.recoveries().mayAsk(shelf.actor(), person.id());
        if (recovers && waiting.isEmpty()) {
            acts.add(button("recovery.ask", this::ask));
        }
        add(new H2(words.say("account.title")), new Paragraph(words.say("account.state." + person.state())));
        waiting.filter(each -> recovers)
                .ifPresent(each -> add(new Paragraph(words.say(
                        "recovery.waits", shelf.named(each.askedBy(), words), words.moment(each.askedAt())))));
        if (shelf.cards().mayIssue(shelf.actor(), person.id()) && person.state() == Accounts.State.OPEN) {
            acts.add(button("factor.card.issue", this::issue));
        }
        shelf.recoveries().due(person.id()).ifPresent(due -> add(new ForgottenFactor(due, shelf, words, refresh)));
        add(acts, asks);
    }

    private void issue() {
        CardShown shown = new CardShown(shelf.cards().issue(shelf.actor(), person.id()), words, refresh);
        asks.removeAll();
        asks.add(shown);
        shown.begin();
    }

    /** Whether there is anything to say that everybody here does not know. */
    static boolean concerns(RoleShelf shelf, AccountBook.Line person) {
        return person.state() != Accounts.State.OPEN
                || shelf.accounts().mayClose(shelf.actor(), person.id())
                || shelf.recoveries().mayAsk(shelf.actor(), person.id())
                || shelf.lost().may(shelf.actor(), person.id())
                || shelf.cards().mayIssue(shelf.actor(), person.id())
                || shelf.recoveries()
                        .due(person.id())
                        .filter(due -> shelf.recoveries().mayShorten(shelf.actor(), due))
                        .isPresent();
    }

    private void lost() {
        shelf.lost().press(shelf.actor(), person.id());
        Paragraph done = new Paragraph(words.say("session.lost-done", person.name()));
        done.getElement().setAttribute("role", "status");
        asks.removeAll();
        asks.add(done);
    }

    private boolean invited() {
        return person.state() == Accounts.State.INVITED || person.state() == Accounts.State.INVITATION_OVER;
    }

    private NativeButton button(String key, Runnable act) {
        NativeButton button = new NativeButton(words.say(key), click -> act.run());
        button.setClassName("btn");
        return button;
    }

    private void renew() {
        if (shelf.invitations().renew(shelf.actor(), person.id()) instanceof Sent sent) {
            show(sent);
        } else {
            refresh.run();
        }
    }

    private void show(Sent sent) {
        LinkShown shown = new LinkShown(sent, words, refresh);
        asks.removeAll();
        asks.add(shown);
        shown.begin();
    }

    private void close() {
        shelf.accounts().close(shelf.actor(), person.id());
        refresh.run();
    }

    private void reopen() {
        shelf.accounts().reopen(shelf.actor(), person.id());
        refresh.run();
    }

    private void ask() {
        RadioButtonGroup<Recoveries.Lost> lost = new RadioButtonGroup<>();
        lost.setLabel(words.say("recovery.lost"));
        lost.setItems(Recoveries.Lost.values());
        lost.setItemLabelGenerator(each -> words.say("recovery.lost." + each));
        lost.setValue(Recoveries.Lost.PASSWORD);
        TextField reason = new TextField();
        reason.setLabel(words.say("recovery.reason"));
        reason.setMaxLength(Recoveries.MOST_LETTERS);
        reason.setManualValidation(true);
        NativeButton send = button("recovery.send", () -> {
            if (shelf.recoveries().ask(shelf.actor(), person.id(), lost.getValue(), reason.getValue())) {
                refresh.run();
            } else {
                reason.setErrorMessage(words.say("recovery.reason-missing"));
                reason.setInvalid(true);
                reason.focus();
            }
        });
        send.setClassName("btn main");
        Div acts = new Div(send, button("people.cancel", asks::removeAll));
        acts.setClassName("row");
        Div field = new Div(lost, reason, acts);
        field.setClassName("reason");
        asks.removeAll();
        asks.add(field);
        reason.focus();
    }
}
