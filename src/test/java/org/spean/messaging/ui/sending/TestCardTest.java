package org.spean.messaging.ui.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.people.Phones;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.PhoneField;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** How far a test came, as far as anybody tells. */
@SpeanTest
@WithUserDetails("admin")
class TestCardTest extends SpringBrowserlessTest {

    @Autowired
    BeanFactory beans;

    private final PhoneNumber number = new PhoneNumber(
            "+8551" + (2_000_000 + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 7_000_000)));
    private final List<Boolean> watches = new ArrayList<>();

    private void tables(String sql) {
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> beans.getBean(JdbcClient.class)
                        .sql(sql)
                        .param("number", number.e164())
                        .update());
    }

    @BeforeEach
    void aVerifiedNumber() {
        beans.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            Phones phones = beans.getBean(Phones.class);
            phones.entered(number, Language.ENGLISH);
            phones.verified(number);
        });
    }

    @AfterEach
    void leave() {
        tables("DELETE FROM message WHERE recipient = :number");
        tables("DELETE FROM question WHERE recipient = :number");
        tables("DELETE FROM phone WHERE number = :number");
    }

    private TestCard sent() {
        TestCard card =
                new TestCard(beans.getBean(SendingShelf.class), new SendingWords(Language.ENGLISH), watches::add);
        UI.getCurrent().add(card);
        test(find(PhoneField.class).single()).setValue(number.national());
        test(find(NativeButton.class).all().stream()
                        .filter(each -> each.getText().equals("Send a test"))
                        .findFirst()
                        .orElseThrow())
                .click();
        return card;
    }

    private void taken(String channel, String gateway) {
        tables(
                "UPDATE message SET state = 'ACCEPTED', accepted_at = now(), body = '', attempt = 1, provider_id = id::text,"
                        + " number = recipient, channel = '" + channel + "', gateway = '" + gateway
                        + "' WHERE recipient = :number AND kind = 'TEST'");
    }

    private List<String> told() {
        return find(ListItem.class).all().stream().map(ListItem::getText).toList();
    }

    @Test
    void whatNobodyReportsIsNotWaitedFor() {
        TestCard card = sent();
        taken("TELEGRAM", "telegram");
        card.look();
        assertThat(told()).last().isEqualTo("Nobody reports whether it arrived. Look at the telephone.");
        assertThat(watches).last().isEqualTo(false);
    }

    @Test
    void whatIsReportedIsWaitedFor() {
        TestCard card = sent();
        for (String[] way : new String[][] {{"SMS", "twilio"}, {"VOICE", "twilio"}, {"TELEGRAM", "simulator"}}) {
            taken(way[0], way[1]);
            card.look();
            assertThat(told()).noneMatch(each -> each.startsWith("Nobody reports"));
        }
        assertThat(watches).containsOnly(true);
    }
}
