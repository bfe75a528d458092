package org.spean.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.spean.consent.Giver;
import org.spean.consent.Giver.Authority;
import org.spean.consent.Giver.Guardian;
import org.spean.consent.Response;
import org.spean.consent.Signed;
import org.spean.widgets.FormFrame;

/** What they answer, and, where it is yes, who gives it and how. What is asked only then stands there only then. */
final class ResponsePart {

    /** What can be answered. */
    enum Said {
        YES,
        NO,
        THINKING
    }

    private final ConsentWords words;
    private final FormFrame frame;
    private final RadioButtonGroup<Said> said;
    private final RadioButtonGroup<Signed.How> how;
    private final TextField witness;
    private final RadioButtonGroup<Boolean> both;
    private final RadioButtonGroup<Boolean> assents;
    private final RadioButtonGroup<Guardian> guardian;
    private final RadioButtonGroup<Authority> authority;
    private final TextField checkedBy;
    private final RadioButtonGroup<Boolean> suspected;

    /**
     * Asks for it in this frame.
     *
     * @param child whether the client is a child, or may be one: then a guardian is asked as well
     * @param can what can be answered
     */
    ResponsePart(ConsentWords words, FormFrame frame, Complaints complaints, boolean child, List<Said> can) {
        this.words = words;
        this.frame = frame;
        said = choice("consent.ask.answer", can, each -> "consent.ask." + word(each));
        both = choice(
                "consent.ask.giver", List.of(false, true), each -> "consent.ask.giver-" + (each ? "both" : "alone"));
        both.setValue(child);
        assents = yesNo("consent.ask.assents");
        guardian = choice("consent.ask.guardian", List.of(Guardian.values()), Guardian::words);
        authority = choice("consent.ask.authority", List.of(Authority.values()), Authority::words);
        checkedBy = frame.text("consent.ask.checked-by", "");
        suspected = yesNo("consent.ask.suspected");
        how = choice("consent.ask.how", List.of(Signed.How.values()), Signed.How::words);
        witness = frame.text("consent.ask.witness", "");
        complaints.at("giver", both);
        complaints.at("assents", assents);
        complaints.at("guardian", guardian);
        complaints.at("authority", authority);
        complaints.at("checked-by", checkedBy);
        complaints.at("suspected", suspected);
        complaints.at("witness", witness);
        said.addValueChangeListener(changed -> asks());
        both.addValueChangeListener(changed -> asks());
        how.addValueChangeListener(changed -> asks());
        asks();
    }

    private static String word(Said each) {
        return switch (each) {
            case YES -> "yes";
            case NO -> "no";
            case THINKING -> "thinking";
        };
    }

    private <T> RadioButtonGroup<T> choice(String label, List<T> of, Function<T, String> key) {
        RadioButtonGroup<T> group = new RadioButtonGroup<>(words.say(label));
        group.setItems(of);
        group.setItemLabelGenerator(each -> words.say(key.apply(each)));
        return frame.ask(group);
    }

    private RadioButtonGroup<Boolean> yesNo(String label) {
        return choice(label, List.of(true, false), each -> each ? "case.yes" : "case.no");
    }

    private void asks() {
        boolean yes = said.getValue() == Said.YES;
        boolean guarded = yes && Boolean.TRUE.equals(both.getValue());
        show(yes, both, how);
        show(guarded, assents, guardian, authority, checkedBy, suspected);
        show(yes && how.getValue() == Signed.How.SPOKEN_BEFORE_WITNESS, witness);
    }

    private static void show(boolean shown, Component... parts) {
        for (Component each : parts) {
            each.setVisible(shown);
        }
    }

    /** What was answered; empty where something is not chosen yet, which is said there. */
    Optional<Response> read() {
        if (said.getValue() == null) {
            missing(said);
            return Optional.empty();
        }
        return switch (said.getValue()) {
            case NO -> Optional.of(new Response.Refused());
            case THINKING -> Optional.of(new Response.Thinking());
            case YES -> given();
        };
    }

    private Optional<Response> given() {
        missing(how);
        boolean guarded = Boolean.TRUE.equals(both.getValue());
        if (guarded) {
            List.of(assents, guardian, authority, suspected).forEach(this::missing);
        }
        boolean whole = how.getValue() != null
                && (!guarded
                        || List.of(assents, guardian, authority, suspected).stream()
                                .noneMatch(each -> each.getValue() == null));
        if (!whole) {
            return Optional.empty();
        }
        Giver giver = guarded
                ? new Giver.ChildAndGuardian(
                        assents.getValue(),
                        guardian.getValue(),
                        authority.getValue(),
                        checkedBy.getValue().strip(),
                        suspected.getValue())
                : new Giver.Themselves();
        Optional<String> heard = Optional.of(witness.getValue().strip())
                .filter(each -> how.getValue() == Signed.How.SPOKEN_BEFORE_WITNESS && !each.isEmpty());
        return Optional.of(new Response.Given(giver, new Signed(how.getValue(), heard)));
    }

    private <F extends HasValue<?, ?> & HasValidationProperties> void missing(F field) {
        if (field.getValue() == null) {
            frame.wrong(field, words.say("consent.against.missing"));
        }
    }
}
