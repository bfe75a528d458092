package org.spean.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.spean.access.Actor;
import org.spean.access.Grant;
import org.spean.access.GrantBook.Seen;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** The reader's own roles, in words: what one does, sees and does not see; and what waits. */
@Route(RoleLinks.WHAT_MAY_I_DO)
@Menu(title = "people.what-menu", order = 90)
@PermitAll
class WhatMayIDoView extends Div implements HasDynamicTitle {

    WhatMayIDoView(RoleShelf shelf) {
        setClassName("sheet roles");
        Actor self = shelf.actor();
        List<Seen> all = self.account().map(own -> shelf.book().of(self, own)).orElse(List.of());
        RoleWords words = shelf.words(Language.of(getLocale()), all.stream());
        Paragraph lead = new Paragraph(getTranslation("people.what-lead", self.name()));
        lead.setClassName("lead");
        add(new H1(getTranslation("people.what")), lead);
        List<Seen> held = all.stream()
                .filter(each -> each.grant().standing() == Grant.Standing.HELD)
                .toList();
        if (held.isEmpty()) {
            add(new EmptyState(getTranslation("people.what-nothing"), getTranslation("people.what-nothing-next")));
        }
        held.forEach(each -> add(new MayDo(each.grant(), words, new H2())));
        Section waits = new Section(new H2(getTranslation("people.waiting")));
        all.stream()
                .map(Seen::grant)
                .filter(grant -> grant.standing().open() && grant.standing() != Grant.Standing.HELD)
                .forEach(grant -> waits.add(new GrantFacts(grant, words)));
        if (waits.getComponentCount() > 1) {
            add(waits);
        }
        int forMe = self.account().isEmpty() ? 0 : shelf.book().waitingFor(self).size();
        add(new Paragraph(new Anchor(
                RoleLinks.CONFIRMATIONS,
                forMe == 0
                        ? getTranslation("people.none-waits-for-me")
                        : getTranslation("people.waits-for-me", forMe))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.what");
    }
}
