package org.spean.messaging.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Present;
import org.spean.messaging.MessageActs;
import org.spean.messaging.NumberOwners;
import org.spean.messaging.simulator.LiftedTelephones;
import org.spean.messaging.simulator.SimulatedCalls;
import org.spean.messaging.simulator.SimulatedChats;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** Who finds which screen of messages, and what the telephones say once real ones are reached. */
@SpeanTest
class TelephonesViewTest extends SpringBrowserlessTest {

    @Autowired
    BeanFactory beans;

    @Test
    @WithUserDetails("caseworker")
    void everybodyFindsTheTelephonesAndNotTheMessages() {
        assertThat(menu()).contains(OutboxLinks.TELEPHONES).doesNotContain(OutboxLinks.MESSAGES, OutboxLinks.INBOX);
        UI.getCurrent().navigate(OutboxLinks.TELEPHONES);
        assertThat(read(getCurrentView().getElement()))
                .contains("Simulated telephones")
                .doesNotContain("Ouk Chanthy");
    }

    @Test
    @WithUserDetails("focal")
    void focalPersonsFindAllThree() {
        assertThat(menu()).contains(OutboxLinks.TELEPHONES, OutboxLinks.MESSAGES, OutboxLinks.INBOX);
        UI.getCurrent().navigate(OutboxLinks.MESSAGES);
        assertThat(read(getCurrentView().getElement())).contains("Messages").doesNotContain("The queue");
    }

    @Test
    @WithUserDetails("atro")
    void onceRealTelephonesAreReachedItSaysSoAndShowsNothing() {
        TelephonesView view = new TelephonesView(new TelephoneShelf(
                LiftedTelephones.of(beans),
                beans.getBean(SimulatedChats.class),
                beans.getBean(SimulatedCalls.class),
                beans.getBean(NumberOwners.class),
                beans.getBean(MessageActs.class),
                beans.getBean(Present.class),
                beans.getBean(Clock.class)));
        view.open(Optional.empty());
        assertThat(read(view.getElement()))
                .contains("Messages reach real telephones")
                .doesNotContain("Battambang", "Switch off");
    }

    @Test
    @WithUserDetails("caseworker")
    void inEarnestACaseworkerHasNoDoorToThem() {
        TelephoneDoor door = new TelephoneDoor(LiftedTelephones.inEarnest(beans));
        assertThat(door.room()).isEqualTo(TelephonesView.class);
        assertThat(door.opens(beans.getBean(Present.class).actor())).isFalse();
        assertThat(beans.getBean(TelephoneDoor.class)
                        .opens(beans.getBean(Present.class).actor()))
                .as("in a demonstration")
                .isTrue();
    }

    private static List<String> menu() {
        return MenuConfiguration.getMenuEntries().stream()
                .map(entry -> entry.path().replaceFirst("^/", ""))
                .toList();
    }

    private static String read(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.isVisible()
                ? element.getChildren().map(TelephonesViewTest::read).collect(Collectors.joining(" "))
                : "";
    }
}
