package org.spean.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.spean.access.Present;
import org.spean.access.guard.BreakGlass;
import org.spean.access.guard.GlassBook;
import org.spean.access.guard.GlassBook.Seen;
import org.spean.access.guard.GlassOutcome;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** Cases that were opened in an emergency, as far as the reader can still do something about them: judge, end, tell. */
@Route(BreakGlass.LINK)
@Menu(title = "glass.menu", order = 64)
@RolesAllowed({"AUDITOR", "ATRO_OFFICER", "MANAGER", "CASEWORKER", "FOCAL_PERSON"})
class EmergenciesView extends Div implements HasDynamicTitle {

    private final BreakGlass glass;
    private final GlassBook book;
    private final Present present;
    private final GlassWords words;
    private final Paragraph says = new Paragraph();
    private final Div list = new Div();

    EmergenciesView(BreakGlass glass, GlassBook book, Present present) {
        this.glass = glass;
        this.book = book;
        this.present = present;
        this.words = new GlassWords(Language.of(getLocale()));
        setClassName("sheet emergencies");
        Paragraph lead = new Paragraph(words.say("glass.lead"));
        lead.setClassName("lead");
        says.setClassName("done");
        says.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        add(new H1(words.say("glass.title")), lead, says, list);
        show();
    }

    private void show() {
        List<Seen> all = book.of(present.actor());
        list.removeAll();
        if (all.isEmpty()) {
            list.add(new EmptyState(words.say("glass.none"), words.say("glass.none-next")));
        }
        all.forEach(each -> list.add(new GlassCard(each, words, this::review, this::does)));
    }

    private GlassOutcome review(Seen seen, ReviewForm form) {
        GlassOutcome outcome = glass.review(present.actor(), seen.glass().id(), form.justified(), form.words());
        if (outcome instanceof GlassOutcome.Done) {
            tell(words.say("glass.reviewed"));
        }
        return outcome;
    }

    private void does(Seen seen, GlassBook.Can what) {
        GlassOutcome outcome = switch (what) {
            case SAY_SECOND_YES -> glass.secondYes(present.actor(), seen.glass().id());
            case END -> glass.end(present.actor(), seen.glass().id());
            case SAY_CLIENT_TOLD ->
                glass.clientTold(present.actor(), seen.glass().id());
            case REVIEW -> throw new IllegalArgumentException("a review has words");
        };
        tell(
                switch (outcome) {
                    case GlassOutcome.Done done ->
                        words.say("glass.done." + what, done.glass().name());
                    case GlassOutcome.Refused refused -> words.refused(refused.reason());
                });
    }

    /** The button that was pressed is gone: the focus goes to what is said. */
    private void tell(String sentence) {
        says.setText(sentence);
        show();
        says.getElement().callJsFunction("focus");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("glass.title");
    }
}
