package org.spean.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.spean.people.KeptOrganization;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.people.OrganizationOutcome;
import org.spean.widgets.FormFrame;

/** Asks which organization this one really is, and puts it away into that one. */
class SameAsForm extends Div {

    private final FormFrame frame;

    SameAsForm(PostShelf shelf, PostWords words, Organization gone, Consumer<OrganizationId> done, Runnable givenUp) {
        ComboBox<Organization> which = new ComboBox<>(words.say("organization-admin.same-which"));
        List<Organization> others = shelf.organizations().list(shelf.actor(), "").stream()
                .filter(each -> each.ended().isEmpty())
                .map(KeptOrganization::organization)
                .filter(each -> !each.id().equals(gone.id()))
                .toList();
        which.setItems(others);
        which.setItemLabelGenerator(each ->
                each.name().in(words.language()) + (each.acronym().isEmpty() ? "" : " (" + each.acronym() + ")"));
        frame = new FormFrame(
                words.language(),
                words.say("organization-admin.same-title"),
                words.say("organization-admin.same-lead"),
                words.say("organization-admin.put-together"),
                () -> send(shelf, words, gone, which, done),
                givenUp);
        frame.ask(which);
        add(frame);
    }

    void begin() {
        frame.begin();
    }

    private void send(
            PostShelf shelf,
            PostWords words,
            Organization gone,
            ComboBox<Organization> which,
            Consumer<OrganizationId> done) {
        if (which.getValue() == null) {
            frame.wrong(which, words.say("organization-admin.wrong.NOT_TWO"));
            frame.complains();
            return;
        }
        switch (shelf.same()
                .putTogether(shelf.actor(), gone.id(), which.getValue().id())) {
            case OrganizationOutcome.Done each -> done.accept(each.id());
            case OrganizationOutcome.Refused refused -> {
                refused.wrong().forEach(wrong -> frame.wrong(which, words.say("organization-admin.wrong." + wrong)));
                frame.complains();
            }
        }
    }
}
