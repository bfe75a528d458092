package org.spean.messaging.ui;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Accounts;
import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.messaging.InboxDesk;
import org.spean.messaging.MessageActs;
import org.spean.messaging.MessageBook;
import org.spean.messaging.sending.Budgets;
import org.spean.messaging.sending.Pauses;
import org.springframework.stereotype.Component;

/** What the screens of messages ask. */
@Component
record OutboxShelf(
        MessageBook book,
        MessageActs acts,
        InboxDesk desk,
        Pauses pauses,
        Budgets budgets,
        Accounts names,
        Present present) {

    Actor actor() {
        return present.actor();
    }

    /** How the account is named on screens. */
    Optional<String> named(UUID account) {
        return Optional.ofNullable(names.names(Set.of(account)).get(account));
    }
}
