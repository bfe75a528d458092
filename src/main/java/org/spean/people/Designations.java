package org.spean.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.GrantOutcome;
import org.spean.access.Grants;
import org.spean.people.DesignationOutcome.Done;
import org.spean.people.DesignationOutcome.Wrong;
import org.spean.people.DesignationRow.State;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who holds which post: proposed by whoever may fill it, confirmed by somebody else who knows the post (design 1.2), ended. A
 * designation is the only source of a post's role: for a person with an account it proposes the role, and stands as that
 * stands; for one without, it takes the same second yes.
 */
@Component
public class Designations {

    private final OneAct one;
    private final NewDesignations made;
    private final DesignationRows rows;
    private final PostRows posts;
    private final PostSight sight;
    private final Confirmers confirmers;
    private final Grants grants;
    private final Phones phones;
    private final PersonRows people;
    private final DesignationNews news;

    Designations(
            OneAct one,
            NewDesignations made,
            DesignationRows rows,
            PostRows posts,
            PostSight sight,
            Confirmers confirmers,
            Grants grants,
            Phones phones,
            PersonRows people,
            DesignationNews news) {
        this.one = one;
        this.made = made;
        this.rows = rows;
        this.posts = posts;
        this.sight = sight;
        this.confirmers = confirmers;
        this.grants = grants;
        this.phones = phones;
        this.people = people;
        this.news = news;
    }

    /**
     * Proposes somebody for a post that nobody holds at that time. Of two who do so at once one is told that the other was
     * quicker.
     *
     * @throws AccessDeniedException when there is no such post, as far as they can see, or it is not theirs to fill
     */
    public DesignationOutcome designate(Actor by, DesignationWish wish) {
        return one.does(now -> {
            Post post = sight.toFill(by, wish.post());
            return switch (made.holder(by, post, wish, now)) {
                case NewDesignations.Against against -> against.refused();
                case NewDesignations.Made each ->
                    news.done(by, each.row(), Act.DESIGNATION_PROPOSED, "notice.post-proposed", now);
            };
        });
    }

    /**
     * Proposes a deputy for whoever holds a post: somebody with an own account, who acts for the holder under both names.
     *
     * @throws AccessDeniedException when there is no such designation, as far as they can see, or it is not theirs to fill
     */
    public DesignationOutcome deputize(
            Actor by, UUID holder, PersonId deputy, LocalDate from, Optional<LocalDate> until) {
        return one.does(now -> {
            DesignationRow row = rows.known(holder);
            Post post = sight.toFill(by, row.post());
            return switch (made.deputy(by, post, row, deputy, from, until, now)) {
                case NewDesignations.Against against -> against.refused();
                case NewDesignations.Made each ->
                    news.done(by, each.row(), Act.DESIGNATION_PROPOSED, "notice.post-deputy-proposed", now);
            };
        });
    }

    /**
     * Says the second yes.
     *
     * @throws AccessDeniedException when there is no such designation
     */
    public DesignationOutcome confirm(Actor by, UUID designation) {
        return decide(by, designation, (row, now) -> {
            if (row.grant().isPresent()) {
                return after(row, grants.confirm(by, row.grant().get(), ""), now);
            }
            row.confirm(by.account(), now);
            made.confirmed(row);
            return news.done(by, row, Act.DESIGNATION_CONFIRMED, "notice.post-confirmed", now);
        });
    }

    /**
     * Refuses what is proposed.
     *
     * @param reason why, at most {@link Grants#MOST_LETTERS}
     * @throws AccessDeniedException when there is no such designation
     */
    public DesignationOutcome refuse(Actor by, UUID designation, String reason) {
        return decide(by, designation, (row, now) -> {
            if (row.grant().isPresent()) {
                return after(row, grants.refuse(by, row.grant().get(), "", reason), now);
            }
            return reasoned(reason)
                    .<DesignationOutcome>map(DesignationOutcome::refused)
                    .orElseGet(() -> {
                        row.refuse(by.account(), now, reason.strip());
                        return news.done(by, row, Act.DESIGNATION_REFUSED, "notice.post-refused", now);
                    });
        });
    }

