package org.spean.access.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.guard.GlassBook.Can;
import org.spean.access.guard.GlassBook.Seen;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits after somebody opened a case in an emergency, and for whom. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class GlassBookTest {

    private final GlassBook book;
    private final BreakGlass glass;
    private final GlassRows rows;
    private final Reach reach;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Subject subject = new Subject(Subject.Kind.CASE, UUID.randomUUID());
    private final Remit centre = Remit.organization(UUID.randomUUID());
    private final Actor auditor = Actors.person(UUID.randomUUID(), "Auditor", Set.of(Role.AUDITOR));
    private final Actor atro = Actors.person(UUID.randomUUID(), "ATRO", Set.of(Role.ATRO_OFFICER));
    private final Actor opener = Actors.person(UUID.randomUUID(), "Opener", Set.of(Role.ATRO_OFFICER));
    private final Actor manager = Actor.person(
            UUID.randomUUID(), "Manager", Set.of(new Held(Role.MANAGER, centre, Instant.EPOCH, null, null)));

    GlassBookTest(
            GlassBook book,
            BreakGlass glass,
            GlassRows rows,
            Reach reach,
            JdbcClient tables,
            TransactionTemplate transaction,
            Clock clock) {
        this.book = book;
        this.glass = glass;
        this.rows = rows;
        this.reach = reach;
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
    }

    @BeforeEach
    void aCase() {
        transaction.executeWithoutResult(status -> {
            reach.open(subject, Relation.COUNTRY, Remit.COUNTRY, Optional.empty(), "test");
            reach.open(subject, Relation.OWN_CENTRE, centre, Optional.empty(), "test");
        });
    }

    @AfterEach
    void leavesNothing() {
        transaction.executeWithoutResult(status -> List.of("glass", "reach")
                .forEach(table -> tables.sql("DELETE FROM " + table + " WHERE subject_id = ?")
                        .param(subject.id())
                        .update()));
    }

    private Glass opened(Duration ago) {
        Instant at = clock.instant().minus(ago);
        Glass broken = new Glass(
                UUID.randomUUID(),
                subject,
                opener.account().orElseThrow(),
                opener.name(),
                "She called from the road and nobody answers.",
                at,
                at.plus(BreakGlass.LASTS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        transaction.executeWithoutResult(status -> rows.add(broken));
        return broken;
    }

    private List<Seen> seen(Actor by) {
        return book.of(by).stream()
                .filter(each -> each.glass().subject().equals(subject))
                .toList();
    }

    private Set<Can> can(Actor by) {
        return seen(by).stream().findFirst().map(Seen::can).orElse(Set.of());
    }

    @Test
    void eachIsOfferedWhatTheyMayDo() {
        opened(Duration.ofHours(1));

        assertThat(can(auditor)).containsExactly(Can.REVIEW);
        assertThat(can(atro)).containsExactlyInAnyOrder(Can.REVIEW, Can.SAY_SECOND_YES);
        assertThat(can(opener)).containsExactlyInAnyOrder(Can.END, Can.SAY_CLIENT_TOLD);
        assertThat(can(manager)).containsExactlyInAnyOrder(Can.SAY_SECOND_YES, Can.END, Can.SAY_CLIENT_TOLD);
        assertThat(seen(Actors.person(UUID.randomUUID(), "Administrator", Set.of(Role.ADMINISTRATOR))))
                .isEmpty();
        assertThat(seen(Actor.person(
                        UUID.randomUUID(),
                        "Another manager",
                        Set.of(new Held(
                                Role.MANAGER, Remit.organization(UUID.randomUUID()), Instant.EPOCH, null, null)))))
                .isEmpty();
    }

    @Test
    void nobodyAndProgramsLookAtNone() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> book.of(Actor.ANYBODY));
    }

    @Test
    void whatIsOfferedCanBeDoneAndIsNotOfferedAgain() {
        Glass broken = opened(Duration.ofHours(1));

        assertThat(glass.secondYes(manager, broken.id())).isInstanceOf(GlassOutcome.Done.class);
        assertThat(glass.clientTold(manager, broken.id())).isInstanceOf(GlassOutcome.Done.class);
        assertThat(can(manager)).containsExactly(Can.END);
        assertThat(can(atro)).containsExactly(Can.REVIEW);
        assertThat(glass.review(auditor, broken.id(), true, "Rang back, it was so."))
                .isInstanceOfSatisfying(
                        GlassOutcome.Done.class,
                        done -> assertThat(done.glass().review())
                                .hasValueSatisfying(
                                        review -> assertThat(review.justified()).isTrue()));
        assertThat(seen(auditor)).isEmpty();
        assertThat(glass.review(atro, broken.id(), false, "Too late."))
                .isEqualTo(new GlassOutcome.Refused(GlassOutcome.Reason.DONE_ALREADY));
        assertThat(glass.end(manager, broken.id())).isInstanceOf(GlassOutcome.Done.class);
        assertThat(seen(manager)).isEmpty();
    }

    @Test
    void afterSevenDaysAJudgementIsOverdue() {
        opened(BreakGlass.REVIEWED_WITHIN.minusMinutes(1));
        assertThat(seen(auditor)).singleElement().satisfies(each -> {
            assertThat(each.overdue()).isFalse();
            assertThat(each.open()).isFalse();
        });
        opened(BreakGlass.REVIEWED_WITHIN.plusMinutes(1));
        assertThat(seen(auditor).getFirst().overdue()).as("the oldest first").isTrue();
    }

    @Test
    void nobodyJudgesThemselvesOrWhatTheyHelpedWith() {
        Glass broken = opened(Duration.ofHours(1));
        glass.secondYes(atro, broken.id());

        assertThat(can(atro)).isEmpty();
        assertThat(glass.review(atro, broken.id(), true, "Fine."))
                .isEqualTo(new GlassOutcome.Refused(GlassOutcome.Reason.OWN));
        assertThat(glass.review(opener, broken.id(), true, "Fine."))
                .isEqualTo(new GlassOutcome.Refused(GlassOutcome.Reason.OWN));
    }

    @Test
    void ofARestrictedCaseNobodySeesItWhoWasNotNamed() {
        Glass broken = opened(Duration.ofHours(1));
        reach.restrict(manager, subject, Set.of(manager.account().orElseThrow()), "a relative");

        assertThat(seen(auditor)).isEmpty();
        assertThat(seen(atro)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> glass.review(auditor, broken.id(), true, "Fine."));
    }
}
