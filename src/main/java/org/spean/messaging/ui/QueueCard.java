package org.spean.messaging.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.stream.Collectors;
import org.spean.messaging.QueueHealth;
import org.spean.widgets.Facts;

/** How the queue is: what waits and for what, what is in doubt, what failed, and that nothing arrived twice. */
class QueueCard extends Section {

    QueueCard(QueueHealth health, OutboxWords words) {
        setClassName("queue");
        long waiting =
                health.waiting().values().stream().mapToLong(Long::longValue).sum();
        add(
                new H2(words.say("queue.title")),
                new Facts()
                        .fact(
                                words.say("queue.waiting"),
                                waiting == 0
                                        ? words.say("queue.nothing")
                                        : words.say(
                                                "queue.so-many",
                                                words.number(waiting),
                                                each(health.waiting(), "queue.waits.", words)))
                        .fact(
                                words.say("queue.oldest"),
                                health.oldest()
                                        .map(each -> words.say("queue.since", words.moment(each)))
                                        .orElseGet(() -> words.say("queue.nothing")))
                        .fact(
                                words.say("queue.in-doubt"),
                                health.decides() == 0
                                        ? words.number(health.inDoubt())
                                        : words.say(
                                                "queue.to-decide",
                                                words.number(health.inDoubt()),
                                                words.number(health.decides())))
                        .fact(
                                words.say("queue.failures"),
                                health.failures().isEmpty()
                                        ? words.say("queue.nothing")
                                        : each(health.failures(), "outbox.failure.", words))
                        .fact(words.say("queue.doubles"), words.number(health.doubles())));
    }

    private static String each(Map<? extends Enum<?>, Long> counts, String keys, OutboxWords words) {
        return counts.entrySet().stream()
                .map(each -> words.say("queue.each", words.say(keys + each.getKey()), words.number(each.getValue())))
                .collect(Collectors.joining(words.say("outbox.between")));
    }
}
