package org.spean.messaging.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Present;
import org.spean.messaging.DemonstrationCalls;
import org.spean.messaging.MessageActs;
import org.spean.messaging.NumberOwners;
import org.spean.messaging.OwnNumber;
import org.spean.messaging.simulator.LiftedTelephones;
import org.spean.messaging.simulator.SimulatedCalls;
import org.spean.messaging.simulator.SimulatedChats;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

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
                Optional.of(beans.getBean(DemonstrationCalls.class)),
                beans.getBean(NumberOwners.class),
                beans.getBean(MessageActs.class),
                beans.getBean(Present.class),
                beans.getBean(Clock.class)));
        view.open(Optional.empty());
        assertThat(read(view.getElement()))
                .contains("Messages reach real telephones")
                .doesNotContain("No message reaches a real telephone", "Battambang", "Switch off");
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

    @Test
    @WithUserDetails("caseworker")
    void inTheDemonstrationATelephoneIsRungUpByAButtonThatSaysWhereItCannot() {
        PhoneNumber number = OwnNumber.drawn();
        TransactionTemplate transaction = beans.getBean(TransactionTemplate.class);
        JdbcClient tables = beans.getBean(JdbcClient.class);
        transaction.executeWithoutResult(status -> tables.sql(
                        "INSERT INTO simulated_message"
                                + " (number, channel, inward, body, at, reported_at) VALUES (?, 'SMS', false, 'x', now(), now())")
                .param(number.e164())
                .update());
        TelephonesView view = new TelephonesView(beans.getBean(TelephoneShelf.class));
        view.open(Optional.of(number));
        NativeButton ring = all(view)
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .filter(each -> each.getText().equals("Ring about the open question"))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(ring, new ClickEvent<>(ring));
        assertThat(read(view.getElement())).contains("Nothing that a call can be about is open on this telephone.");
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM simulated_message WHERE number = ?")
                .param(number.e164())
                .update());
    }

    private static Stream<Component> all(Component of) {
        return Stream.concat(Stream.of(of), of.getChildren().flatMap(TelephonesViewTest::all));
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
