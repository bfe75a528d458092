package org.spean.consent.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.cases.Case;
import org.spean.consent.Item;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.Language;

/** Consent asked for where it is needed, on another page than the case's (design 4.3): the same form, which says whom it is for. */
@org.springframework.stereotype.Component
public final class ConsentAsking {

    private final ConsentShelf shelf;

    ConsentAsking(ConsentShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * The form, which takes the focus as soon as it is shown.
     *
     * @param receivers who is chosen beforehand, with the least that each needs to know
     * @param family whether it is about one of the family
     * @param done after it was taken, or given up
     * @return empty where whoever looks may not ask for this case's consent
     */
    public Optional<Component> form(
            Case file, Map<OrganizationId, Set<Item>> receivers, boolean family, Language language, Runnable done) {
        if (!shelf.consents().mayAsk(shelf.actor(), file.id())) {
            return Optional.empty();
        }
        AskForm ask =
                new AskForm(shelf, new ConsentWords(language, shelf.organizations()), file, done).of(receivers, family);
        ask.addAttachListener(shown -> ask.begin());
        return Optional.of(ask);
    }
}
