package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.people.OrganizationOutcome;
import org.spean.people.OrganizationOutcome.Wrong;
import org.spean.people.OrganizationWish;
import org.spean.widgets.FormFrame;

/** Asks what an organization is called in both languages, and of which kind it is. */
class OrganizationForm extends Div {

    private final PostShelf shelf;
    private final PostWords words;
    private final Optional<Organization> known;
    private final Consumer<OrganizationId> done;
    private final FormFrame frame;
    private final TextField english;
    private final TextField khmer;
    private final TextField acronym;
    private final Select<String> kind = new Select<>();

    /**
     * Asks.
     *
     * @param known the one to correct; empty for a new one
     */
    OrganizationForm(
            PostShelf shelf,
            PostWords words,
            Optional<Organization> known,
            Consumer<OrganizationId> done,
            Runnable givenUp) {
        this.shelf = shelf;
        this.words = words;
        this.known = known;
        this.done = done;
        frame = new FormFrame(
                words.language(),
                words.say(known.isPresent() ? "organization-admin.correct" : "organization-admin.add"),
                words.say("organization-admin.form-lead"),
                words.say("person.save"),
                this::send,
                givenUp);
        khmer = frame.text(
                "organization-admin.khmer",
                known.map(each -> each.name().khmer()).orElse(""));
        english = frame.text(
                "organization-admin.english",
                known.map(each -> each.name().english()).orElse(""));
        acronym = frame.text(
                "organization-admin.acronym", known.map(Organization::acronym).orElse(""));
        kind.setLabel(words.say("organization-admin.kind"));
        kind.setItems(OrganizationWish.KINDS);
        kind.setItemLabelGenerator(each -> kind(each, words));
        known.ifPresent(each -> kind.setValue(each.kind()));
        frame.ask(kind);
        add(frame);
    }

    void begin() {
        frame.begin();
    }

    /** A kind as the directory calls it too. */
    static String kind(String kind, PostWords words) {
        return words.say(
                "page.organization.kind." + kind.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    private void send() {
        OrganizationWish wish = new OrganizationWish(
                english.getValue(),
                khmer.getValue(),
                acronym.getValue(),
                kind.getOptionalValue().orElse(""));
        OrganizationOutcome outcome = known.map(each -> shelf.organizations().correct(shelf.actor(), each.id(), wish))
                .orElseGet(() -> shelf.organizations().add(shelf.actor(), wish));
        switch (outcome) {
            case OrganizationOutcome.Done each -> done.accept(each.id());
            case OrganizationOutcome.Refused refused -> {
                refused.wrong().forEach(this::refuse);
                frame.complains();
            }
        }
    }

    private void refuse(Wrong wrong) {
        String message = words.say("organization-admin.wrong." + wrong);
        switch (wrong) {
            case KHMER_TOO_LONG -> frame.wrong(khmer, message);
            case ACRONYM_TOO_LONG -> frame.wrong(acronym, message);
            case KIND_UNKNOWN -> frame.wrong(kind, message);
            default -> frame.wrong(english, message);
        }
    }
}
