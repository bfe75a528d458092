package org.spean.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import org.spean.access.AccountBook;
import org.spean.people.Person;
import org.spean.people.PersonOutcome;
import org.spean.widgets.FormFrame;

/** Asks which account is somebody's. */
class LinkForm extends Div {

    private final PostShelf shelf;
    private final PostWords words;
    private final Person person;
    private final Consumer<Person> done;
    private final FormFrame frame;
    private final ComboBox<AccountBook.Line> account;

    LinkForm(PostShelf shelf, PostWords words, Person person, Consumer<Person> done, Runnable givenUp) {
        this.shelf = shelf;
        this.words = words;
        this.person = person;
        this.done = done;
        frame = new FormFrame(
                words.language(),
                words.say("person.link-title", words.name(person.name())),
                words.say("person.link-lead"),
                words.say("person.link-send"),
                this::send,
                givenUp);
        ComboBox<AccountBook.Line> field = new ComboBox<>(words.say("person.account"));
        field.setItems(query ->
                shelf.accounts().page(shelf.actor(), query.getFilter().orElse(""), Optional.empty()).people().stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        field.setItemLabelGenerator(AccountBook.Line::name);
        account = frame.ask(field);
        add(frame);
    }

    void begin() {
        frame.begin();
    }

    private void send() {
        if (account.getValue() == null) {
            frame.wrong(account, words.say("person.link-missing"));
            frame.complains();
            return;
        }
        switch (shelf.people()
                .link(shelf.actor(), person.id(), account.getValue().id())) {
            case PersonOutcome.Done each -> done.accept(each.person());
            case PersonOutcome.Refused refused -> {
                refused.wrong().forEach(wrong -> frame.wrong(account, words.say("person.wrong." + wrong)));
                refused.reasons().forEach(reason -> frame.wrong(account, words.refused(reason)));
                frame.complains();
            }
        }
    }
}
