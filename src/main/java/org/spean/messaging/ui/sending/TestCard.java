package org.spean.messaging.ui.sending;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.spean.messaging.MessageId;
import org.spean.messaging.MessageLine;
import org.spean.messaging.MessageState;
import org.spean.messaging.MessageThread;
import org.spean.messaging.Simulation;
import org.spean.messaging.sending.TestOutcome;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.PhoneField;

/** A message to try it, whose way to the telephone is then told as it goes. */
class TestCard extends Section {

    /** Where the simulated telephones are, relative to the program's own address. */
    private static final String TELEPHONES = "telephones";

    private final SendingShelf shelf;
    private final SendingWords words;
    private final Consumer<Boolean> watch;
    private final PhoneField number;
    private final OrderedList way = new OrderedList();
    private final Div more = new Div();
    private Optional<MessageId> sent = Optional.empty();

    /**
     * Asks for a number.
     *
     * @param watch is told whether the page shall look again and again ({@link #look})
     */
    TestCard(SendingShelf shelf, SendingWords words, Consumer<Boolean> watch) {
        this.shelf = shelf;
        this.words = words;
        this.watch = watch;
        number = new PhoneField(words.say("sending.test.number"));
        number.setHelperText(words.say("sending.test.number-help"));
        way.setClassName("told");
        way.getElement().setAttribute("aria-live", "polite");
        NativeButton send = new NativeButton(words.say("sending.test.send"), click -> send());
        send.setClassName("btn main");
        Div row = new Div(send);
        row.setClassName("row");
        List<PhoneNumber> own = shelf.tests().own(shelf.actor());
        own.stream().findFirst().ifPresent(first -> number.setValue(first.national()));
        Paragraph note = new Paragraph(words.say("sending.test.lead"));
        note.setClassName("note");
        add(new H2(words.say("sending.test.title")), note, number, row, way, more);
    }

    private void send() {
        Optional<PhoneNumber> typed = number.number();
        if (typed.isEmpty()) {
            wrong(words.say("phone-book.unreadable"));
            return;
        }
        switch (shelf.tests().send(shelf.actor(), typed.get())) {
            case TestOutcome.Refused(var reason) -> wrong(words.say("sending.test.refused." + reason));
            case TestOutcome.Asked(MessageId message) -> {
                sent = Optional.of(message);
                watch.accept(true);
                look();
            }
        }
    }

    private void wrong(String message) {
        number.setErrorMessage(message);
        number.setInvalid(true);
        number.focus();
    }

    /** Tells how far it is. */
    void look() {
        sent.flatMap(id -> shelf.book().thread(shelf.actor(), id)).ifPresent(this::show);
    }

    private void show(MessageThread thread) {
        MessageLine line = thread.line();
        way.removeAll();
        step("sending.test.asked", Optional.of(line.times().asked()));
        step("sending.test.taken", line.times().accepted());
        step("sending.test.sent", line.times().sent());
        step("sending.test.delivered", line.times().delivered());
        boolean simulated = thread.gateway().filter(Simulation.GATEWAY::equals).isPresent();
        boolean asFarAsKnown = !simulated
                && line.state() == MessageState.ACCEPTED
                && line.channel().filter(each -> !each.reportsDelivery()).isPresent();
        if (asFarAsKnown) {
            way.add(new ListItem(words.say("sending.test.no-report")));
        } else if (!line.state().over()) {
            line.waitsFor().ifPresent(why -> way.add(new ListItem(words.say("sending.test.waits." + why))));
        } else if (line.times().delivered().isEmpty()) {
            way.add(new ListItem(words.say(
                    "sending.test.failed",
                    line.failure()
                            .map(why -> words.say("outbox.failure." + why))
                            .orElseGet(() -> words.say("outbox.state." + line.state())))));
        }
        more.removeAll();
        if (simulated) {
            more.add(new Anchor(TELEPHONES, words.say("sending.test.on-simulated")));
        }
        if (line.state().over() || asFarAsKnown) {
            watch.accept(false);
        }
    }

    private void step(String key, Optional<Instant> at) {
        at.ifPresent(moment -> way.add(new ListItem(words.say(key, words.moment(moment)))));
    }
}
