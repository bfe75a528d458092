package org.spean.referral.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spean.directory.ServiceEntry;
import org.spean.referral.ActWish;
import org.spean.referral.Referral;
import org.spean.referral.ReferralActKind;
import org.spean.referral.ReferralOutcome;
import org.spean.referral.Refusal;
import org.spean.referral.Side;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/** Agreed by telephone: whom one spoke to, when, what was said. Nothing is disclosed by it. */
final class AgreedForm extends Div {

    private final DraftDesk desk;
    private final ServiceEntry entry;
    private final FormFrame frame;
    private final ActInputs inputs;
    private final DayField on;

    AgreedForm(DraftDesk desk, ServiceEntry entry, String name, Runnable givenUp) {
        this.desk = desk;
        this.entry = entry;
        ReferralWords words = desk.words();
        frame = new FormFrame(
                words.language(),
                words.say("referral.agreed-with", name),
                words.say("referral.agreed-lead"),
                words.say("referral.record"),
                this::send,
                givenUp);
        inputs = new ActInputs(frame, ReferralActKind.AGREED, Side.SENDER, List.of(), words);
        on = frame.day("referral.field.on", Optional.of(desk.shelf().referrals().today()));
        add(frame);
        frame.begin();
    }

    private void send() {
        Optional<LocalDate> day = frame.read(on, true);
        if (frame.complains() || day.isEmpty()) {
            return;
        }
        ActWish wish = new ActWish(ReferralActKind.AGREED, day.get(), inputs.answers());
        switch (desk.shelf().sending().agreed(desk.shelf().actor(), desk.draft().id(), entry.id(), wish)) {
            case ReferralOutcome.Done(Referral referral) -> {
                removeAll();
                add(desk.words().lead("referral.agreed-done", referral.code()));
            }
            case ReferralOutcome.Refused(List<Refusal> why) -> inputs.says(why);
            case ReferralOutcome.Nothing() -> frame.refuse(desk.words().say("referral.draft-gone"));
        }
    }
}
