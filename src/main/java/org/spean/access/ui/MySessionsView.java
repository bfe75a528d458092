package org.spean.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.spean.access.LostOrTaken;
import org.spean.access.Present;
import org.spean.access.session.OpenSession;
import org.spean.access.session.OpenSessions;
import org.spean.access.session.SessionKey;
import org.spean.access.session.Unlocking;
import org.spean.vocabulary.Language;

/** Where somebody is signed in, on every device; to end it, to choose a PIN, and what to do when something is lost or taken. */
@Route(SignInLinks.MY_SESSIONS)
@Menu(title = "session.menu", order = 94)
@PermitAll
class MySessionsView extends Div implements HasDynamicTitle {

    private final OpenSessions sessions;
    private final Present present;
    private final SessionWords words = new SessionWords(Language.of(getLocale()));
    private final Section list = new Section();

    MySessionsView(OpenSessions sessions, Unlocking unlocking, LostOrTaken lost, Present present) {
        this.sessions = sessions;
        this.present = present;
        setClassName("sheet sessions");
        Paragraph lead = new Paragraph(getTranslation("session.lead"));
        lead.setClassName("lead");
        add(new H1(getTranslation("session.title")), lead, list);
        present.session().ifPresent(key -> {
            show(key);
            add(new PinPart(unlocking, present, key, words));
        });
        add(new LostPart(lost, present, words));
    }

    private void show(SessionKey key) {
        List<OpenSession> open = sessions.of(key);
        list.removeAll();
        list.add(new H2(getTranslation("session.open")));
        open.forEach(each -> list.add(new SessionCard(each, words, ended -> {
            sessions.end(present.actor(), key, ended.id());
            show(key);
        })));
        if (open.stream().anyMatch(each -> !each.present())) {
            NativeButton others = new NativeButton(getTranslation("session.end-others"), click -> {
                sessions.endOthers(present.actor(), key);
                show(key);
            });
            others.setClassName("btn");
            Div row = new Div(others);
            row.setClassName("row");
            list.add(row);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("session.title");
    }
}
