package org.spean.referral.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.spean.referral.Referral;
import org.spean.referral.Side;

/** One line of a list: its code, the service, how it stands, its clock. */
final class ReferralRow extends ListItem {

    ReferralRow(ReferralShelf shelf, ReferralWords words, Referral referral, Side side) {
        Anchor code = new Anchor(ReferralLinks.one(referral.id(), side), referral.code());
        code.setClassName("code");
        Div first = new Div(code, words.badge(referral));
        first.setClassName("which");
        if (referral.urgency().urgent() && referral.state().running()) {
            Span urgent = new Span(words.of("referral.urgency.", referral.urgency()));
            urgent.setClassName("badge urgent");
            first.add(urgent);
        }
        if (referral.question().isPresent()) {
            Span asked = new Span(words.say("referral.asked"));
            asked.setClassName("badge");
            first.add(asked);
        }
        Div second = new Div(new Span(words.type(referral.type())));
        second.add(words.note(words.organization(referral.organization())));
        String clock = words.clock(referral, shelf.clock().instant());
        if (!clock.isEmpty()) {
            Span left = words.note(clock);
            left.addClassName("clock");
            second.add(left);
        }
        second.setClassName("stands");
        add(first, second);
    }
}
