package org.spean.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.GrantOutcome;
import org.spean.access.Grants;
import org.spean.people.DesignationOutcome.Done;
import org.spean.people.DesignationOutcome.Wrong;
import org.spean.people.DesignationRow.State;
import org.spean.people.DesignationWish.Whom;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One act that ends the old designation, retires the old telephone, enters the new holder and telephone, and tells the old
 * holder and the other focal person. The new holder takes the second yes like everybody. Undone as one act too, within the day,
 * while nothing has followed.
 */
@Component
public class HandOvers {

    private static final Duration DAY = Duration.ofHours(24);

    private final OneAct one;
    private final NewDesignations made;
    private final DesignationRows rows;
    private final PostSight sight;
    private final Grants grants;
    private final Phones phones;
    private final DesignationNews news;
    private final JdbcClient database;
    private final Clock clock;

    HandOvers(
            OneAct one,
            NewDesignations made,
            DesignationRows rows,
            PostSight sight,
            Grants grants,
            Phones phones,
            DesignationNews news,
            JdbcClient database,
            Clock clock) {
        this.one = one;
        this.made = made;
        this.rows = rows;
        this.sight = sight;
        this.grants = grants;
        this.phones = phones;
        this.news = news;
        this.database = database;
        this.clock = clock;
    }

    /**
     * A hand-over that can still be undone, or cannot any more.
     *
     * @param recent whether it was within the last day
     * @param against why not; empty where it can
     */
    public record Last(UUID id, UUID newDesignation, boolean recent, Optional<Wrong> against) {}

    private record Row(
            UUID id,
            UUID post,
            UUID oldDesignation,
            UUID newDesignation,
            UUID by,
            Instant at,
            Optional<Phone.State> oldPhone) {}

    /**
     * Hands a post over.
     *
     * @param wish whose first day is today or was before; the day before it is the old holder's last
     * @throws AccessDeniedException when there is no such post, as far as they can see, or it is not theirs to fill
     */
    public DesignationOutcome handOver(Actor by, DesignationWish wish) {
        return one.does(now -> {
            Post post = sight.toFill(by, wish.post());
            LocalDate today = Days.of(now);
            Optional<DesignationRow> holder = rows.findByPostId(post.id().id()).stream()
                    .filter(each -> each.deputyOf().isEmpty() && each.confirmedOn(today))
                    .findFirst();
            if (holder.isEmpty()) {
                return DesignationOutcome.refused(Wrong.NO_HOLDER);
            }
            DesignationRow old = holder.get();
            if (wish.from().isAfter(today)) {
                return DesignationOutcome.refused(Wrong.DAY_AHEAD);
            }
            if (!wish.from().isAfter(old.from())) {
                return DesignationOutcome.refused(Wrong.DAY_TOO_EARLY);
            }
            if (wish.whom() instanceof Whom.Known known && known.person().equals(old.person())) {
                return DesignationOutcome.refused(Wrong.SAME_PERSON);
            }
            Set<GrantOutcome.Reason> against = made.end(by, old, wish.from().minusDays(1), now);
            if (!against.isEmpty()) {
                return DesignationOutcome.refused(against);
            }
            boolean passedOn = old.phone().isPresent() && old.phone().equals(wish.phone());
            Optional<Phone.State> before = passedOn
                    ? old.phone().flatMap(phones::phone).map(Phone::state)
                    : old.phone().flatMap(phones::retire);
            return switch (made.holder(by, post, wish, now)) {
                case NewDesignations.Against refused -> refused.refused();
                case NewDesignations.Made each -> {
                    if (passedOn) {
                        old.phone()
                                .ifPresent(number -> phones.passedOn(
                                        number, made.language(each.row().person())));
                    }
                    remember(by, post, old, each.row(), before, now);
                    yield new Done(
                            each.row().told(now),
                            news.wasDone(
                                    by, post, each.row(), Act.POST_HANDED_OVER, "notice.post-handed-over", today, old));
                }
            };
        });
    }

    private void remember(
            Actor by, Post post, DesignationRow old, DesignationRow next, Optional<Phone.State> before, Instant now) {
        database.sql("""
                        INSERT INTO hand_over (id, post_id, old_designation, new_designation, by_account, at, old_phone_state)
                        VALUES (:id, :post, :old, :next, :by, :at, :before)""")
                .param("id", UUID.randomUUID())
                .param("post", post.id().id())
                .param("old", old.id())
                .param("next", next.id())
                .param("by", by.account().orElseThrow())
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("before", before.map(Enum::name).orElse(null))
                .update();
    }

    /** The last hand-over of a post that was not undone, and whether it can be. */
    @Transactional(readOnly = true)
    public Optional<Last> last(Actor by, PostId post) {
        return sight.seen(by, post)
                .filter(each -> sight.mayFill(by, each))
                .flatMap(each -> row(post))
                .map(row -> new Last(
                        row.id(),
                        row.newDesignation(),
                        !clock.instant().isAfter(row.at().plus(DAY)),
                        against(by, row, clock.instant())));
    }

