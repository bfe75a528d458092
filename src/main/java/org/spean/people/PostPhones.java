package org.spean.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Grant.Step;
import org.spean.access.GrantOutcome;
import org.spean.people.DesignationOutcome.Done;
import org.spean.people.DesignationOutcome.Wrong;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second yes to a post's new number (design 1.2, 3.5): six figures prove the telephone, not the person. It is said by whoever
 * could confirm somebody in the post: never by who entered the number, nor by who is reached on it.
 */
@Component
public class PostPhones {

    private final OneAct one;
    private final NewDesignations made;
    private final DesignationRows rows;
    private final PostRows posts;
    private final PostSight sight;
    private final Confirmers confirmers;
    private final Phones phones;
    private final PersonRows people;
    private final DesignationNews news;
    private final Clock clock;

    PostPhones(
            OneAct one,
            NewDesignations made,
            DesignationRows rows,
            PostRows posts,
            PostSight sight,
            Confirmers confirmers,
            Phones phones,
            PersonRows people,
            DesignationNews news,
            Clock clock) {
        this.one = one;
        this.made = made;
        this.rows = rows;
        this.posts = posts;
        this.sight = sight;
        this.confirmers = confirmers;
        this.phones = phones;
        this.people = people;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Says yes to it.
     *
     * @param number as they read it; another one since then takes a yes of its own
     * @throws AccessDeniedException when there is no such designation
     */
    public DesignationOutcome confirm(Actor by, UUID designation, PhoneNumber number) {
        return decide(by, designation, number, (row, now) -> {
            row.phoneIsRight(by.account().orElseThrow());
            made.confirmed(row);
            return news.done(by, row, Act.PHONE_CONFIRMED, "notice.post-phone-confirmed", now);
        });
    }

    /**
     * It is not theirs: the post has no number then.
     *
     * @throws AccessDeniedException when there is no such designation
     */
    public DesignationOutcome refuse(Actor by, UUID designation, PhoneNumber number) {
        return decide(by, designation, number, (row, now) -> {
            row.phoneIsWrong();
            rows.saveAndFlush(row);
            phones.retire(number);
            return news.done(by, row, Act.PHONE_REFUSED, "notice.post-phone-refused", now);
        });
    }

    private DesignationOutcome decide(
            Actor by,
            UUID designation,
            PhoneNumber number,
            BiFunction<DesignationRow, Instant, DesignationOutcome> does) {
        return one.does(now -> {
            DesignationRow row = rows.known(designation);
            if (!row.openOn(Days.of(now))
                    || row.phoneWaits().isEmpty()
                    || !row.phone().equals(Optional.of(number))) {
                return DesignationOutcome.refused(Wrong.NOT_OPEN);
            }
            return against(by, row)
                    .map(reason -> DesignationOutcome.refused(Set.of(reason)))
                    .orElseGet(() -> does.apply(row, now));
        });
    }

    /** What stands against their yes. */
    private Optional<GrantOutcome.Reason> against(Actor by, DesignationRow row) {
        boolean own =
                people.findById(row.person().id()).flatMap(PersonRow::account).equals(by.account());
        return own
                ? Optional.of(GrantOutcome.Reason.OWN_ROLE)
                : confirmers.against(by, made.waiting(row.phoneWaits().map(Step::by), posts.of(row.post())));
    }

    /**
     * Sends six figures again: the ones before were lost, mistyped too often, or are too old.
     *
     * @throws AccessDeniedException when there is no such designation, as far as they can see
     */
    public DesignationOutcome verifyAnew(Actor by, UUID designation) {
        return one.does(now -> {
            DesignationRow row = rows.known(designation);
            Post post = sight.toMind(by, row.post());
            if (!row.openOn(Days.of(now)) || row.phone().isEmpty()) {
                return DesignationOutcome.refused(Wrong.NOT_OPEN);
            }
            row.phone().ifPresent(phones::verifyAnew);
            news.write(by, post, row, Act.PHONE_CODE_SENT);
            return new Done(row.told(now), Set.of());
        });
    }

    /** Those whose number waits for their yes, the oldest first. */
    @Transactional(readOnly = true)
    public List<Designation> waitingFor(Actor by) {
        return waiting().stream()
                .filter(row -> against(by, row).isEmpty())
                .map(row -> row.told(row.proposedAt()))
                .toList();
    }

    /** Those whose number they entered themselves, and somebody else has to say yes to, the oldest first. */
    @Transactional(readOnly = true)
    public List<Designation> enteredBy(Actor by) {
        return waiting().stream()
                .filter(row -> row.phoneWaits()
                        .filter(step -> by.account().equals(Optional.of(step.by())))
                        .isPresent())
                .map(row -> row.told(row.proposedAt()))
                .toList();
    }

    private List<DesignationRow> waiting() {
        LocalDate today = Days.today(clock);
        return rows.findByStateAndPhoneYesByIsNullAndPhoneEnteredByIsNotNull(DesignationRow.State.CONFIRMED).stream()
                .filter(row -> row.openOn(today) && row.phoneWaits().isPresent())
                .sorted(Comparator.comparing(
                        row -> row.phoneWaits().map(Step::at).orElse(row.proposedAt())))
                .toList();
    }
}
