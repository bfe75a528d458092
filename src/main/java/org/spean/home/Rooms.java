package org.spean.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Optional;
import org.spean.access.Actor;
import org.spean.access.ui.RoomDoor;

/**
 * The screens that this person may open, in three places by their order in the menu: below {@value #LOOKED_AFTER} the work of
 * every day, always in sight; below {@value #OWN} what somebody looks after, folded; from there on what is about the person,
 * under the own name.
 */
class Rooms extends Nav implements AfterNavigationObserver {

    private static final double LOOKED_AFTER = 20;
    private static final double OWN = 80;

    private final Optional<Fold> more;
    private final List<String> folded;

    Rooms(Actor actor, List<RoomDoor> doors) {
        setAriaLabel(getTranslation("shell.rooms"));
        Div everyDay = new Div();
        everyDay.addClassName("every-day");
        opened(actor, doors, 0, LOOKED_AFTER).forEach(entry -> everyDay.add(link(entry)));
        add(everyDay);
        List<MenuEntry> lookedAfter = opened(actor, doors, LOOKED_AFTER, OWN);
        folded = lookedAfter.stream().map(Rooms::path).toList();
        more = lookedAfter.isEmpty() ? Optional.empty() : Optional.of(new Fold(getTranslation("shell.more")));
        more.ifPresent(fold -> {
            lookedAfter.forEach(entry -> fold.holds(link(entry)));
            add(fold);
        });
    }

    private static List<MenuEntry> opened(Actor actor, List<RoomDoor> doors, double from, double to) {
        return entries(from, to).stream()
                .filter(entry -> doors.stream()
                        .filter(door -> door.room().equals(entry.menuClass()))
                        .allMatch(door -> door.opens(actor)))
                .toList();
    }

    /** What is about the person. */
    static List<RouterLink> own() {
        return entries(OWN, Double.MAX_VALUE).stream().map(Rooms::link).toList();
    }

    private static List<MenuEntry> entries(double from, double to) {
        return MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != null)
                .filter(entry -> entry.order() != null && entry.order() >= from && entry.order() < to)
                .toList();
    }

    private static String path(MenuEntry entry) {
        return entry.path().replaceFirst("^/", "");
    }

    private static RouterLink link(MenuEntry entry) {
        RouterLink link = new RouterLink();
        link.setText(link.getTranslation(entry.title()));
        link.setRoute(entry.menuClass());
        link.setHighlightCondition(
                path(entry).isEmpty() ? HighlightConditions.sameLocation() : HighlightConditions.locationPrefix());
        link.setHighlightAction((target, highlighted) -> {
            if (highlighted) {
                target.getElement().setAttribute("aria-current", "page");
            } else {
                target.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent arrived) {
        String path = arrived.getLocation().getPath();
        more.ifPresent(fold ->
                fold.marked(folded.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"))));
    }
}
