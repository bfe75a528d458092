package org.spean.home;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.spean.access.Present;
import org.spean.access.notice.Notices;
import org.spean.access.ui.RoomDoor;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The frame of every screen: skip link, the bar on top, the demonstration's border, and the page itself. */
@Layout
@AnonymousAllowed
@JsModule("context://assets/register-worker.js")
class MainLayout extends Div implements RouterLayout {

    private final Main page = new Main();

    MainLayout(Present present, Notices notices, List<RoomDoor> doors, Environment environment) {
        // Not a link to #page: an address below a base leads away from where one is.
        NativeButton skip = new NativeButton(
                getTranslation("shell.skip"), click -> page.getElement().executeJs("this.focus()"));
        skip.addClassName("skip");
        page.setId("page");
        page.getElement().setAttribute("tabindex", "-1");
        page.addClassName("page");
        add(skip);
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            addClassName("demo");
            Aside says = new Aside(new Paragraph(getTranslation("shell.demonstration")));
            says.getElement().setAttribute("aria-label", getTranslation("shell.demonstration-label"));
            says.addClassName("demo-says");
            add(says);
        }
        add(new TopBar(present.actor(), notices, doors), page);
    }

    /** A lost connection is said in words, in the page's language. */
    @Override
    protected void onAttach(AttachEvent attached) {
        getElement()
                .executeJs(
                        """
                        const line = window.Vaadin?.connectionIndicator;
                        if (line) Object.assign(line, { onlineText: $0, offlineText: $1, reconnectingText: $2, expandedDuration: 3600000 });""",
                        getTranslation("shell.online"),
                        getTranslation("shell.offline"),
                        getTranslation("shell.reconnecting"));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.removeAll();
        page.add((Component) content);
    }
}
