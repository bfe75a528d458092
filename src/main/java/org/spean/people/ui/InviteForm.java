package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.function.Consumer;
import org.spean.access.Invitation;
import org.spean.access.InvitationOutcome;
import org.spean.access.InvitationOutcome.Reason;
import org.spean.access.InvitationOutcome.Sent;
import org.spean.access.Invitations;
import org.spean.vocabulary.Language;

/** Asks who is to have an account. What was typed stays until it is right or given up. */
class InviteForm extends Section {

    private final RoleShelf shelf;
    private final Consumer<Sent> sent;
    private final TextField name = new TextField();
    private final TextField signInName = new TextField();
    private final Select<Language> language = new Select<>();

    InviteForm(RoleShelf shelf, Consumer<Sent> sent, Runnable givenUp) {
        this.shelf = shelf;
        this.sent = sent;
        setClassName("propose");
        name.setLabel(getTranslation("invite.name"));
        signInName.setLabel(getTranslation("invite.sign-in-name"));
        signInName.setHelperText(getTranslation("invite.sign-in-name-help"));
        for (TextField field : new TextField[] {name, signInName}) {
            field.setManualValidation(true);
            field.addValueChangeListener(changed -> field.setInvalid(false));
            field.getElement().setAttribute("autocomplete", "off");
        }
        language.setLabel(getTranslation("invite.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> getTranslation("shell.language." + each.tag()));
        language.setValue(Language.KHMER);
        NativeButton send = new NativeButton(getTranslation("invite.send"), click -> send());
        send.setClassName("btn main");
        NativeButton cancel = new NativeButton(getTranslation("people.cancel"), click -> givenUp.run());
        cancel.setClassName("btn");
        Div fields = new Div(name, signInName, language);
        fields.setClassName("fields");
        Div acts = new Div(send, cancel);
        acts.setClassName("row");
        Paragraph lead = new Paragraph(getTranslation("invite.lead"));
        lead.setClassName("note");
        add(new H2(getTranslation("invite.title")), lead, fields, acts);
    }

    private void send() {
        switch (shelf.invitations()
                .invite(shelf.actor(), new Invitation(name.getValue(), signInName.getValue(), language.getValue()))) {
            case Sent done -> sent.accept(done);
            case InvitationOutcome.Refused refused -> refuse(refused.reasons());
        }
    }

    private void refuse(Set<Reason> reasons) {
        reasons.forEach(reason -> {
            switch (reason) {
                case NAME_MISSING -> wrong(name, getTranslation("invite.name-missing"));
                case NAME_TOO_LONG -> wrong(name, getTranslation("invite.name-too-long", Invitations.MOST_LETTERS));
                case SIGN_IN_NAME_UNFIT -> wrong(signInName, getTranslation("invite.sign-in-name-unfit"));
                case SIGN_IN_NAME_TAKEN, NOT_WAITING -> wrong(signInName, getTranslation("invite.sign-in-name-taken"));
            }
        });
        (name.isInvalid() ? name : signInName).focus();
    }

    private static void wrong(TextField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }

    /** Puts the cursor into the first field. */
    void begin() {
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        name.focus();
    }
}
