package org.spean.referral.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.spean.directory.Answer;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.directory.ui.ServiceSearch;
import org.spean.referral.ClientKind;
import org.spean.referral.Concerns;
import org.spean.referral.DraftField;
import org.spean.referral.ReferralDraft;
import org.spean.referral.Sending;

/** Second: who could help, by the same search, among those who can take this client; several can be asked at once. */
final class ServicePart extends Section {

    private final DraftDesk desk;
    private final ReferralWords words;
    private final UnorderedList chosen = new UnorderedList();
    private final Div telephone = new Div();
    private final Checkbox fitting;
    private final ServiceSearch search;
    private final Map<ServiceId, NativeButton> buttons = new HashMap<>();

    ServicePart(DraftDesk desk) {
        this.desk = desk;
        words = desk.words();
        setId("service");
        chosen.setClassName("form-list referral-chosen");
        fitting = new Checkbox(words.say("referral.only-fitting"), true);
        search = desk.shelf().searches().search(words.language(), wanted(true), this::offer);
        fitting.addValueChangeListener(changed -> narrow());
        desk.hears(field -> {
            if (field == DraftField.TYPE || field == DraftField.CONCERNS) {
                narrow();
            } else if (field == DraftField.SERVICES) {
                show();
            }
        });
        add(
                new H2(words.say("referral.step-service")),
                words.lead("referral.step-service-lead", Sending.MOST_SERVICES),
                chosen,
                telephone,
                fitting,
                search);
        show();
    }

    private void narrow() {
        buttons.clear();
        search.narrow(wanted(fitting.getValue()));
    }

    /** Those that reach the province, run, and did not say that they take nobody now. */
    private Search wanted(boolean fits) {
        ReferralDraft draft = desk.draft();
        Search all = Search.EVERYTHING.withProvinces(Set.of(desk.file().province()));
        Search typed = draft.type().map(type -> all.withTypes(Set.of(type))).orElse(all);
        if (!fits) {
            return typed;
        }
        return typed.withNow(Set.of(Search.Now.TAKING)).withRunning(Set.of(Search.RunningState.RUNNING));
    }

    /** Whether it said that it is not for such a client: what it did not say is unknown, and shuts nobody out. */
    private boolean notFor(ServiceEntry entry) {
        return desk.draft().concerns() == Concerns.CLIENT
                && ClientKind.audience(desk.file(), desk.shelf().cases().today())
                        .filter(audience -> entry.answer(audience) == Answer.NO)
                        .isPresent();
    }

    private Div offer(ServiceEntry entry) {
        if (fitting.getValue() && notFor(entry)) {
            return new Div(words.note(words.say("referral.says-not-for")));
        }
        NativeButton button = new NativeButton("", click -> toggle(entry.id()));
        button.setClassName("btn small");
        buttons.put(entry.id(), button);
        named(entry, button);
        Div offer = new Div(button);
        if (!desk.shelf().sending().answered(entry)) {
            offer.add(words.note(words.say("referral.by-telephone-only")));
        }
        return offer;
    }

    private void named(ServiceEntry entry, NativeButton button) {
        boolean there = desk.draft().services().contains(entry.id());
        button.setText(words.say(there ? "referral.take-out" : "referral.choose"));
        button.setAriaLabel(words.say(
                there ? "referral.take-out-this" : "referral.choose-this",
                desk.shelf().searches().name(entry, words.language())));
    }

    private void toggle(ServiceId service) {
        boolean there = desk.draft().services().contains(service);
        desk.took(
                desk.shelf().drafts().choose(desk.shelf().actor(), desk.draft().id(), service, !there),
                DraftField.SERVICES,
                refusal -> desk.say(words.against(refusal)));
    }

    private void show() {
        chosen.removeAll();
        for (ServiceId id : desk.draft().services()) {
            desk.shelf()
                    .directory()
                    .service(id, Tier.PARTNERS)
                    .ifPresentOrElse(entry -> chosen.add(line(entry)), () -> chosen.add(gone(id)));
        }
        chosen.setVisible(!desk.draft().services().isEmpty());
        buttons.forEach((id, button) ->
                desk.shelf().directory().service(id, Tier.PARTNERS).ifPresent(entry -> named(entry, button)));
    }

    private ListItem line(ServiceEntry entry) {
        String name = desk.shelf().searches().name(entry, words.language());
        NativeButton agreed = new NativeButton(words.say("referral.agreed"), click -> agree(entry, name));
        agreed.setClassName("btn small");
        agreed.setAriaLabel(words.say("referral.agreed-with", name));
        Div acts = new Div(agreed, out(entry.id(), name));
        if (desk.shelf().sending().answered(entry)
                && desk.shelf().likes().offered(desk.shelf().actor(), desk.draft())) {
            acts.add(like(entry.id(), name));
        }
        acts.setClassName("row");
        Div said = new Div(new Span(name));
        if (!desk.shelf().sending().answered(entry)) {
            said.add(words.note(words.say("referral.by-telephone-only")));
        }
        return new ListItem(said, acts);
    }

    /** Could you take somebody like this? Nothing of the client goes with it. */
    private NativeButton like(ServiceId service, String name) {
        NativeButton like = new NativeButton(
                words.say("referral.like-ask"),
                click -> desk.say(words.say(
                        desk.shelf()
                                        .likes()
                                        .ask(desk.shelf().actor(), desk.draft().id(), service)
                                ? "referral.like-asked"
                                : "referral.like-not-asked")));
        like.setClassName("btn small");
        like.setAriaLabel(words.say("referral.like-ask-this", name));
        return like;
    }

    private ListItem gone(ServiceId id) {
        return new ListItem(new Div(new Span(words.say("referral.service-gone"))), out(id, ""));
    }

    private NativeButton out(ServiceId id, String name) {
        NativeButton out = new NativeButton(words.say("referral.take-out"), click -> toggle(id));
        out.setClassName("btn small");
        out.setAriaLabel(words.say("referral.take-out-this", name));
        return out;
    }

    private void agree(ServiceEntry entry, String name) {
        telephone.removeAll();
        telephone.add(new AgreedForm(desk, entry, name, telephone::removeAll));
    }
}
