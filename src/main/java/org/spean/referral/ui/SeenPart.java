package org.spean.referral.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.spean.consent.ConsentRefusal;
import org.spean.consent.Item;
import org.spean.consent.PreviewOutcome;
import org.spean.consent.Projection;
import org.spean.consent.ui.ProjectionView;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.referral.Referral;
import org.spean.referral.Refusal;
import org.spean.referral.SendOutcome;

/** Fourth: the page that they will see, what consent leaves out, and sending it. */
final class SeenPart extends Section {

    private final DraftDesk desk;
    private final ReferralWords words;
    private final Consumer<List<Referral>> sent;
    private final Div pages = new Div();
    private final Div says = new Div();
    private final Div acts = new Div();
    private String reason = "";

    SeenPart(DraftDesk desk, Consumer<List<Referral>> sent) {
        this.desk = desk;
        words = desk.words();
        this.sent = sent;
        setId("seen");
        setClassName("referral-seen");
        says.setClassName("refusals");
        says.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        acts.setClassName("row");
        NativeButton look = new NativeButton(words.say("referral.show-page"), click -> pages());
        look.setClassName("btn");
        look.setId("show-page");
        add(new H2(words.say("referral.step-seen")), words.lead("referral.step-seen-lead"), look, pages, says, acts);
        ready();
        // What was shown is not what would be seen any more.
        desk.hears(field -> {
            pages.removeAll();
            says.removeAll();
            ready();
        });
    }

    private void ready() {
        acts.removeAll();
        NativeButton send = new NativeButton(words.say("referral.send"), click -> sure());
        send.setClassName("btn main");
        send.setId("send");
        acts.add(send);
    }

    private void pages() {
        pages.removeAll();
        if (desk.draft().services().isEmpty()) {
            pages.add(words.lead("referral.no-service-yet"));
        }
        for (ServiceId id : desk.draft().services()) {
            desk.shelf().directory().service(id, Tier.PARTNERS).ifPresent(entry -> pages.add(page(entry)));
        }
    }

    private Div page(ServiceEntry entry) {
        Div page = new Div(new H3(desk.shelf().searches().name(entry, words.language())));
        page.setClassName("seen-page");
        switch (desk.shelf()
                .sending()
                .preview(desk.shelf().actor(), desk.draft().id(), entry.id(), reason)) {
            case PreviewOutcome.Open(Projection projection, Set<Item> leftOut, Set<Item> notYours) -> {
                page.add(new ProjectionView(projection, words.language()));
                left(page, "referral.left-out", leftOut);
                left(page, "referral.not-yours", notYours);
            }
            case PreviewOutcome.NeedsReason(var why) -> page.add(askReason());
            case PreviewOutcome.NeedsSecondYes(var why) -> page.add(words.lead("referral.second-yes"));
            case PreviewOutcome.Refused(List<ConsentRefusal> why) ->
                why.forEach(each -> page.add(new Paragraph(words.against(each))));
            case PreviewOutcome.Nothing() -> page.add(words.lead("referral.nothing-seen"));
        }
        return page;
    }

    private void left(Div page, String key, Set<Item> items) {
        if (!items.isEmpty()) {
            page.add(words.lead(key, items.stream().sorted().map(words::item).collect(Collectors.joining(", "))));
        }
    }

    private Div askReason() {
        TextField why = new TextField(words.say("referral.why-look"));
        NativeButton look = new NativeButton(words.say("referral.show-page"), click -> {
            reason = why.getValue().strip();
            pages();
        });
        look.setClassName("btn small");
        return new Div(why, look);
    }

    /** It cannot be unsent: so it is asked once more, with who will see it. */
    private void sure() {
        says.removeAll();
        List<Refusal> why = desk.shelf()
                .sending()
                .against(desk.shelf().actor(), desk.draft().id());
        if (!why.isEmpty()) {
            refused(why.stream().map(words::against).distinct().toList());
            return;
        }
        acts.removeAll();
        String names = desk.draft().services().stream()
                .flatMap(id -> desk.shelf().directory().service(id, Tier.PARTNERS).stream())
                .map(entry -> desk.shelf().searches().name(entry, words.language()))
                .collect(Collectors.joining("; "));
        NativeButton now = new NativeButton(words.say("referral.send-now"), click -> send());
        now.setClassName("btn main");
        now.setId("send-now");
        NativeButton back = new NativeButton(words.say("people.cancel"), click -> ready());
        back.setClassName("btn");
        acts.add(new Paragraph(words.say("referral.send-sure", names)), now, back);
        now.focus();
    }

    private void send() {
        switch (desk.shelf().sending().send(desk.shelf().actor(), desk.draft().id(), reason)) {
            case SendOutcome.Done(List<Referral> referrals) -> sent.accept(referrals);
            case SendOutcome.Refused(List<Refusal> why) ->
                refused(why.stream().map(words::against).distinct().toList());
            case SendOutcome.NotAllowed(List<ConsentRefusal> why) ->
                refused(why.stream().map(words::against).toList());
            case SendOutcome.NeedsReason(var why) -> {
                ready();
                pages.removeAll();
                pages.add(askReason());
            }
            case SendOutcome.NeedsSecondYes(var why) -> refused(List.of(words.say("referral.second-yes")));
            case SendOutcome.Nothing() -> refused(List.of(words.say("referral.draft-gone")));
        }
    }

    private void refused(List<String> why) {
        ready();
        says.removeAll();
        UnorderedList list = new UnorderedList();
        why.forEach(each -> list.add(new ListItem(each)));
        says.add(new Paragraph(words.say("referral.not-sent")), list);
        says.getElement().callJsFunction("focus");
    }

    /** Ways to what was sent. */
    static Div ways(List<Referral> referrals, ReferralWords words) {
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list");
        referrals.forEach(each -> list.add(new ListItem(
                new Div(
                        new Anchor(ReferralLinks.one(each.id(), org.spean.referral.Side.SENDER), each.code()),
                        words.note(words.organization(each.organization()))),
                words.badge(each))));
        return new Div(list);
    }
}
