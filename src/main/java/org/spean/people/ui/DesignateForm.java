package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.spean.access.GrantOutcome.Reason;
import org.spean.people.DesignationOutcome;
import org.spean.people.DesignationOutcome.Done;
import org.spean.people.DesignationOutcome.Refused;
import org.spean.people.DesignationOutcome.Wrong;
import org.spean.people.DesignationWish;
import org.spean.people.DesignationWish.Whom;
import org.spean.people.PersonName;
import org.spean.people.PersonOutcome;
import org.spean.people.PersonWish;
import org.spean.people.PostLine;
import org.spean.vocabulary.Language;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;
import org.spean.widgets.PhoneField;

/**
 * Asks who shall hold a post, from when, on which number: for a vacant post, and for a hand-over. Whoever is not in the book
 * comes into it with the same act.
 */
class DesignateForm extends Div {

    private final PostShelf shelf;
    private final PostWords words;
    private final PostLine line;
    private final Function<DesignationWish, DesignationOutcome> does;
    private final Consumer<Done> done;
    private final FormFrame frame;
    private final PersonField person;
    private final TextField khmer;
    private final TextField latin;
    private final Select<Language> language = new Select<>();
    private final DayField from;
    private final DayField until;
    private final PhoneField phone;

    /**
     * Asks.
     *
     * @param key of the words: {@code post.designate-} or {@code post.hand-over-}
     * @param does the act
     */
    DesignateForm(
            PostShelf shelf,
            PostWords words,
            PostLine line,
            String key,
            Function<DesignationWish, DesignationOutcome> does,
            Consumer<Done> done,
            Runnable givenUp) {
        this.shelf = shelf;
        this.words = words;
        this.line = line;
        this.does = does;
        this.done = done;
        frame = new FormFrame(
                words.language(),
                words.say(key + "title"),
                words.say(key + "lead"),
                words.say(key + "send"),
                this::send,
                givenUp);
        person = frame.ask(new PersonField(words.say("post.who"), shelf.search(), shelf.actor(), words.language()));
        person.setHelperText(words.say("post.who-help"));
        person.setAllowCustomValue(true);
        person.addCustomValueSetListener(typed -> somebodyNew(typed.getDetail()));
        person.addValueChangeListener(chosen -> forNew(chosen.getValue() == null));
        khmer = frame.text("person.name-khmer", "");
        latin = frame.text("person.name-latin", "");
        language.setLabel(words.say("person.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> words.say("shell.language." + each.tag()));
        language.setValue(Language.KHMER);
        frame.ask(language);
        from = frame.day("post.from", Optional.of(shelf.book().today()));
        until = frame.day("post.until", Optional.empty());
        until.setHelperText(words.say("post.until-help"));
        phone = frame.phone("post.phone");
        add(frame);
    }

    void begin() {
        frame.begin();
    }

    /** A name that is not in the book goes into the field of its script. */
    private void somebodyNew(String typed) {
        boolean inKhmer = typed.codePoints().anyMatch(letter -> letter >= 0x1780 && letter <= 0x17FF);
        (inKhmer ? khmer : latin).setValue(typed);
        person.clear();
        forNew(true);
        (inKhmer ? latin : khmer).focus();
    }

    private void forNew(boolean isNew) {
        khmer.setVisible(isNew);
        latin.setVisible(isNew);
        language.setVisible(isNew);
    }

    private void send() {
        Optional<LocalDate> first = frame.read(from, true);
        Optional<LocalDate> last = frame.read(until, false);
        frame.read(phone);
        if (frame.complains() || first.isEmpty()) {
            return;
        }
        Whom whom = person.getOptionalValue()
                .<Whom>map(each -> new Whom.Known(each.id()))
                .orElseGet(() -> new Whom.New(new PersonWish(
                        new PersonName(khmer.getValue(), latin.getValue()), language.getValue(), List.of())));
        switch (does.apply(new DesignationWish(line.post().id(), whom, first.get(), last, phone.number()))) {
            case Done outcome -> done.accept(outcome);
            case Refused refused -> refuse(refused);
        }
    }

    private void refuse(Refused refused) {
        refused.wrong().forEach(wrong -> refuse(wrong, refused));
        refused.person().forEach(this::refuse);
        refused.reasons().forEach(this::refuse);
        frame.complains();
    }

    private void refuse(Wrong wrong, Refused refused) {
        String message = new Clash(words, shelf).say(wrong, refused.clash());
        switch (wrong) {
            case PERSON_UNKNOWN, SERVES_THERE_ALREADY, SAME_PERSON -> frame.wrong(person, message);
            case FROM_TOO_EARLY, FROM_TOO_FAR, FROM_TAKEN, PROPOSED_ALREADY, DAY_AHEAD, DAY_TOO_EARLY ->
                frame.wrong(from, message);
            case UNTIL_BEFORE_FROM, UNTIL_OVER, UNTIL_TOO_FAR, UNTIL_TAKEN -> frame.wrong(until, message);
            case NOT_CAMBODIAN -> frame.wrong(phone, message);
            default -> frame.refuse(message);
        }
    }

    private void refuse(PersonOutcome.Wrong wrong) {
        String message = words.say("person.wrong." + wrong);
        switch (wrong) {
            case NAME_MISSING -> frame.wrong(person, message);
            case LATIN_NAME_TOO_LONG -> frame.wrong(latin, message);
            default -> frame.wrong(khmer, message);
        }
    }

    private void refuse(Reason reason) {
        String message = words.refused(reason);
        switch (reason) {
            case FROM_TOO_FAR -> frame.wrong(from, message);
            case UNTIL_TOO_EARLY, UNTIL_TOO_FAR -> frame.wrong(until, message);
            case OWN_ROLE, IS_ADMINISTRATOR, ALREADY_HELD, ALREADY_PROPOSED -> frame.wrong(person, message);
            default -> frame.refuse(message);
        }
    }
}
