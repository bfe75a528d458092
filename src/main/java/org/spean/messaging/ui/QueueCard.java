package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.stream.Collectors;
import org.spean.messaging.QueueHealth;
import org.spean.messaging.sending.Spent;
import org.spean.widgets.Facts;

/** How the queue is: what waits and for what, what is paused, what the month took, what is in doubt, what failed. */
class QueueCard extends Section {

    QueueCard(QueueHealth health, OutboxShelf shelf, OutboxWords words) {
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
                        .fact(words.say("queue.paused"), paused(shelf, words))
                        .fact(
                                words.say("queue.month"),
                                shelf.budgets()
                                        .month(shelf.actor())
                                        .map(each -> spent(each.country(), words))
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

    private static Anchor paused(OutboxShelf shelf, OutboxWords words) {
        int paused = shelf.pauses().on(shelf.actor()).size();
        return new Anchor(
                OutboxLinks.PAUSES, paused == 0 ? words.say("queue.nothing") : words.count("queue.pauses", paused));
    }

    private static String spent(Spent spent, OutboxWords words) {
        return spent.budget()
                .map(all -> words.say(
                        "queue.month-of",
                        words.number(spent.parts()),
                        words.number(all),
                        words.number(spent.percent().orElse(0L))))
                .orElseGet(() -> words.count("queue.parts", spent.parts()));
    }

    private static String each(Map<? extends Enum<?>, Long> counts, String keys, OutboxWords words) {
        return counts.entrySet().stream()
                .map(each -> words.say("queue.each", words.say(keys + each.getKey()), words.number(each.getValue())))
                .collect(Collectors.joining(words.say("outbox.between")));
    }
}
