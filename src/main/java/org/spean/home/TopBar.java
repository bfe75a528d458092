package org.spean.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.spean.access.Actor;
import org.spean.access.notice.Notices;
import org.spean.access.ui.RoomDoor;
import org.spean.access.ui.SignInLinks;

/** Brand, rooms, who is signed in with what is theirs, the two languages, and Hide: always at the top right. */
class TopBar extends Header {

    TopBar(Actor actor, Notices notices, List<RoomDoor> doors) {
        addClassName("top");
        add(brand(), new Rooms(actor, doors), tools(actor, notices));
    }

    private Anchor brand() {
        Anchor brand = new Anchor("", new BrandMark(), new Span(getTranslation("shell.brand")));
        brand.addClassName("brand");
        return brand;
    }

    private Div tools(Actor actor, Notices notices) {
        Div tools = new Div();
        tools.addClassName("tools");
        if (actor.signedIn()) {
            Fold own = new Fold(actor.name());
            own.addClassName("who-am-i");
            Rooms.own().forEach(own::holds);
            own.holds(serverLink(SignInLinks.signOut(), "shell.sign-out"));
            actor.account().ifPresent(account -> tools.add(new NoticeCount(account, notices)));
            tools.add(own);
        } else {
            tools.add(serverLink(SignInLinks.path(), "shell.sign-in"));
        }
        tools.add(new LanguageSwitch(), new HideButton());
        return tools;
    }

    private Anchor serverLink(String path, String key) {
        Anchor link = new Anchor(path, getTranslation(key));
        link.setRouterIgnore(true);
        return link;
    }
}
