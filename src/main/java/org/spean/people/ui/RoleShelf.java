package org.spean.people.ui;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.access.AccountBook;
import org.spean.access.Accounts;
import org.spean.access.Actor;
import org.spean.access.CardIssuing;
import org.spean.access.GrantBook;
import org.spean.access.GrantBook.Seen;
import org.spean.access.Grants;
import org.spean.access.Invitations;
import org.spean.access.LostOrTaken;
import org.spean.access.Present;
import org.spean.access.Recoveries;
import org.spean.people.PostBook;
import org.spean.people.Remits;
import org.spean.vocabulary.Language;
import org.springframework.stereotype.Component;

/** Everything that the screens of people and their roles ask. */
@Component
record RoleShelf(
        Grants grants,
        GrantBook book,
        AccountBook people,
        Accounts accounts,
        Invitations invitations,
        Recoveries recoveries,
        LostOrTaken lost,
        CardIssuing cards,
        Remits remits,
        PostBook posts,
        Present present) {

    Actor actor() {
        return present.actor();
    }

    /** How somebody is named on screens. */
    String named(UUID account, RoleWords words) {
        return accounts.names(Set.of(account)).getOrDefault(account, words.say("people.somebody"));
    }

    RoleWords words(Language language, Stream<Seen> grants) {
        return RoleWords.of(language, grants, accounts, remits);
    }
}
