package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.messaging.simulator.SimulatedCalls.Now;
import org.spean.messaging.ui.voice.Loudspeaker;
import org.spean.messaging.voice.Spoken;

/** The call on a simulated telephone: it rings; answered, it says what is said, and takes keys. Empty where there is none. */
class TelephoneCall extends Div {

    private static final List<String> KEYS = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#");

    private final String called;
    private final TelephoneShelf shelf;
    private final OutboxWords words;
    private final Runnable changed;
    private Optional<Now> shown = Optional.empty();
    private String typed = "";

    /**
     * For one telephone.
     *
     * @param called whose it is, where that is read out
     * @param changed is run when something was done
     */
    TelephoneCall(String called, TelephoneShelf shelf, OutboxWords words, Runnable changed) {
        this.called = called;
        this.shelf = shelf;
        this.words = words;
        this.changed = changed;
        setClassName("call");
        getElement().setAttribute("role", "status");
    }

    /** Shows it as it stands; a telephone that is off does not ring. */
    void show(boolean on, Optional<Now> call) {
        Optional<Now> now = call.filter(each -> on || each.says().isPresent());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        typed = "";
        removeAll();
        now.ifPresent(each -> each.says().ifPresentOrElse(says -> talks(each.call(), says), () -> rings(each.call())));
    }

    /** Whether somebody answered, and the call is not over. */
    boolean talks() {
        return shown.flatMap(Now::says).isPresent();
    }

    private void rings(UUID call) {
        Div acts = new Div(
                button("telephones.call.answer", () -> shelf.calls().answer(shelf.actor(), call), true),
                button("telephones.call.decline", () -> shelf.calls().decline(shelf.actor(), call), false));
        acts.setClassName("acts");
        add(new Paragraph(words.say("telephones.call.rings")), acts);
    }

    private void talks(UUID call, Spoken says) {
        Paragraph said =
                new Paragraph(says.parts().stream().map(Spoken.Part::words).collect(Collectors.joining(" ")));
        said.setClassName("spoken");
        said.getElement().setAttribute("lang", says.language().tag());
        add(said);
        List<UUID> sounds =
                says.parts().stream().flatMap(each -> each.sound().stream()).toList();
        if (!sounds.isEmpty()) {
            Loudspeaker voice = new Loudspeaker();
            add(voice);
            voice.play(sounds);
        }
        if (!says.last()) {
            Span figures = new Span();
            figures.setClassName("figures");
            add(figures, keys(call, says, figures));
        }
        Div acts = new Div(
                button("telephones.call.hang-up", () -> shelf.calls().hangUp(shelf.actor(), call), says.last()));
        acts.setClassName("acts");
        if (!says.last()) {
            acts.add(button(
                    "telephones.call.silence", () -> shelf.calls().press(shelf.actor(), call, says.turn(), ""), false));
        }
        add(acts);
    }

    private Div keys(UUID call, Spoken says, Span figures) {
        Div keys = new Div();
        keys.setClassName("keypad");
        for (String each : KEYS) {
            NativeButton key = new NativeButton(each, press -> pressed(each, call, says, figures));
            key.setClassName("btn");
            key.setAriaLabel(words.say("telephones.call.key", each, called));
            keys.add(key);
        }
        return keys;
    }

    /** Several keys are told together, as a provider does; star ends them early. */
    private void pressed(String key, UUID call, Spoken says, Span figures) {
        typed += key;
        if (typed.length() < says.keys() && !key.equals("*")) {
            figures.setText(typed);
            return;
        }
        String keys = typed;
        typed = "";
        shelf.calls().press(shelf.actor(), call, says.turn(), keys);
        changed.run();
    }

    private NativeButton button(String key, Runnable does, boolean main) {
        NativeButton button = new NativeButton(words.say(key), click -> {
            does.run();
            changed.run();
        });
        button.addClassNames("btn", "small");
        button.setClassName("main", main);
        button.setAriaLabel(words.say("outbox.act-on", words.say(key), called));
        return button;
    }
}
