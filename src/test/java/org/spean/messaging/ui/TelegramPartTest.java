package org.spean.messaging.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Present;
import org.spean.messaging.telegram.TelegramLine;
import org.spean.messaging.telegram.TelegramLinks;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The link that whoever looks after a post's telephone hands to its holder, once messages reach real telephones. */
@SpeanTest
class TelegramPartTest extends SpringBrowserlessTest {

    @Autowired
    BeanFactory beans;

    @Test
    @WithUserDetails("atro")
    void theLinkIsShownOnceAsTextAndAsAPictureAndCanBeTakenBack() {
        PhoneNumber number = new PhoneNumber(beans.getBean(JdbcClient.class)
                .sql("SELECT d.phone FROM designation d JOIN phone p ON p.number = d.phone"
                        + " WHERE p.state = 'VERIFIED' AND d.state = 'CONFIRMED' ORDER BY d.phone LIMIT 1")
                .query(String.class)
                .single());
        TelegramLinks links = TelegramLine.links(beans);
        boolean[] changed = new boolean[1];
        TelegramPart part = new TelegramPart(
                number,
                links,
                new OutboxWords(Language.ENGLISH),
                beans.getBean(Present.class).actor(),
                true,
                () -> changed[0] = true);
        assertThat(texts(part)).first().isEqualTo("not linked");

        press(part, "Link Telegram");
        assertThat(texts(part))
                .anyMatch(text -> text.matches("https://t\\.me/spean_of_the_tests_bot\\?start=[A-Za-z0-9_-]{43}"));
        assertThat(texts(part)).first().asString().contains("waits until somebody opens the link");
        assertThat(all(part).filter(Image.class::isInstance).map(Image.class::cast))
                .singleElement()
                .satisfies(picture -> assertThat(picture.getSrc()).startsWith("data:image/svg+xml;base64,"))
                .satisfies(picture -> assertThat(picture.getAlt()).isPresent());
        assertThat(texts(new TelegramPart(
                        number,
                        links,
                        new OutboxWords(Language.ENGLISH),
                        beans.getBean(Present.class).actor(),
                        true,
                        () -> {})))
                .as("it is not shown again")
                .noneMatch(text -> text.contains("t.me"));

        press(part, "Unlink");
        assertThat(changed[0]).isTrue();
        assertThat(links.standing(number)).isEqualTo(TelegramLinks.Standing.NONE);
    }

    private static Stream<Component> all(Component of) {
        return Stream.concat(Stream.of(of), of.getChildren().flatMap(TelegramPartTest::all));
    }

    private static Stream<String> texts(Component of) {
        return all(of).filter(Span.class::isInstance).map(each -> ((Span) each).getText());
    }

    private static void press(Component in, String words) {
        NativeButton button = all(in).filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .filter(each -> each.getText().equals(words))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }
}
