package org.spean.messaging;

import java.util.Optional;
import org.spean.people.Phone;
import org.spean.people.PostId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a message would arrive: asked before somebody is asked, so that nobody waits for what never comes. */
@Component
public class Reachable {

    private final Addressees addressees;

    Reachable(Addressees addressees) {
        this.addressees = addressees;
    }

    /** Why it would not. */
    public enum Against {
        /** Nobody holds the post; there is no such person. */
        NOBODY,
        NO_NUMBER,
        /** Nobody has answered on the number yet: it gets nothing but the question whether it is right. */
        UNVERIFIED,
        /** Somebody else has to say yes to the new number first. */
        SECOND_YES,
        FAILING,
        OPTED_OUT
    }

    /** What stands against it; empty where nothing does. */
    @Transactional(readOnly = true)
    public Optional<Against> against(PostId post) {
        return against(new Recipient.OfPost(post));
    }

    /** What stands against it; empty where nothing does. */
    @Transactional(readOnly = true)
    public Optional<Against> against(Recipient recipient) {
        Optional<Addressee> to = addressees.of(recipient);
        if (to.isEmpty()) {
            return Optional.of(Against.NOBODY);
        }
        if (to.get().number().isEmpty()) {
            return Optional.of(Against.NO_NUMBER);
        }
        if (to.get().waits()) {
            return Optional.of(Against.SECOND_YES);
        }
        return switch (to.get().phone().map(Phone::state).orElse(Phone.State.UNVERIFIED)) {
            case VERIFIED -> Optional.empty();
            case UNVERIFIED -> Optional.of(Against.UNVERIFIED);
            case FAILING -> Optional.of(Against.FAILING);
            case OPTED_OUT -> Optional.of(Against.OPTED_OUT);
            case RETIRED -> Optional.of(Against.NO_NUMBER);
        };
    }
}
