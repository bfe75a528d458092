package org.spean.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.spean.access.Actor;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ui.ServiceAction;
import org.spean.referral.Experiences;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.ObjectProvider;

/** <em>Refer</em> on every service, for who works on cases; on its page also what partners experienced with it. */
@org.springframework.stereotype.Component
class ReferAction implements ServiceAction {

    private final ObjectProvider<ReferralShelf> shelf;

    /** The shelf has the directory's parts, which have this one: it is asked for when a page is made. */
    ReferAction(ObjectProvider<ReferralShelf> shelf) {
        this.shelf = shelf;
    }

    @Override
    public Optional<Component> card(ServiceEntry entry, Actor by, Language language) {
        return refer(entry, by, language).map(Component.class::cast);
    }

    private Optional<Anchor> refer(ServiceEntry entry, Actor by, Language language) {
        if (!ReferralShelf.refers(by)) {
            return Optional.empty();
        }
        Anchor refer = new Anchor(
                ReferralLinks.refer(entry.id()),
                shelf.getObject().words(language).say("referral.refer"));
        refer.setClassName("btn main small refer");
        return Optional.of(refer);
    }

    @Override
    public Optional<Component> page(ServiceEntry entry, Actor by, Language language) {
        if (by.account().isEmpty()) {
            return Optional.empty();
        }
        Div part = new Div();
        part.setClassName("service-refer");
        ReferralWords words = shelf.getObject().words(language);
        shelf.getObject()
                .experiences()
                .of(entry.id())
                .map(each -> said(each, words))
                .ifPresent(part::add);
        refer(entry, by, language).ifPresent(part::add);
        return Optional.of(part).filter(each -> each.getComponentCount() > 0).map(Component.class::cast);
    }

    private static Paragraph said(Experiences.Experience experience, ReferralWords words) {
        Paragraph said = new Paragraph(words.say(
                "referral.experience", words.time(experience.median()), experience.accepted(), experience.answers()));
        said.setClassName("note");
        return said;
    }
}
