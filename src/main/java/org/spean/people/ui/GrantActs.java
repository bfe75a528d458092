package org.spean.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.spean.access.Grant;
import org.spean.access.GrantOutcome;
import org.spean.access.GrantOutcome.Done;
import org.spean.access.GrantOutcome.Reason;
import org.spean.access.GrantOutcome.Refused;
import org.spean.people.PostId;
import org.spean.widgets.UndoNotice;

/** Does what a button of a grant says, says what was refused, and shows the page as it is then. */
class GrantActs {

    private final RoleShelf shelf;
    private final RoleWords words;
    private final Component page;
    private final Div says;
    private final Runnable refresh;

    /**
     * For one page.
     *
     * @param says where a refusal is said
     * @param refresh shows everything anew
     */
    GrantActs(RoleShelf shelf, RoleWords words, Component page, Div says, Runnable refresh) {
        this.shelf = shelf;
        this.words = words;
        this.page = page;
        this.says = says;
        this.refresh = refresh;
    }

    /** The post from whose designation the role follows: it is ended there, with everything else of it. */
    Optional<PostId> postOf(Grant grant) {
        return shelf.posts().postOf(grant.id());
    }

    void withdraw(Grant grant) {
        show(shelf.grants().withdraw(shelf.actor(), grant.id()));
    }

    /** At once, with a way back: whoever was not meant has it again after one tap. */
    void end(Grant grant) {
        GrantOutcome outcome = shelf.grants().end(shelf.actor(), grant.id());
        show(outcome);
        if (outcome instanceof Done) {
            page.getUI()
                    .ifPresent(ui -> UndoNotice.show(
                            ui,
                            words.say("people.ended", words.title(grant.role(), grant.remit())),
                            words.say("people.give-back"),
                            () -> giveBack(grant)));
        }
    }

    void giveBack(Grant grant) {
        page.getUI().ifPresent(UndoNotice::dismiss);
        show(shelf.grants().giveBack(shelf.actor(), grant.id()));
    }

    /** What was wrong with the reason is said at its field, everything else on top. */
    Optional<Reason> shorten(Grant grant, String reason) {
        return reasoned(shelf.grants().shorten(shelf.actor(), grant.id(), reason));
    }

    /** Shows what came of it; what belongs to the reason's field is handed back. */
    Optional<Reason> reasoned(GrantOutcome outcome) {
        if (outcome instanceof Refused refused) {
            Optional<Reason> ofField = refused.reasons().stream()
                    .filter(each -> each == Reason.REASON_MISSING || each == Reason.REASON_TOO_LONG)
                    .findFirst();
            if (ofField.isPresent()) {
                return ofField;
            }
        }
        show(outcome);
        return Optional.empty();
    }

    void show(GrantOutcome outcome) {
        refresh.run();
        says.removeAll();
        says.setClassName("done", outcome instanceof Done);
        switch (outcome) {
            case Refused refused -> refused.reasons().forEach(reason -> says.add(new Paragraph(words.refused(reason))));
            case Done done -> says.add(new Paragraph(done(done.grant())));
        }
        // The button that was pressed may be gone.
        says.getElement().callJsFunction("focus");
    }

    private String done(Grant grant) {
        String title = words.title(grant.role(), grant.remit());
        return switch (grant.standing()) {
            case WAITING, HELD -> words.say("people.done-standing", title, words.standing(grant));
            case PROPOSED, OVER, ENDED, WITHDRAWN, REFUSED, LAPSED ->
                words.say("people.done." + grant.standing(), title);
        };
    }

    /** The place where refusals are said, and where the keyboard goes after an act. */
    static Div place() {
        Div says = new Div();
        says.setClassName("refusals");
        says.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        return says;
    }
}
