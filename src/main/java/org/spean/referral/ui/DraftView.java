package org.spean.referral.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.spean.cases.Case;
import org.spean.cases.ui.CaseLinks;
import org.spean.referral.Referral;
import org.spean.referral.ReferralDraft;
import org.spean.vocabulary.Language;

/** Where a referral is written: four steps on one page, saved as one goes. */
@Route(ReferralLinks.REFER + "/:draft")
@RolesAllowed({"CASEWORKER", "MANAGER"})
class DraftView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ReferralShelf shelf;
    private final ReferralWords words;
    private final Span status = new Span();

    DraftView(ReferralShelf shelf) {
        this.shelf = shelf;
        words = shelf.words(Language.of(getLocale()));
        setClassName("sheet roles referral");
        status.setClassName("note draft-status");
        status.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ReferralDraft> draft = event.getRouteParameters()
                .get("draft")
                .flatMap(ReferralLinks::handle)
                .flatMap(id -> shelf.drafts().find(shelf.actor(), id));
        Optional<Case> file = draft.flatMap(each -> shelf.cases().find(shelf.actor(), each.file()));
        if (draft.isEmpty() || file.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(new DraftDesk(shelf, words, file.get(), draft.get(), status::setText), file.get());
    }

    private void show(DraftDesk desk, Case file) {
        removeAll();
        Nav crumb = new Nav(
                new Anchor(ReferralLinks.REFERRALS, words.say("referral.title")),
                new Span(" › "),
                new Anchor(CaseLinks.one(file.code()), file.code().text()));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(words.say("people.crumb"));
        NativeButton away = new NativeButton(words.say("referral.throw-away"), click -> throwAway(desk, file));
        away.setClassName("btn small");
        Div foot = new Div(away);
        foot.setClassName("row draft-foot");
        add(
                crumb,
                new H1(words.say("referral.write", file.code().text())),
                words.lead("referral.write-lead"),
                steps(),
                status,
                new NeedPart(desk),
                new ServicePart(desk),
                new ConsentPart(desk),
                new SeenPart(desk, this::sent),
                foot);
    }

    private OrderedList steps() {
        OrderedList steps = new OrderedList();
        steps.setClassName("referral-steps");
        steps.getElement().setAttribute("aria-label", words.say("referral.steps"));
        for (String step : List.of("need", "service", "consent", "seen")) {
            Anchor way = new Anchor("#" + step, words.say("referral.step-" + step));
            way.setRouterIgnore(true);
            way.getElement().executeJs("""
                            this.addEventListener('click', e => {
                                e.preventDefault();
                                document.getElementById($0)?.scrollIntoView({block: 'start'});
                            })""", step);
            steps.add(new ListItem(way));
        }
        return steps;
    }

    private void sent(List<Referral> referrals) {
        removeAll();
        H1 done = new H1(words.say("referral.sent"));
        done.getElement().setAttribute("tabindex", "-1");
        add(done, new Paragraph(words.say("referral.sent-next")), SeenPart.ways(referrals, words));
        done.getElement().callJsFunction("focus");
    }

    private void throwAway(DraftDesk desk, Case file) {
        shelf.drafts().throwAway(shelf.actor(), desk.draft().id());
        getUI().ifPresent(ui -> ui.navigate(CaseLinks.one(file.code())));
    }

    @Override
    public String getPageTitle() {
        return words.say("referral.refer");
    }
}
