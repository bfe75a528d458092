package org.spean.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import org.spean.referral.ActField;
import org.spean.referral.ReferralAct;
import org.spean.referral.ReferralSheet;
import org.spean.referral.Side;
import org.spean.widgets.Facts;

/** All that was done, the first first, with what was answered as far as it is theirs to read. */
final class ActList extends Section {

    private final ReferralSheet sheet;
    private final ReferralWords words;

    ActList(ReferralSheet sheet, ReferralWords words) {
        this.sheet = sheet;
        this.words = words;
        setClassName("referral-done");
        OrderedList list = new OrderedList();
        list.setClassName("act-list");
        sheet.acts().forEach(act -> list.add(line(act)));
        add(new H2(words.say("referral.all")), list);
    }

    private ListItem line(ReferralAct act) {
        Span what = new Span(words.done(act.kind()));
        what.setClassName("t");
        Span when = words.note(words.say("referral.by-and-when", by(act), words.moment(act.at())));
        Div first = new Div(what, when);
        ListItem item = new ListItem(first);
        Facts facts = new Facts();
        boolean any = false;
        for (ActField field : act.kind().fields(act.side())) {
            Optional<String> said = said(act, field);
            if (said.isPresent()) {
                facts.fact(words.field(field.name()), said.get());
                any = true;
            }
        }
        for (String typed : new String[] {"need", "expected", "note"}) {
            Optional<String> text = sheet.typed(act, typed);
            if (text.isPresent()) {
                facts.fact(words.field(typed), text.get());
                any = true;
            }
        }
        if (any) {
            item.add(facts);
        }
        return item;
    }

    /** Who of the other side did it is theirs: their side is enough. */
    private String by(ReferralAct act) {
        return act.side() == sheet.side()
                ? act.name()
                : words.say(act.side() == Side.SENDER ? "referral.by-sender" : "referral.by-receiver");
    }

    private Optional<String> said(ReferralAct act, ActField field) {
        return switch (field.kind()) {
            case ONE, CRITERION -> act.told(field.name()).map(each -> words.option(field.name(), each));
            case DAY -> act.told(field.name()).map(LocalDate::parse).map(words::day);
            case LINE, STORY -> sheet.typed(act, field.name());
        };
    }
}
