package org.spean.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.cases.CaseSheet;
import org.spean.cases.CaseState;
import org.spean.cases.ui.CaseSection;
import org.spean.referral.Referral;
import org.spean.referral.ReferralDraft;
import org.spean.referral.Side;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.ObjectProvider;

/** Referrals on the page of their case: what was asked of whom, and what is still being written. */
@org.springframework.stereotype.Component
class ReferralSection implements CaseSection {

    private static final int AFTER_JOURNEYS = 30;

    private final ObjectProvider<ReferralShelf> shelf;

    ReferralSection(ObjectProvider<ReferralShelf> shelf) {
        this.shelf = shelf;
    }

    @Override
    public int order() {
        return AFTER_JOURNEYS;
    }

    @Override
    public Optional<Component> of(CaseSheet sheet, Actor by, Language language, Runnable changed) {
        if (!sheet.steps()) {
            return Optional.empty();
        }
        UUID file = sheet.file().id();
        ReferralShelf parts = shelf.getObject();
        List<Referral> all = parts.referrals().ofCase(by, file);
        List<ReferralDraft> drafts = parts.drafts().of(by, file);
        boolean writes =
                parts.drafts().mayWrite(by, file) && sheet.file().standing().state() != CaseState.CLOSED;
        if (all.isEmpty() && !writes) {
            return Optional.empty();
        }
        ReferralWords words = parts.words(language);
        Section section = new Section(new H2(words.say("referral.title")));
        section.setClassName("case-referrals");
        if (all.isEmpty() && drafts.isEmpty()) {
            section.add(words.lead("referral.none-of-case"));
        }
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list referral-list");
        drafts.forEach(each -> list.add(draft(each, words)));
        all.forEach(each -> list.add(new ReferralRow(parts, words, each, Side.SENDER)));
        if (list.getComponentCount() > 0) {
            section.add(list);
        }
        if (writes) {
            NativeButton refer = new NativeButton(
                    words.say("referral.refer"),
                    click -> parts.drafts()
                            .begin(parts.actor(), file, Optional.empty())
                            .ifPresent(draft ->
                                    section.getUI().ifPresent(ui -> ui.navigate(ReferralLinks.draft(draft.id())))));
            refer.setClassName("btn");
            Div row = new Div(refer);
            row.setClassName("row");
            section.add(row);
        }
        return Optional.of(section);
    }

    private static ListItem draft(ReferralDraft draft, ReferralWords words) {
        Anchor way = new Anchor(
                ReferralLinks.draft(draft.id()),
                draft.type().map(words::type).orElseGet(() -> words.say("referral.unfinished")));
        Div first = new Div(way, words.note(words.say("referral.being-written", words.moment(draft.changedAt()))));
        return new ListItem(first);
    }
}
