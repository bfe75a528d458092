package org.spean.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Grant;
import org.spean.access.GrantBook;
import org.spean.access.Remit;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills posts with fictitious people, where a demonstration runs. What somebody did there since stays as it is. */
@Component
public class PostsForDemonstration {

    private final DesignationRows rows;
    private final PostRows posts;
    private final PersonRows people;
    private final NewDesignations made;
    private final Phones phones;
    private final Absences absences;
    private final GrantBook grants;
    private final Clock clock;

    PostsForDemonstration(
            DesignationRows rows,
            PostRows posts,
            PersonRows people,
            NewDesignations made,
            Phones phones,
            Absences absences,
            GrantBook grants,
            Clock clock) {
        this.rows = rows;
        this.posts = posts;
        this.people = people;
        this.made = made;
        this.phones = phones;
        this.absences = absences;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * Somebody fictitious.
     *
     * @param account who holds the post's role already; empty for somebody without an account
     * @param phone a number that nobody has
     */
    public record Somebody(PersonName name, Optional<UUID> account, PhoneNumber phone) {}

    /**
     * Fills a post that nobody ever held.
     *
     * @param confirmed whether somebody has said the second yes; otherwise it waits for it
     * @param state of the number
     * @param away their last day away, from today on; empty for somebody who is there
     */
    @Transactional
    public void fill(
            PostKind kind,
            Remit remit,
            Somebody somebody,
            LocalDate since,
            boolean confirmed,
            Phone.State state,
            Optional<LocalDate> away) {
        Post post = posts.of(PostId.of(kind, remit, 1));
        if (!rows.findByPostId(post.id().id()).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        PersonRow person = somebody.account()
                .flatMap(people::findByAccountId)
                .orElseGet(() -> people.saveAndFlush(
                        new PersonRow(UUID.randomUUID(), new PersonWish(somebody.name(), Language.KHMER, List.of()))));
        somebody.account().ifPresent(person::signsInWith);
        Optional<Grant> role = somebody.account().flatMap(account -> grants.held(account, kind.role(), remit));
        if (state != Phone.State.UNVERIFIED) {
            phones.fictitious(somebody.phone(), Language.KHMER, state);
        }
        UUID designation = made.forDemonstration(post, person.handle(), since, somebody.phone(), role, confirmed, now);
        away.ifPresent(until ->
                absences.enter(new Absence(UUID.randomUUID(), designation, Days.of(now), until, Optional.empty())));
    }
}
