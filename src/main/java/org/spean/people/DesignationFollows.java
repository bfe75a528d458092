package org.spean.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Grant;
import org.spean.access.GrantChanged;
import org.spean.access.Grants;
import org.spean.people.DesignationRow.State;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A designation stands as the role stands that it resulted in: what happens to the role happens to it, in one transaction. One
 * without an account lapses like a role that nobody confirmed.
 */
@Component
class DesignationFollows {

    private final DesignationRows rows;
    private final PostRows posts;
    private final DesignationNews news;
    private final NewDesignations made;
    private final Grants grants;
    private final Clock clock;

    DesignationFollows(
            DesignationRows rows,
            PostRows posts,
            DesignationNews news,
            NewDesignations made,
            Grants grants,
            Clock clock) {
        this.rows = rows;
        this.posts = posts;
        this.news = news;
        this.made = made;
        this.grants = grants;
        this.clock = clock;
    }

    @EventListener
    void changed(GrantChanged role) {
        rows.findByGrantId(role.grant().id()).ifPresent(row -> follow(row, role));
    }

    private void follow(DesignationRow row, GrantChanged role) {
        Grant grant = role.grant();
        Instant now = clock.instant();
        switch (role.what()) {
            case CONFIRMED -> {
                // One that was confirmed without an account keeps the yes it has.
                if (row.is(State.PROPOSED)) {
                    row.confirm(role.by(), now, grant.effective().orElse(now));
                    made.confirmed(row);
                    tell(row, role.by(), "notice.post-confirmed", now);
                }
            }
            case SHORTENED -> grant.effective().ifPresent(row::beginsAt);
            case REFUSED -> {
                if (row.is(State.PROPOSED)) {
                    row.refuse(
                            role.by(),
                            now,
                            grant.decided().map(Grant.Step::reason).orElse(""));
                    tell(row, role.by(), "notice.post-refused", now);
                }
            }
            case WITHDRAWN -> {
                if (row.is(State.PROPOSED)) {
                    row.withdraw(role.by(), now);
                    tell(row, role.by(), "notice.post-withdrawn", now);
                }
            }
            case LAPSED -> {
                if (row.is(State.PROPOSED)) {
                    row.lapse();
                    tell(row, role.by(), "notice.post-lapsed", now);
                }
            }
            case ENDED -> {
                if (row.is(State.CONFIRMED)) {
                    row.end(role.by(), now, Days.of(now));
                    tell(row, role.by(), "notice.post-ended", now);
                }
            }
            case GIVEN_BACK -> {
                if (row.is(State.ENDED)) {
                    row.goesOn();
                }
            }
            case PROPOSED, OVER -> {}
        }
        rows.saveAndFlush(row);
    }

    private void tell(DesignationRow row, Optional<UUID> by, String words, Instant now) {
        Post post = posts.of(row.post());
        news.tell(by, post, row, "", words, Days.of(now));
    }

    /** Those without an account lapse when nobody has said the second yes. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 120_000)
    @Transactional
    public void tick() {
        Instant now = grants.alone();
        rows.findByState(State.PROPOSED).stream()
                .filter(row ->
                        row.grant().isEmpty() && !now.isBefore(row.proposedAt().plus(Grant.LAPSES_AFTER)))
                .forEach(row -> {
                    row.lapse();
                    tell(row, Optional.empty(), "notice.post-lapsed", now);
                });
    }
}
