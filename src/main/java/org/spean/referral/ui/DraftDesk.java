package org.spean.referral.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.spean.cases.Case;
import org.spean.referral.DraftField;
import org.spean.referral.DraftOutcome;
import org.spean.referral.ReferralDraft;
import org.spean.referral.Refusal;

/** What is being written, and saved as one goes. Parts that depend on others hear when these change; nothing else is drawn anew. */
final class DraftDesk {

    private final ReferralShelf shelf;
    private final ReferralWords words;
    private final Case file;
    private final Consumer<String> says;
    private final List<Consumer<DraftField>> hearing = new ArrayList<>();
    private ReferralDraft draft;

    DraftDesk(ReferralShelf shelf, ReferralWords words, Case file, ReferralDraft draft, Consumer<String> says) {
        this.shelf = shelf;
        this.words = words;
        this.file = file;
        this.draft = draft;
        this.says = says;
    }

    ReferralShelf shelf() {
        return shelf;
    }

    ReferralWords words() {
        return words;
    }

    Case file() {
        return file;
    }

    ReferralDraft draft() {
        return draft;
    }

    /** Is told which field changed. */
    void hears(Consumer<DraftField> heard) {
        hearing.add(heard);
    }

    /** Saves it whenever somebody changes it; what cannot be saved stays and is said there. */
    <F extends HasValue<?, ?> & HasValidationProperties> void keeps(F field, DraftField as, Reads reads) {
        field.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                field.setInvalid(false);
                took(shelf.drafts().save(shelf.actor(), draft.id(), as, reads.text()), as, refusal -> {
                    field.setErrorMessage(words.against(refusal));
                    field.setInvalid(true);
                });
            }
        });
    }

    /** What stands in a field, as it is saved. */
    interface Reads {
        String text();
    }

    /** Saves it at once. */
    void save(DraftField as, String text) {
        took(
                shelf.drafts().save(shelf.actor(), draft.id(), as, text),
                as,
                refusal -> says.accept(words.against(refusal)));
    }

    /** Something was written; it is shown where it belongs. */
    void took(DraftOutcome outcome, DraftField as, Consumer<Refusal> refused) {
        switch (outcome) {
            case DraftOutcome.Saved(ReferralDraft now) -> {
                draft = now;
                says.accept(words.say("referral.saved"));
                hearing.forEach(each -> each.accept(as));
            }
            case DraftOutcome.Refused(Refusal why) -> {
                says.accept(words.say("referral.not-saved"));
                refused.accept(why);
            }
            case DraftOutcome.Nothing() -> says.accept(words.say("referral.draft-gone"));
        }
    }

    void say(String text) {
        says.accept(text);
    }
}