    private static Optional<Wrong> reasoned(String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            return Optional.of(Wrong.REASON_MISSING);
        }
        return why.codePointCount(0, why.length()) > Grants.MOST_LETTERS
                ? Optional.of(Wrong.REASON_TOO_LONG)
                : Optional.empty();
    }

    private DesignationOutcome decide(
            Actor by, UUID designation, BiFunction<DesignationRow, Instant, DesignationOutcome> does) {
        return one.does(now -> {
            DesignationRow row = rows.known(designation);
            if (!row.is(State.PROPOSED)) {
                return DesignationOutcome.refused(Wrong.NOT_OPEN);
            }
            // With an account it is the role's own second yes, which Grants asks for.
            Optional<GrantOutcome.Reason> against =
                    row.grant().isPresent() ? Optional.empty() : confirmers.against(by, waiting(row));
            return against.map(reason -> DesignationOutcome.refused(Set.of(reason)))
                    .orElseGet(() -> does.apply(row, now));
        });
    }

    private Confirmers.Waiting waiting(DesignationRow row) {
        Post post = posts.of(row.post());
        return made.waiting(row.proposer(), post);
    }

    /**
     * Takes the rest of the day's wait away.
     *
     * @param by an ATRO officer who neither proposed nor confirmed it
     * @throws AccessDeniedException when there is no such designation
     */
    public DesignationOutcome shorten(Actor by, UUID designation, String reason) {
        return one.does(now -> {
            DesignationRow row = rows.known(designation);
            if (row.grant().isPresent()) {
                return after(row, grants.shorten(by, row.grant().get(), reason), now);
            }
            if (!mayShorten(by, row)) {
                return DesignationOutcome.refused(Wrong.NOT_YOURS_TO_SHORTEN);
            }
            if (!row.waits(now)) {
                return DesignationOutcome.refused(Wrong.NOTHING_TO_SHORTEN);
            }
            return reasoned(reason)
                    .<DesignationOutcome>map(DesignationOutcome::refused)
                    .orElseGet(() -> {
                        row.beginsAt(now);
                        return news.done(by, row, Act.ROLE_WAIT_SHORTENED, "notice.post-begins", now);
                    });
        });
    }

    private boolean mayShorten(Actor by, DesignationRow row) {
        UUID self = by.account().orElseThrow(() -> new AccessDeniedException("only people do this"));
        Designation told = row.told(row.proposedAt());
        return PostSight.oversees(confirmers.held(by))
                && told.proposed().filter(step -> step.by().equals(self)).isEmpty()
                && told.decided().filter(step -> step.by().equals(self)).isEmpty();
    }

    /**
     * Ends it today, or takes the proposal back; with it go the deputies. The number is retired.
     *
     * @throws AccessDeniedException when there is no such designation, as far as they can see, or it is not theirs to end
     */
    public DesignationOutcome end(Actor by, UUID designation) {
        return one.does(now -> {
            DesignationRow row = rows.known(designation);
            Post post = sight.toMind(by, row.post());
            boolean own = people.findById(row.person().id())
                    .flatMap(PersonRow::account)
                    .equals(by.account());
            if (!own && !confirmers.mayEnd(by, post.kind().role(), post.remit())) {
                throw new AccessDeniedException("not theirs to end");
            }
            if (!row.openOn(Days.of(now))) {
                return DesignationOutcome.refused(Wrong.NOT_OPEN);
            }
            boolean proposed = row.is(State.PROPOSED);
            Set<GrantOutcome.Reason> against = made.end(by, row, Days.of(now), now);
            if (!against.isEmpty()) {
                return DesignationOutcome.refused(against);
            }
            row.phone().ifPresent(phones::retire);
            return news.done(
                    by,
                    row,
                    proposed ? Act.DESIGNATION_REFUSED : Act.DESIGNATION_ENDED,
                    proposed ? "notice.post-withdrawn" : "notice.post-ended",
                    now);
        });
    }

    /**
     * Another number for the same holder: it waits to be verified and for a second yes ({@link PostPhones}), the one before is
     * retired.
     *
     * @throws AccessDeniedException when there is no such designation, as far as they can see
     */
    public DesignationOutcome changePhone(Actor by, UUID designation, PhoneNumber number) {
        return one.does(now -> {
            DesignationRow row = rows.known(designation);
            sight.toMind(by, row.post());
            if (!number.ofCambodia()) {
                return DesignationOutcome.refused(Wrong.NOT_CAMBODIAN);
            }
            if (!row.openOn(Days.of(now))) {
                return DesignationOutcome.refused(Wrong.NOT_OPEN);
            }
            Optional<PhoneNumber> before = row.phone();
            if (before.filter(number::equals).isEmpty()) {
                phones.entered(number, made.language(row.person()));
                row.isReachedOn(number, by.account(), now);
                before.ifPresent(phones::retire);
            }
            return news.done(by, row, Act.PHONE_CHANGED, "notice.post-phone", now);
        });
    }

    /**
     * Somebody saw whether the telephone of a post shows Khmer.
     *
     * @throws AccessDeniedException when there is no such designation, as far as they can see
     */
    public DesignationOutcome showsKhmer(Actor by, UUID designation, ShowsKhmer shows) {
        return phoneFact(by, designation, number -> phones.showsKhmer(number, shows));
    }

    /**
     * Somebody says whether messages to the telephone of a post may hold a link.
     *
     * @throws AccessDeniedException when there is no such designation, as far as they can see
     */
    public DesignationOutcome links(Actor by, UUID designation, boolean may) {
        return phoneFact(by, designation, number -> phones.links(number, may));
    }

    private DesignationOutcome phoneFact(Actor by, UUID designation, Consumer<PhoneNumber> known) {
        return one.does(now -> {
            DesignationRow row = rows.known(designation);
            Post post = sight.toMind(by, row.post());
            row.phone().ifPresent(known);
            news.write(by, post, row, Act.PHONE_CHANGED);
            return new Done(row.told(now), Set.of());
        });
    }

    private DesignationOutcome after(DesignationRow row, GrantOutcome outcome, Instant now) {
        return switch (outcome) {
            case GrantOutcome.Refused refused -> DesignationOutcome.refused(refused.reasons());
            // DesignationFollows has heard of it, and told everybody.
            case GrantOutcome.Done _ -> new Done(row.told(now), Set.of());
        };
    }

    /** What waits for their yes and has no account, the oldest first; what has one stands with the roles. */
    public List<Designation> waitingFor(Actor by) {
        return rows.findByState(State.PROPOSED).stream()
                .filter(row -> row.grant().isEmpty()
                        && confirmers.against(by, waiting(row)).isEmpty())
                .sorted(Comparator.comparing(DesignationRow::proposedAt))
                .map(row -> row.told(row.proposedAt()))
                .toList();
    }

    /** What they proposed themselves, has no account and still waits for somebody else's yes, the oldest first. */
    public List<Designation> proposedBy(Actor by) {
        return rows.findByState(State.PROPOSED).stream()
                .filter(row -> row.grant().isEmpty()
                        && row.proposer().isPresent()
                        && row.proposer().equals(by.account()))
                .sorted(Comparator.comparing(DesignationRow::proposedAt))
                .map(row -> row.told(row.proposedAt()))
                .toList();
    }
}