    /**
     * Undoes the last hand-over of a post.
     *
     * @return the old holder's designation as it stands again, or why it cannot be undone
     * @throws AccessDeniedException when there is no such post, as far as they can see, or it is not theirs to fill
     */
    public DesignationOutcome undo(Actor by, PostId id) {
        return one.does(now -> {
            Post post = sight.toFill(by, id);
            Row row = row(id).orElseThrow(() -> new AccessDeniedException("no hand-over to undo"));
            Optional<Wrong> against = against(by, row, now);
            if (against.isPresent()) {
                return DesignationOutcome.refused(against.get());
            }
            DesignationRow next = rows.findById(row.newDesignation()).orElseThrow();
            DesignationRow old = rows.findById(row.oldDesignation()).orElseThrow();
            if (next.is(State.PROPOSED)) {
                Set<GrantOutcome.Reason> kept = made.end(by, next, Days.of(now), now);
                if (!kept.isEmpty()) {
                    return DesignationOutcome.refused(kept);
                }
                next.phone()
                        .filter(number -> !old.phone().equals(Optional.of(number)))
                        .ifPresent(phones::retire);
            }
            Optional<GrantOutcome.Refused> refused = goOn(by, old, row.at());
            if (refused.isPresent()) {
                return DesignationOutcome.refused(refused.get().reasons());
            }
            old.phone().ifPresent(number -> row.oldPhone().ifPresent(before -> phones.comesBack(number, before)));
            database.sql("UPDATE hand_over SET undone_at = :now WHERE id = :id")
                    .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                    .param("id", row.id())
                    .update();
            return new Done(
                    old.told(now),
                    news.wasDone(
                            by, post, old, Act.HAND_OVER_UNDONE, "notice.post-hand-over-undone", Days.of(now), next));
        });
    }

    /** The old holder goes on, with whoever was their deputy; says why a role cannot be given back. */
    private Optional<GrantOutcome.Refused> goOn(Actor by, DesignationRow old, Instant ended) {
        List<DesignationRow> all = new ArrayList<>();
        all.add(old);
        rows.findByDeputyOf(old.id()).stream()
                .filter(each -> each.endedAt().equals(Optional.of(ended)) && each.is(State.ENDED))
                .forEach(all::add);
        for (DesignationRow each : all) {
            if (each.grant().isPresent()
                    && grants.giveBack(by, each.grant().get(), DAY) instanceof GrantOutcome.Refused refused) {
                return Optional.of(refused);
            }
            each.goesOn();
            rows.saveAndFlush(each);
        }
        return Optional.empty();
    }

    private Optional<Wrong> against(Actor by, Row row, Instant now) {
        DesignationRow next = rows.findById(row.newDesignation()).orElseThrow();
        Optional<PhoneNumber> number = next.phone();
        if (!by.account().equals(Optional.of(row.by()))) {
            return Optional.of(Wrong.NOT_YOURS_TO_UNDO);
        }
        if (now.isAfter(row.at().plus(DAY))) {
            return Optional.of(Wrong.TOO_LATE);
        }
        if (next.is(State.WITHDRAWN) || next.is(State.REFUSED)) {
            // Nobody came: the post would stay vacant.
            return proposedSince(row, now) ? Optional.of(Wrong.DECIDED_SINCE) : Optional.empty();
        }
        if (!next.is(State.PROPOSED)) {
            return Optional.of(Wrong.DECIDED_SINCE);
        }
        if (number.flatMap(phones::phone)
                .filter(phone -> usedSince(phone, row.at()))
                .isPresent()) {
            return Optional.of(Wrong.PHONE_USED_SINCE);
        }
        return used(next) ? Optional.of(Wrong.USED_SINCE) : Optional.empty();
    }

    /** Whether anything was found out about the number since; what was known of it before, as somebody else's, does not count. */
    private static boolean usedSince(Phone phone, Instant handedOver) {
        return phone.lastGoodContact().filter(at -> at.isAfter(handedOver)).isPresent()
                || (phone.state() != Phone.State.UNVERIFIED && phone.changed().isAfter(handedOver));
    }

    /** Whether somebody else was designated after the hand-over. */
    private boolean proposedSince(Row row, Instant now) {
        return rows.findByPostId(row.post()).stream()
                .anyMatch(each -> each.deputyOf().isEmpty()
                        && !each.id().equals(row.oldDesignation())
                        && each.openOn(Days.of(now)));
    }

    private boolean used(DesignationRow row) {
        return !rows.findByDeputyOf(row.id()).isEmpty()
                || database.sql("SELECT EXISTS (SELECT FROM absence WHERE designation_id = :id)")
                        .param("id", row.id())
                        .query(Boolean.class)
                        .single();
    }

    private Optional<Row> row(PostId post) {
        return database.sql("SELECT * FROM hand_over WHERE post_id = :post ORDER BY at DESC LIMIT 1")
                .param("post", post.id())
                .query((row, number) -> row.getObject("undone_at") != null
                        ? Optional.<Row>empty()
                        : Optional.of(new Row(
                                row.getObject("id", UUID.class),
                                row.getObject("post_id", UUID.class),
                                row.getObject("old_designation", UUID.class),
                                row.getObject("new_designation", UUID.class),
                                row.getObject("by_account", UUID.class),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                Optional.ofNullable(row.getString("old_phone_state"))
                                        .map(Phone.State::valueOf))))
                .optional()
                .flatMap(each -> each);
    }
}
