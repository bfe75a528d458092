package org.spean.referral.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.cases.CaseFilter;
import org.spean.cases.CaseLine;
import org.spean.cases.CaseState;
import org.spean.cases.ui.CaseLinks;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** Whom to refer: the cases on which one works, by code. Where a case is named already, it begins at once. */
@Route(ReferralLinks.REFER)
@RolesAllowed({"CASEWORKER", "MANAGER"})
class NewReferralView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ReferralShelf shelf;
    private final ReferralWords words;

    NewReferralView(ReferralShelf shelf) {
        this.shelf = shelf;
        words = shelf.words(Language.of(getLocale()));
        setClassName("sheet roles referral");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ServiceEntry> service = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ReferralLinks.SERVICE)
                .flatMap(ReferralLinks::handle)
                .flatMap(id -> shelf.directory().service(new ServiceId(id), Tier.PARTNERS));
        removeAll();
        Nav crumb = new Nav(new Anchor(ReferralLinks.REFERRALS, words.say("referral.title")));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(words.say("people.crumb"));
        Paragraph lead = new Paragraph(words.say("referral.whom-lead"));
        lead.setClassName("lead");
        add(crumb, new H1(words.say("referral.whom")), lead);
        service.ifPresent(each -> {
            Paragraph to =
                    new Paragraph(words.say("referral.whom-to", shelf.searches().name(each, words.language())));
            to.setClassName("note");
            add(to);
        });
        list(service.map(ServiceEntry::id));
    }

    private void list(Optional<ServiceId> service) {
        List<CaseLine> mine = shelf.list()
                .known(
                        shelf.actor(),
                        new CaseFilter(
                                Set.of(),
                                EnumSet.of(CaseState.OPEN, CaseState.CLOSING),
                                Optional.empty(),
                                true,
                                Optional.empty()))
                .lines();
        if (mine.isEmpty()) {
            add(new EmptyState(
                    words.say("referral.whom-none"),
                    words.say("referral.whom-none-next"),
                    new Anchor(CaseLinks.CASES, words.say("cases.title"))));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list referral-whom");
        mine.forEach(each -> list.add(item(each, service)));
        add(list);
    }

    private ListItem item(CaseLine line, Optional<ServiceId> service) {
        Span code = new Span(line.code().text());
        code.setClassName("code");
        NativeButton begin = new NativeButton(words.say("referral.begin"), click -> begin(line.id(), service));
        begin.setClassName("btn small");
        begin.setAriaLabel(words.say("referral.begin-for", line.code().text()));
        Div first = new Div(code);
        line.ownCode().ifPresent(own -> first.add(words.note(own)));
        return new ListItem(first, begin);
    }

    private void begin(UUID file, Optional<ServiceId> service) {
        shelf.drafts()
                .begin(shelf.actor(), file, service)
                .ifPresent(draft -> getUI().ifPresent(ui -> ui.navigate(ReferralLinks.draft(draft.id()))));
    }

    @Override
    public String getPageTitle() {
        return words.say("referral.whom");
    }
}
