package org.spean.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Role;
import org.spean.access.ui.RoomDoor;
import org.spean.deadlines.Owner;
import org.spean.deadlines.TaskId;
import org.spean.deadlines.TaskWorld;
import org.spean.deadlines.Tasks;
import org.spean.widgets.UndoNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.test.context.support.WithUserDetails;

/** Today, without a browser. The receiver of the demonstration has nothing else to do. */
@SpeanTest
class TodayViewTest extends SpringBrowserlessTest {

    private static final Owner RECEIVERS = new Owner.OfRole(Role.RECEIVER);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Tasks tasks;

    TaskWorld world;

    @BeforeEach
    void enter() {
        world = new TaskWorld(beans);
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    @Test
    @WithUserDetails("receiver")
    void whoHasNothingToDoIsToldSoAndWhereToGo() {
        opened();
        assertThat(read())
                .contains("Nothing waits for you", "look for a service")
                .doesNotContain("Late");
        assertThat(find(Anchor.class).all()).anyMatch(each -> each.getText().equals("Find a service"));
        assertThat(MenuConfiguration.getMenuEntries().stream()
                        .min(Comparator.comparing(MenuEntry::order))
                        .orElseThrow()
                        .path())
                .endsWith("today");
    }

    @Test
    @WithUserDetails("receiver")
    void aScreenWhoseDoorIsClosedToThemIsNotInTheMenu() {
        MenuEntry first = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != null)
                .findFirst()
                .orElseThrow();
        RoomDoor closed = new RoomDoor() {
            @Override
            public Class<? extends Component> room() {
                return Objects.requireNonNull(first.menuClass());
            }

            @Override
            public boolean opens(Actor by) {
                return false;
            }
        };
        Actor actor = world.named("receiver");
        assertThat(links(new Rooms(actor, List.of()))).contains(path(first));
        assertThat(links(new Rooms(actor, List.of(closed)))).isNotEmpty().doesNotContain(path(first));
    }

    private static String path(MenuEntry entry) {
        return entry.path().replaceFirst("^/", "");
    }

    private static List<String> links(Component component) {
        return Stream.concat(
                        component instanceof RouterLink link ? Stream.of(link.getHref()) : Stream.of(),
                        component.getChildren().flatMap(child -> links(child).stream()))
                .toList();
    }

    @Test
    @WithUserDetails("receiver")
    void whatIsLateTakesItsReasonInOneTapAndGivesItBack() {
        world.makes(world.late(4), RECEIVERS);
        opened();
        assertThat(read()).contains("Late", "4 days late", "Why is it late?", "has not answered on this number yet");

        click("Family away");
        assertThat(read()).contains("Reason: Family away, noted").doesNotContain("Why is it late?");
        click("Undo");
        assertThat(read()).contains("Why is it late?").doesNotContain("Reason:");
    }

    @Test
    @WithUserDetails("receiver")
    void whatIsDoneGoesAndComesBackWithUndo() {
        world.makes(world.late(1), RECEIVERS);
        opened();
        click("Done");
        assertThat(read()).contains("Nothing waits for you");

        test(find(NativeButton.class, find(UndoNotice.class).single()).single()).click();
        assertThat(read()).contains("1 day late").doesNotContain("Nothing waits");
    }

    @Test
    @WithUserDetails("receiver")
    void whatSomebodyElseDidMeanwhileIsSaid() {
        TaskId task = world.makes(world.late(1), RECEIVERS);
        opened();
        tasks.done(world.named("receiver"), task);
        click("Done");
        assertThat(read())
                .contains("Nothing was changed: Tep Rithy has done this")
                .contains("Nothing waits for you");
    }

    @Test
    @WithUserDetails("receiver")
    void sevenRowsAndThenTheRest() {
        for (int days = 1; days <= 9; days++) {
            world.makes(world.late(days), RECEIVERS);
        }
        opened();
        assertThat(find(ListItem.class).all()).hasSize(7);
        assertThat(read()).contains("7 of 9 shown").contains("9 days late").doesNotContain("2 days late");

        click("2 more");
        assertThat(find(ListItem.class).all()).hasSize(9);
        assertThat(read()).contains("2 days late").doesNotContain("shown");
    }

    @Test
    @WithUserDetails("manager")
    void whatIsDoneElsewhereLeadsThere() {
        opened();
        assertThat(read())
                .contains("Waiting for my answer", "The agreement of Boeung Chhouk Centre", "See the agreement");
        assertThat(find(Anchor.class).all()).anyMatch(each -> each.getHref().startsWith("organizations/"));
    }

    @Test
    @WithUserDetails("focal")
    void whoeverIsToldEachMorningHowMuchWaitsCanSwitchThatOffAndOn() {
        opened();
        assertThat(read()).contains("A message at 07:30 tells you");
        click("Send it no more");
        assertThat(read()).contains("No message tells you in the morning").doesNotContain("A message at 07:30");
        opened();
        click("Send it at 07:30");
        assertThat(read()).contains("A message at 07:30 tells you").doesNotContain("No message tells you");
    }

    @Test
    @WithUserDetails("receiver")
    void whomNoMessageReachesIsOfferedNone() {
        opened();
        assertThat(read()).doesNotContain("07:30", "in the morning");
    }

    private static void opened() {
        UI.getCurrent().navigate("today");
    }

    private void click(String words) {
        test(find(NativeButton.class).all().stream()
                        .filter(each -> each.getText().equals(words))
                        .toList()
                        .getFirst())
                .click();
    }

    private String read() {
        return read(getCurrentView().getElement());
    }

    private static String read(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.isVisible()
                ? element.getChildren().map(TodayViewTest::read).collect(Collectors.joining(" "))
                : "";
    }
}
