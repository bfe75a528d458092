package org.spean.cases.care;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.appointments.OpenPosts;
import org.spean.cases.Case;
import org.spean.cases.CaseOwners;
import org.spean.cases.CaseStep;
import org.spean.deadlines.Owner;
import org.spean.messaging.Channel;
import org.spean.messaging.Messages;
import org.spean.messaging.Recipient;
import org.spean.messaging.Wish;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.PostId;
import org.springframework.stereotype.Component;

/**
 * A crisis goes to both focal persons at once, by SMS and by a call, also at night, on holidays and while messages are paused (design
 * 1.3, 3.4): that something cannot wait, and nothing else. Whoever the case is not there for is not told; where none of both is left,
 * the ministry's office is.
 */
@Component
class CrisisTelling {

    /** What nobody heard by then, somebody found among what waits for them. */
    private static final Duration OF_USE = Duration.ofHours(12);

    private final CaseOwners owners;
    private final OpenPosts open;
    private final Messages messages;
    private final Clock clock;

    CrisisTelling(CaseOwners owners, OpenPosts open, Messages messages, Clock clock) {
        this.owners = owners;
        this.open = open;
        this.messages = messages;
        this.clock = clock;
    }

    /** Tells them of it, once. */
    void tells(Case file, CaseStep crisis) {
        Set<PostId> focal = theirs(file, owners.focalPersons(file));
        (focal.isEmpty() ? theirs(file, owners.ministry()) : focal).forEach(post -> tells(file, crisis, post));
    }

    private void tells(Case file, CaseStep crisis, PostId post) {
        Wish wish = Wish.of(
                        "crisis " + file.id() + " " + crisis.number() + " " + post,
                        MessageKind.NEEDED_NOW,
                        new Recipient.OfPost(post),
                        Slots.NONE,
                        clock.instant().plus(OF_USE))
                .urgently()
                .comingOf(Set.of(file.subject()));
        messages.queue(wish);
        messages.queue(wish.as(wish.key() + " call").by(Channel.VOICE));
    }

    private Set<PostId> theirs(Case file, Set<Owner> among) {
        return among.stream()
                .flatMap(each -> each instanceof Owner.OfPost(PostId post) ? Stream.of(post) : Stream.empty())
                .filter(post -> open.open(file.subject(), post))
                .collect(Collectors.toSet());
    }
}
