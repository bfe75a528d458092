package org.spean.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spean.referral.ActWish;
import org.spean.referral.ReferralActKind;
import org.spean.referral.ReferralOutcome;
import org.spean.referral.ReferralSheet;
import org.spean.referral.Refusal;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/** What can be done now, and the questions of what was chosen. */
final class ActsPart extends Section {

    private final ReferralShelf shelf;
    private final ReferralWords words;
    private final ReferralSheet sheet;
    private final Runnable changed;
    private final Div choice = new Div();
    private final Div asking = new Div();

    ActsPart(ReferralShelf shelf, ReferralWords words, ReferralSheet sheet, Runnable changed) {
        this.shelf = shelf;
        this.words = words;
        this.sheet = sheet;
        this.changed = changed;
        setClassName("referral-acts");
        choice.setClassName("row");
        if (sheet.offers().isEmpty()) {
            return;
        }
        add(new H2(words.say("referral.next")), asking, choice);
        sheet.offers().stream().filter(OnePart::first).forEach(this::offer);
        sheet.offers().stream().filter(kind -> !OnePart.first(kind)).forEach(this::offer);
    }

    private void offer(ReferralActKind kind) {
        NativeButton button = new NativeButton(name(kind), click -> ask(kind));
        button.setClassName(OnePart.first(kind) ? "btn main" : "btn");
        button.addClassName(
                "act-" + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        choice.add(button);
    }

    /** The sender writes down by telephone what the receiver would say itself. */
    private String name(ReferralActKind kind) {
        boolean forThem = sheet.side() == org.spean.referral.Side.SENDER
                && kind.sides().contains(org.spean.referral.Side.RECEIVER);
        return forThem ? words.say("referral.told-by-telephone", words.act(kind)) : words.act(kind);
    }

    private void ask(ReferralActKind kind) {
        asking.removeAll();
        Asked asked = new Asked(kind);
        asking.add(asked.frame);
        choice.setVisible(false);
        asked.frame.begin();
    }

    private void givenUp() {
        asking.removeAll();
        choice.setVisible(true);
    }

    /** The questions of one act; what was typed stays until it is recorded. */
    private final class Asked {

        private final ReferralActKind kind;
        private final FormFrame frame;
        private final ActInputs inputs;
        private final DayField on;

        private Asked(ReferralActKind kind) {
            this.kind = kind;
            frame = new FormFrame(
                    words.language(),
                    name(kind),
                    words.of("referral.act-why.", kind),
                    words.say("referral.record"),
                    this::send,
                    ActsPart.this::givenUp);
            inputs = new ActInputs(frame, kind, sheet.side(), sheet.criteria(), words);
            on = frame.day("referral.field.on", Optional.of(shelf.referrals().today()));
        }

        private void send() {
            Optional<LocalDate> day = frame.read(on, true);
            if (frame.complains() || day.isEmpty()) {
                return;
            }
            ActWish wish = new ActWish(kind, day.get(), inputs.answers());
            switch (shelf.referrals().take(shelf.actor(), sheet.referral().id(), sheet.side(), wish)) {
                case ReferralOutcome.Done done -> changed.run();
                case ReferralOutcome.Refused(List<Refusal> why) -> {
                    why.stream()
                            .filter(each -> each.field().filter("on"::equals).isPresent())
                            .forEach(each -> frame.wrong(on, words.against(each)));
                    inputs.says(why.stream()
                            .filter(each -> each.field().filter("on"::equals).isEmpty())
                            .toList());
                }
                case ReferralOutcome.Nothing() -> frame.refuse(words.say("referral.closed-lead"));
            }
        }
    }
}
