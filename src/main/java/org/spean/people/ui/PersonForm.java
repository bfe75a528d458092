package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.spean.people.Person;
import org.spean.people.PersonName;
import org.spean.people.PersonOutcome;
import org.spean.people.PersonWish;
import org.spean.vocabulary.EmailAddress;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.FormFrame;
import org.spean.widgets.PhoneField;

/** Asks how somebody is called, in which language they are spoken to, on which own numbers, and where they read e-mail. */
class PersonForm extends Div {

    private final PostShelf shelf;
    private final PostWords words;
    private final Optional<Person> known;
    private final Consumer<Person> done;
    private final FormFrame frame;
    private final TextField khmer;
    private final TextField latin;
    private final Select<Language> language = new Select<>();
    private final List<PhoneField> phones = new ArrayList<>();
    private final TextField email;

    /**
     * Asks.
     *
     * @param known whom it is about; empty for somebody new
     */
    PersonForm(PostShelf shelf, PostWords words, Optional<Person> known, Consumer<Person> done, Runnable givenUp) {
        this.shelf = shelf;
        this.words = words;
        this.known = known;
        this.done = done;
        frame = new FormFrame(
                words.language(),
                words.say(known.isPresent() ? "person.correct-title" : "person.enter-title"),
                words.say("person.form-lead"),
                words.say("person.save"),
                this::send,
                givenUp);
        khmer = frame.text(
                "person.name-khmer", known.map(each -> each.name().khmer()).orElse(""));
        latin = frame.text(
                "person.name-latin", known.map(each -> each.name().latin()).orElse(""));
        language.setLabel(words.say("person.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> words.say("shell.language." + each.tag()));
        language.setValue(known.map(Person::language).orElse(Language.KHMER));
        frame.ask(language);
        List<PhoneNumber> numbers = known.map(Person::phones).orElse(List.of());
        for (int at = 0; at < Math.max(2, numbers.size()); at++) {
            PhoneField field = frame.phone(at == 0 ? "person.phone" : "person.other-phone");
            field.setValue(at < numbers.size() ? numbers.get(at).national() : "");
            phones.add(field);
        }
        email = frame.text(
                "person.email",
                known.flatMap(Person::email).map(EmailAddress::address).orElse(""));
        email.setHelperText(words.say("person.email-help"));
        add(frame);
    }

    void begin() {
        frame.begin();
    }

    private void send() {
        phones.forEach(frame::read);
        Optional<EmailAddress> address = EmailAddress.typed(email.getValue());
        if (!email.getValue().isBlank() && address.isEmpty()) {
            frame.wrong(email, words.say("person.email-unreadable"));
        }
        if (frame.complains()) {
            return;
        }
        PersonWish wish = new PersonWish(
                new PersonName(khmer.getValue(), latin.getValue()),
                language.getValue(),
                phones.stream()
                        .flatMap(field -> field.number().stream())
                        .distinct()
                        .toList(),
                address);
        PersonOutcome outcome = known.map(each -> shelf.people().correct(shelf.actor(), each.id(), wish))
                .orElseGet(() -> shelf.people().enter(shelf.actor(), wish));
        switch (outcome) {
            case PersonOutcome.Done each -> done.accept(each.person());
            case PersonOutcome.Refused refused -> {
                refused.wrong().forEach(this::refuse);
                frame.complains();
            }
        }
    }

    private void refuse(PersonOutcome.Wrong wrong) {
        frame.wrong(
                wrong == PersonOutcome.Wrong.LATIN_NAME_TOO_LONG ? latin : khmer, words.say("person.wrong." + wrong));
    }
}
