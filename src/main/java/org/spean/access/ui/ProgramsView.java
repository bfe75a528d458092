package org.spean.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.spean.access.IssueOfToken;
import org.spean.access.Present;
import org.spean.access.ProgramToken;
import org.spean.access.ProgramTokens;
import org.spean.vocabulary.Language;
import org.spean.widgets.UndoNotice;

/** Which other programs read the directory with a token: who they are, until when; to issue another, and to revoke one. */
@Route("programs")
@Menu(title = "programs.menu", order = 50)
@RolesAllowed("ADMINISTRATOR")
class ProgramsView extends Div implements HasDynamicTitle {

    private final ProgramTokens tokens;
    private final Present present;
    private final NativeButton another;
    private final Div start;
    private final Div making = new Div();
    private final Div lists = new Div();

    ProgramsView(ProgramTokens tokens, Present present) {
        this.tokens = tokens;
        this.present = present;
        setClassName("sheet programs");
        Paragraph lead = new Paragraph(getTranslation("programs.lead"));
        lead.setClassName("lead");
        another = new NativeButton(getTranslation("programs.new"), click -> ask(new ProgramForm(tokens, this::issue)));
        another.setClassName("btn main");
        start = new Div(another);
        lists.getElement().setAttribute("tabindex", "-1");
        add(new H1(getTranslation("programs.title")), lead, start, making, lists);
        list();
    }

    private void ask(ProgramForm form) {
        start.setVisible(false);
        making.removeAll();
        making.add(form);
        form.begin(this::goOn);
    }

    private void issue(ProgramForm form) {
        switch (tokens.issue(present.actor(), form.wish())) {
            case IssueOfToken.Refused refused -> form.refuse(refused.reasons());
            case IssueOfToken.Issued issued -> {
                making.removeAll();
                ShownOnce shown = new ShownOnce(issued, this::goOn);
                making.add(shown);
                shown.begin();
                list();
            }
        }
    }

    /** Back to the list. */
    private void goOn() {
        making.removeAll();
        start.setVisible(true);
        another.focus();
    }

    private void list() {
        ProgramWords words = new ProgramWords(Language.of(getLocale()));
        lists.removeAll();
        lists.add(new ProgramList(tokens.all(present.actor()), tokens.now(), words, this::again, this::revoke));
    }

    private void again(ProgramToken token) {
        ask(new ProgramForm(tokens, this::issue).like(token));
    }

    private void revoke(ProgramToken token) {
        tokens.revoke(present.actor(), token.id());
        list();
        // The button that was pressed is gone.
        lists.getElement().callJsFunction("focus");
        getUI().ifPresent(ui -> UndoNotice.show(
                ui,
                getTranslation("programs.revoked", token.name(), token.hint()),
                getTranslation("programs.undo"),
                () -> {
                    tokens.takeBackRevocation(present.actor(), token.id());
                    list();
                    lists.getElement().callJsFunction("focus");
                }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("programs.title");
    }
}
