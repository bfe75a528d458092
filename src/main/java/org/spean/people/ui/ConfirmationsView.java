package org.spean.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.spean.access.GrantBook.Seen;
import org.spean.access.Recoveries;
import org.spean.people.Designation;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** What waits for one's own yes: who proposes whom for what, since when. */
@Route(RoleLinks.CONFIRMATIONS)
@PermitAll
class ConfirmationsView extends Div implements HasDynamicTitle {

    private final RoleShelf shelf;
    private final PostShelf posts;
    private final Div says = GrantActs.place();
    private final Div list = new Div();

    ConfirmationsView(RoleShelf shelf, PostShelf posts) {
        this.shelf = shelf;
        this.posts = posts;
        setClassName("sheet roles");
        Paragraph lead = new Paragraph(getTranslation("people.confirmations-lead"));
        lead.setClassName("lead");
        add(new H1(getTranslation("people.confirmations")), lead, says, list);
        show();
    }

    private void show() {
        List<Seen> waiting = shelf.book().waitingFor(shelf.actor());
        RoleWords words = shelf.words(Language.of(getLocale()), waiting.stream());
        GrantActs acts = new GrantActs(shelf, words, this, says, this::show);
        List<Recoveries.Waiting> lost = shelf.recoveries().waitingFor(shelf.actor());
        List<Designation> designated = posts.designations().waitingFor(posts.actor());
        List<Designation> numbers = posts.phones().waitingFor(posts.actor());
        PostWords postWords = new PostWords(words.language());
        PostActs postActs = new PostActs(posts, postWords, this, says, new Div(), this::show);
        list.removeAll();
        if (waiting.isEmpty() && lost.isEmpty() && designated.isEmpty() && numbers.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("people.confirmations-none"),
                    getTranslation("people.confirmations-none-next"),
                    new Anchor(RoleLinks.WHAT_MAY_I_DO, getTranslation("people.what"))));
        }
        lost.forEach(each -> list.add(new RecoveryCard(each, words, shelf, this::show)));
        waiting.forEach(each -> list.add(new WaitingCard(each, words, shelf, acts)));
        designated.forEach(each -> list.add(new WaitingDesignation(each, posts, postWords, postActs::show)));
        numbers.forEach(each -> list.add(new WaitingPhone(each, posts, postWords, postActs::show)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.confirmations");
    }
}
