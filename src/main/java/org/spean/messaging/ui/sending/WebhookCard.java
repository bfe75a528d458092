package org.spean.messaging.ui.sending;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import org.spean.messaging.webhook.WebhookOutcome;
import org.spean.widgets.Facts;

/** What providers told in the last seven days, and what somebody told who is none. */
class WebhookCard extends Section {

    private static final int DAYS = 7;

    WebhookCard(SendingShelf shelf, SendingWords words) {
        add(new H2(words.say("sending.webhooks")));
        Map<WebhookOutcome, Long> counts = shelf.webhooks().since(shelf.today().minusDays(DAYS - 1L));
        long forged = counts.getOrDefault(WebhookOutcome.FORGED, 0L);
        if (forged > 0) {
            Paragraph alarm = new Paragraph(words.count("sending.forged", forged));
            alarm.setClassName("alarms");
            add(alarm);
        }
        if (counts.values().stream().allMatch(each -> each == 0)) {
            add(new Paragraph(words.say("sending.webhooks-none")));
            return;
        }
        Facts facts = new Facts();
        counts.forEach((outcome, count) -> {
            if (count > 0) {
                facts.fact(words.say("sending.webhook." + outcome), words.number(count));
            }
        });
        add(facts);
    }
}
