package org.spean.messaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.messaging.MessageLine;
import org.spean.messaging.MessageThread;
import org.spean.messaging.wording.MessageKind;
import org.spean.widgets.Facts;

/** What is known of a message: its text, what happened when, what the provider said, what was answered. */
class ThreadFacts extends Div {

    private final OutboxShelf shelf;
    private final OutboxWords words;

    ThreadFacts(MessageThread thread, OutboxShelf shelf, OutboxWords words) {
        this.shelf = shelf;
        this.words = words;
        setClassName("thread");
        if (thread.doubled()) {
            Paragraph doubled = new Paragraph(words.say("outbox.doubled"));
            doubled.setClassName("alarms");
            add(doubled);
        }
        if (thread.line().decides()) {
            Paragraph decides = new Paragraph(words.say("outbox.decide-lead"));
            decides.setClassName("alarms");
            add(decides);
        }
        add(text(thread), times(thread), answer(thread), provider(thread));
    }

    private Section text(MessageThread thread) {
        Section section = new Section(new H2(words.say("outbox.text")));
        thread.text()
                .ifPresentOrElse(
                        text -> {
                            Paragraph said = new Paragraph(text);
                            said.setClassName("said");
                            section.add(said, note(words.count("outbox.parts", thread.parts())));
                        },
                        () -> section.add(new Paragraph(words.say("outbox.no-text"))));
        return section;
    }

    private Section times(MessageThread thread) {
        MessageLine line = thread.line();
        MessageLine.Times times = line.times();
        Facts facts = new Facts()
                .fact(words.say("outbox.now"), String.join(words.say("outbox.between"), words.story(line)))
                .fact(words.say("outbox.asked-at"), words.moment(times.asked()));
        fact(facts, "outbox.claimed-at", times.claimed());
        fact(facts, "outbox.accepted-at", times.accepted());
        fact(facts, "outbox.sent-at", times.sent());
        fact(facts, "outbox.delivered-at", times.delivered());
        facts.fact(words.say("outbox.valid-until"), words.moment(times.validUntil()))
                .fact(words.say("outbox.attempts"), words.number(thread.attempts()));
        thread.gateway()
                .ifPresent(gateway -> facts.fact(
                        words.say("outbox.gateway"),
                        gateway.equals("simulator") ? words.say("outbox.simulator") : gateway));
        return new Section(new H2(words.say("outbox.happened")), facts);
    }

    private void fact(Facts facts, String key, Optional<Instant> at) {
        at.ifPresent(moment -> facts.fact(words.say(key), words.moment(moment)));
    }

    private Component answer(MessageThread thread) {
        if (thread.question().isEmpty()) {
            return new Div();
        }
        MessageThread.Asked asked = thread.question().get();
        Facts facts = new Facts()
                .fact(words.say("outbox.question"), words.say("outbox.question." + asked.state()))
                .fact(words.say("outbox.open-until"), words.moment(asked.until()))
                .fact(words.say("outbox.code"), asked.code());
        asked.said().ifPresent(said -> facts.fact(words.say("outbox.answer"), words.said(said)));
        thread.line()
                .answer()
                .ifPresent(answer -> facts.fact(
                        words.say("outbox.how"),
                        words.say("outbox.answered." + answer.by(), words.moment(answer.at()))));
        asked.account().flatMap(shelf::named).ifPresent(name -> facts.fact(words.say("outbox.written-by"), name));
        asked.spokenWith().ifPresent(name -> facts.fact(words.say("outbox.spoken-with"), name));
        Section section = new Section(new H2(words.say("outbox.answer-title")), facts);
        if (!asked.undone().isEmpty()) {
            section.add(listed(asked.undone().stream().map(this::undone)));
        }
        if (!thread.replies().isEmpty()) {
            section.add(
                    new Paragraph(words.say("outbox.replies")),
                    listed(thread.replies().stream()
                            .map(each -> words.say(
                                    "outbox.reply",
                                    words.moment(each.at()),
                                    thread.line().kind() == MessageKind.VERIFY_PHONE
                                            ? words.say("outbox.figures")
                                            : each.body(),
                                    each.became()
                                            .map(became -> words.say("outbox.became." + became))
                                            .orElse("")))));
        }
        return section;
    }

    private String undone(MessageThread.Undone each) {
        return words.say(
                each.denied() ? "outbox.denied" : "outbox.taken-back",
                words.moment(each.at()),
                words.said(each.said()),
                words.moment(each.answered()));
    }

    private Component provider(MessageThread thread) {
        Section section = new Section(new H2(words.say("outbox.provider")));
        if (thread.taken().isEmpty() && thread.told().isEmpty()) {
            section.add(new Paragraph(words.say("outbox.provider-none")));
            return section;
        }
        section.add(listed(Stream.concat(
                thread.taken().stream()
                        .map(each -> words.say(
                                each.failed() ? "outbox.taken-failed" : "outbox.taken",
                                words.moment(each.at()),
                                each.providerId())),
                thread.told().stream()
                        .map(each -> words.say(
                                each.moved() ? "outbox.told" : "outbox.told-again",
                                words.moment(each.at()),
                                words.state(each.state()),
                                each.code())))));
        return section;
    }

    private static UnorderedList listed(Stream<String> lines) {
        UnorderedList list = new UnorderedList();
        list.setClassName("told");
        lines.forEach(each -> list.add(new ListItem(each)));
        return list;
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.setClassName("note");
        return note;
    }
}
