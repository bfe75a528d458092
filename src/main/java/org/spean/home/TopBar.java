package org.spean.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import org.spean.access.Actor;
import org.spean.access.ui.SignInLinks;

/** Brand, rooms, who is signed in, the two languages, and Hide: always at the top right. */
class TopBar extends Header {

    TopBar(Actor actor) {
        addClassName("top");
        add(brand(), rooms(), tools(actor));
    }

    private Anchor brand() {
        Anchor brand = new Anchor("", new BrandMark(), new Span(getTranslation("shell.brand")));
        brand.addClassName("brand");
        return brand;
    }

    private Nav rooms() {
        Nav rooms = new Nav();
        rooms.setAriaLabel(getTranslation("shell.rooms"));
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != null)
                .forEach(entry -> {
                    RouterLink link = new RouterLink(getTranslation(entry.title()), entry.menuClass());
                    link.setHighlightCondition(
                            entry.path().isEmpty() || entry.path().equals("/")
                                    ? HighlightConditions.sameLocation()
                                    : HighlightConditions.locationPrefix());
                    link.setHighlightAction((target, highlighted) -> {
                        if (highlighted) {
                            target.getElement().setAttribute("aria-current", "page");
                        } else {
                            target.getElement().removeAttribute("aria-current");
                        }
                    });
                    rooms.add(link);
                });
        return rooms;
    }

    private Div tools(Actor actor) {
        Div tools = new Div();
        tools.addClassName("tools");
        if (actor.signedIn()) {
            Span name = new Span(actor.name());
            name.addClassName("who-am-i");
            tools.add(name, serverLink(SignInLinks.signOut(), "shell.sign-out"));
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
