package org.spean.messaging.ui.sending;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Accounts;
import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.geography.Gazetteer;
import org.spean.geography.Province;
import org.spean.messaging.MessageBook;
import org.spean.messaging.sending.Budgets;
import org.spean.messaging.sending.DoubtedNumbers;
import org.spean.messaging.sending.KnownProviders;
import org.spean.messaging.sending.Lifting;
import org.spean.messaging.sending.Pauses;
import org.spean.messaging.sending.TestSends;
import org.spean.messaging.webhook.WebhookCounts;
import org.spean.people.PostBook;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.people.PostLine;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PlaceCode;
import org.springframework.stereotype.Component;

/** What the screens of sending ask. */
@Component
record SendingShelf(
        Lifting lifting,
        DoubtedNumbers doubts,
        KnownProviders providers,
        TestSends tests,
        MessageBook book,
        WebhookCounts webhooks,
        Budgets budgets,
        Pauses pauses,
        Gazetteer places,
        PostBook posts,
        Accounts names,
        Present present,
        Clock clock) {

    Actor actor() {
        return present.actor();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), CountryTime.ZONE);
    }

    /** How an account is named on screens. */
    String named(UUID account, SendingWords words) {
        String name = names.names(Set.of(account)).get(account);
        return name == null ? words.say("task.somebody") : name;
    }

    String province(PlaceCode code, SendingWords words) {
        return places.province(code)
                .map(Province::name)
                .map(name -> name.in(words.language()))
                .orElseGet(code::digits);
    }

    String post(PostId id, SendingWords words) {
        return posts.title(id).in(words.language());
    }

    /** All posts that they may see. */
    List<PostLine> allPosts() {
        return posts.seen(actor(), Set.of(PostKind.values()));
    }
}
