package org.spean.referral.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.cases.ui.CaseLinks;
import org.spean.consent.Basis;
import org.spean.consent.Cover;
import org.spean.consent.Item;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.people.OrganizationId;
import org.spean.referral.Concerns;
import org.spean.referral.DraftField;
import org.spean.referral.Urgency;

/** Third: what the client agreed to tell each of them. Nothing is sent to whom no consent covers. */
final class ConsentPart extends Section {

    private final DraftDesk desk;
    private final ReferralWords words;
    private final UnorderedList receivers = new UnorderedList();
    private final Div spoken = new Div();
    private final Div asked = new Div();
    private final NativeButton ask;

    ConsentPart(DraftDesk desk) {
        this.desk = desk;
        words = desk.words();
        setId("consent");
        setClassName("referral-consent");
        receivers.setClassName("form-list referral-covers");
        NativeButton again = new NativeButton(words.say("referral.look-again"), click -> show());
        again.setClassName("btn small");
        ask = new NativeButton(words.say("referral.ask-consent"), click -> ask());
        ask.setClassName("btn");
        Anchor take = new Anchor(CaseLinks.one(desk.file().id()), words.say("referral.take-consent"));
        take.setTarget("_blank");
        Div row = new Div(ask, again, take);
        row.setClassName("row");
        add(
                new H2(words.say("referral.step-consent")),
                words.lead("referral.step-consent-lead"),
                receivers,
                spoken,
                row,
                asked,
                NeedPart.story(desk, new TextArea(), DraftField.NOTE, "note"));
        desk.hears(field -> {
            if (field == DraftField.SERVICES || field == DraftField.CONCERNS || field == DraftField.URGENCY) {
                show();
            }
        });
        show();
    }

    /** The same form as on the case's page, for those whom no consent covers yet. */
    private void ask() {
        asked.removeAll();
        desk.shelf()
                .asking()
                .form(
                        desk.file(),
                        open(),
                        desk.draft().concerns() == Concerns.FAMILY_MEMBER,
                        words.language(),
                        this::answered)
                .ifPresentOrElse(asked::add, () -> desk.say(words.say("referral.not-yours-to-ask")));
    }

    /** With the least that services of that kind need to know. */
    private Map<OrganizationId, Set<Item>> open() {
        return desk.draft().services().stream()
                .flatMap(id -> desk.shelf().directory().service(id, Tier.PARTNERS).stream())
                .filter(entry -> desk.shelf()
                        .sending()
                        .covers(desk.shelf().actor(), desk.draft(), entry)
                        .isEmpty())
                .collect(Collectors.toMap(
                        ServiceEntry::organization,
                        this::least,
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet())));
    }

    /** Of one of the family there is less to tell. */
    private Set<Item> least(ServiceEntry entry) {
        return desk.draft().concerns() == Concerns.CLIENT
                ? desk.shelf().least().of(entry.type())
                : Set.of(Item.CASE_NOTE);
    }

    private void answered() {
        asked.removeAll();
        ask.focus();
        show();
    }

    /** As it stands now: consent may have been taken on the case's page meanwhile. */
    void show() {
        spoken.removeAll();
        receivers.removeAll();
        for (ServiceId id : desk.draft().services()) {
            desk.shelf().directory().service(id, Tier.PARTNERS).map(this::line).ifPresent(receivers::add);
        }
        receivers.setVisible(!desk.draft().services().isEmpty());
        ask.setEnabled(!desk.draft().services().isEmpty());
    }

    private ListItem line(ServiceEntry entry) {
        String name = desk.shelf().searches().name(entry, words.language());
        List<Cover> covers = desk.shelf().sending().covers(desk.shelf().actor(), desk.draft(), entry);
        Div said = new Div(new Span(name));
        if (covers.isEmpty()) {
            Span none = new Span(words.say("referral.not-covered"));
            none.setClassName("badge over");
            said.add(none);
            return emergency()
                    .map(offer -> new ListItem(said, offer(entry, name)))
                    .orElseGet(() -> new ListItem(said));
        }
        Cover cover = covers.getFirst();
        said.add(words.note(words.say(
                cover.basis() instanceof Basis.OfConsent ? "referral.covered-until" : "referral.decided-until",
                words.day(cover.until()),
                cover.items().stream().sorted().map(words::item).collect(Collectors.joining(", ")))));
        return new ListItem(said);
    }

    /** Spoken before a witness, in two taps: for an adult in an emergency; the rest is written within a day (design 1.4). */
    private Optional<Boolean> emergency() {
        boolean adult =
                !desk.file().standing().age(desk.shelf().cases().today()).child();
        return Optional.of(true)
                .filter(yes -> adult && desk.draft().concerns() == Concerns.CLIENT)
                .filter(yes -> desk.draft().urgency().filter(Urgency::urgent).isPresent());
    }

    private NativeButton offer(ServiceEntry entry, String name) {
        NativeButton speak = new NativeButton(words.say("referral.spoken"), click -> {
            spoken.removeAll();
            spoken.add(new SpokenForm(desk, entry, name, this::show, spoken::removeAll));
        });
        speak.setClassName("btn small");
        speak.setAriaLabel(words.say("referral.spoken-for", name));
        return speak;
    }
}
