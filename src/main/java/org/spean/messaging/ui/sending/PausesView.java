package org.spean.messaging.ui.sending;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.spean.messaging.sending.PauseOutcome;
import org.spean.messaging.sending.PausedNow;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** What is not sent for a while: paused here, with a reason and an end, and ended here, with a look at what that would send. */
@Route(PausesView.LINK)
@Menu(title = "pause.menu", order = 35)
@RolesAllowed({"ADMINISTRATOR", "ATRO_OFFICER"})
class PausesView extends Div implements HasDynamicTitle {

    /** Its address, relative to the program's own. */
    static final String LINK = "pauses";

    private final SendingShelf shelf;
    private final SendingWords words = new SendingWords(Language.of(getLocale()));
    private final PauseWords says;
    private final Div asking = new Div();
    private final Div refusals = new Div();
    private final Div listed = new Div();

    PausesView(SendingShelf shelf) {
        this.shelf = shelf;
        this.says = new PauseWords(words, shelf);
        setClassName("sheet roles");
        refusals.setClassName("refusals");
        refusals.getElement().setAttribute("role", "alert");
        Paragraph lead = new Paragraph(words.say("pause.lead"));
        lead.setClassName("lead");
        NativeButton pause = new NativeButton(words.say("pause.new"), click -> ask());
        pause.setClassName("btn main");
        Div row = new Div(pause);
        row.setClassName("row");
        add(new H1(words.say("pause.title")), lead, row, refusals, asking, listed);
        show();
    }

    private void show() {
        listed.removeAll();
        List<PausedNow> all = shelf.pauses().all(shelf.actor());
        List<PausedNow> on =
                all.stream().filter(each -> each.pause().on(shelf.now())).toList();
        if (on.isEmpty()) {
            listed.add(new EmptyState(words.say("pause.none"), words.say("pause.none-next")));
        }
        on.forEach(each -> listed.add(new PauseCard(each, shelf, says, this::done)));
        List<PausedNow> over = all.stream().filter(each -> !on.contains(each)).toList();
        if (!over.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.setClassName("told");
            over.forEach(each -> list.add(new ListItem(says.over(each))));
            listed.add(new H2(words.say("pause.over")), list);
        }
    }

    private void ask() {
        PauseForm form = new PauseForm(shelf, words, this::paused, asking::removeAll);
        refusals.removeAll();
        asking.removeAll();
        asking.add(form);
        form.begin();
    }

    private void paused() {
        asking.removeAll();
        show();
    }

    private void done(PauseOutcome outcome) {
        refusals.removeAll();
        show();
        if (outcome instanceof PauseOutcome.Refused(var wrong)) {
            wrong.forEach(each -> refusals.add(new Paragraph(words.say("pause.wrong." + each))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("pause.title");
    }
}
