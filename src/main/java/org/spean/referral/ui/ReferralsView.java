package org.spean.referral.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.spean.access.Role;
import org.spean.referral.ReferralId;
import org.spean.referral.ReferralPage;
import org.spean.referral.Side;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** What was received and what was sent, with clocks, in four words. */
@Route(ReferralLinks.REFERRALS)
@Menu(title = "referral.title", order = 5)
@RolesAllowed({"CASEWORKER", "MANAGER", "DISTRICT_OFFICIAL", "FOCAL_PERSON", "ATRO_OFFICER", "RECEIVER"})
class ReferralsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<Role> SEND =
            EnumSet.of(Role.CASEWORKER, Role.MANAGER, Role.DISTRICT_OFFICIAL, Role.FOCAL_PERSON, Role.ATRO_OFFICER);
    private static final String BOX = "box";

    private final ReferralShelf shelf;
    private final ReferralWords words;

    ReferralsView(ReferralShelf shelf) {
        this.shelf = shelf;
        words = shelf.words(Language.of(getLocale()));
        setClassName("sheet roles referral");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ReferralId> after = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ReferralLinks.AFTER)
                .flatMap(ReferralId::read);
        Optional<String> box = event.getLocation().getQueryParameters().getSingleParameter(BOX);
        removeAll();
        Paragraph lead = new Paragraph(words.say("referral.lead"));
        lead.setClassName("lead");
        add(new H1(words.say("referral.title")), lead);
        if (ReferralShelf.refers(shelf.actor())) {
            Anchor refer = new Anchor(ReferralLinks.REFER, words.say("referral.refer-somebody"));
            refer.setClassName("btn main");
            Div row = new Div(refer);
            row.setClassName("row");
            add(row);
        }
        boolean receives = shelf.referrals().receives(shelf.actor());
        if (receives) {
            add(list(
                    Side.RECEIVER, after.filter(each -> box.filter("in"::equals).isPresent())));
        }
        LikePart.of(shelf, words, receives).ifPresent(this::add);
        if (shelf.actor().roles().stream().anyMatch(SEND::contains)) {
            add(list(Side.SENDER, after.filter(each -> box.filter("out"::equals).isPresent())));
        } else if (!receives) {
            add(new EmptyState(words.say("referral.none"), words.say("referral.none-received")));
        }
    }

    private Section list(Side side, Optional<ReferralId> after) {
        ReferralPage page = side == Side.RECEIVER
                ? shelf.referrals().inbox(shelf.actor(), after)
                : shelf.referrals().outbox(shelf.actor(), after);
        Section section = new Section(new H2(words.of("referral.box.", side)));
        if (page.referrals().isEmpty()) {
            section.add(words.lead(side == Side.RECEIVER ? "referral.none-received" : "referral.none-sent"));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list referral-list");
        page.referrals().forEach(each -> list.add(new ReferralRow(shelf, words, each, side)));
        section.add(list);
        if (page.more()) {
            Anchor more = new Anchor(
                    ReferralLinks.REFERRALS + "?" + BOX + "=" + (side == Side.RECEIVER ? "in" : "out") + "&"
                            + ReferralLinks.AFTER + "="
                            + page.referrals().getLast().id(),
                    words.say("cases.next-page"));
            more.setClassName("btn");
            section.add(new Div(more));
        }
        return section;
    }

    @Override
    public String getPageTitle() {
        return words.say("referral.title");
    }
}
