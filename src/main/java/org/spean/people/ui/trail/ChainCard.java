package org.spean.people.ui.trail;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.access.seal.Chain;
import org.spean.access.seal.Check;
import org.spean.access.seal.Finding;
import org.spean.access.seal.Seal;
import org.spean.vocabulary.Language;
import org.spean.widgets.Facts;
import org.spean.widgets.Numerals;

/** Whether the log is as it was written: up to when it is sealed, when it was checked last, and to check it now. */
class ChainCard extends Section {

    private static final int LOOK_MILLIS = 500;
    private static final int HUNDRED = 100;

    private final TrailShelf shelf;
    private final TrailWords words;
    private final Div state = new Div();
    private final Paragraph says = new Paragraph();
    private final Div named = new Div();
    private final NativeButton verify;
    private final NativeButton cancel;
    private @Nullable Check check;
    private @Nullable Registration looking;

    ChainCard(TrailShelf shelf, Language language) {
        this.shelf = shelf;
        this.words = shelf.words(language, List.of());
        setClassName("chain");
        says.getElement().setAttribute("role", "status");
        says.setClassName("says");
        verify = new NativeButton(words.say("log.verify"), click -> begin());
        verify.setClassName("btn");
        cancel = new NativeButton(words.say("log.verify-cancel"), click -> stop());
        cancel.setClassName("btn");
        cancel.setVisible(false);
        Div acts = new Div(verify, cancel);
        acts.setClassName("row");
        add(new H2(words.say("log.chain")), state, acts, says, named);
        state();
    }

    private void state() {
        Chain.State now = shelf.chain().state(shelf.actor());
        state.removeAll();
        state.add(new Facts()
                .fact(
                        words.say("log.sealed"),
                        now.last().map(this::sealed).orElseGet(() -> words.say("log.sealed-none")))
                .fact(
                        words.say("log.checked"),
                        now.checked().map(this::checked).orElseGet(() -> words.say("log.checked-never")))
                .fact(words.say("log.key"), words.say("log.key-head", now.keyHead())));
    }

    private String sealed(Seal seal) {
        return words.say("log.sealed-up-to", words.moment(seal.at()), count(seal.upTo()));
    }

    private String checked(Chain.Checked checked) {
        return words.say(
                "log.checked-by", words.moment(checked.at()), checked.by(), found(checked.what(), checked.place()));
    }

    private String found(Finding.What what, long place) {
        return what == Finding.What.NOTHING
                ? words.say("log.fine", count(place))
                : words.say("log.wrong", count(place), words.say("log.found." + what));
    }

    private String count(long number) {
        return Numerals.of(number, words.language());
    }

    private void begin() {
        named.removeAll();
        check = shelf.chain().check(shelf.actor());
        UI ui = UI.getCurrent();
        ui.setPollInterval(LOOK_MILLIS);
        quiet();
        looking = ui.addPollListener(poll -> look());
        look();
    }

    private void stop() {
        if (check != null) {
            check.cancel();
        }
        look();
    }

    /** What has come of it so far. */
    private void look() {
        if (check == null) {
            return;
        }
        boolean running = check.stage() == Check.Stage.RUNNING;
        verify.setEnabled(!running);
        cancel.setVisible(running);
        says.setText(
                switch (check.stage()) {
                    case RUNNING -> words.say("log.verifying", count(percent(check)));
                    case CANCELLED -> words.say("log.verify-cancelled");
                    case FAILED -> words.say("log.verify-failed");
                    case DONE -> check.finding().map(this::told).orElse("");
                });
        if (!running) {
            done(check.finding());
        }
    }

    private static long percent(Check check) {
        return check.all() == 0 ? HUNDRED : Math.min(HUNDRED, HUNDRED * check.looked() / check.all());
    }

    private String told(Finding finding) {
        return found(finding.what(), finding.place());
    }

    private void done(Optional<Finding> finding) {
        check = null;
        quiet();
        UI.getCurrent().setPollInterval(-1);
        state();
        finding.flatMap(Finding::entry).ifPresent(entry -> named.add(new NamedEntry(entry, shelf, words.language())));
    }

    private void quiet() {
        if (looking != null) {
            looking.remove();
            looking = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        quiet();
        detached.getUI().setPollInterval(-1);
    }
}
