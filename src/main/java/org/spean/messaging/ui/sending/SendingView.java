package org.spean.messaging.ui.sending;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.spean.messaging.sending.Lifting;
import org.spean.vocabulary.Language;

/** For administrators: whether messages reach real telephones and through whom, a message to try it, and what a month costs. */
@Route(Lifting.LINK)
@Menu(title = "sending.menu", order = 36)
@RolesAllowed("ADMINISTRATOR")
class SendingView extends Div implements HasDynamicTitle {

    private static final int LOOKS_AGAIN = 2000;

    private final SendingShelf shelf;
    private final SendingWords words = new SendingWords(Language.of(getLocale()));
    private final Div lifting = new Div();
    private final Div budget = new Div();
    private final TestCard test;
    private @Nullable Registration looking;

    SendingView(SendingShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles");
        Paragraph lead = new Paragraph(words.say("sending.lead"));
        lead.setClassName("lead");
        test = new TestCard(shelf, words, this::watch);
        add(
                new H1(words.say("sending.title")),
                lead,
                lifting,
                test,
                new ProvidersCard(shelf, words),
                new WebhookCard(shelf, words),
                budget,
                new Paragraph(new Anchor(PausesView.LINK, words.say("sending.to-pauses"))));
        show();
    }

    private void show() {
        lifting.removeAll();
        budget.removeAll();
        shelf.lifting()
                .state(shelf.actor())
                .ifPresent(state -> lifting.add(new LiftingCard(state, shelf, words, this::show)));
        // What a month costs is another matter once it costs anything.
        budget.add(new BudgetCard(shelf, words));
    }

    /** While a message is on its way the page asks after it. */
    private void watch(boolean watches) {
        getUI().ifPresent(ui -> ui.setPollInterval(watches ? LOOKS_AGAIN : -1));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        looking = attached.getUI().addPollListener(poll -> test.look());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
            looking = null;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sending.title");
    }
}
