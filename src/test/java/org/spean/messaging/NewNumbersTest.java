package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Remit;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.AbsenceOutcome;
import org.spean.people.Absences;
import org.spean.people.Designation;
import org.spean.people.DesignationOutcome;
import org.spean.people.DesignationWish;
import org.spean.people.Designations;
import org.spean.people.People;
import org.spean.people.PersonName;
import org.spean.people.PersonWish;
import org.spean.people.Phones;
import org.spean.people.PostBook;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.people.PostPhones;
import org.spean.people.PostWorld;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What is for a post does not go to a new number before somebody else has said yes to it (design 3.5). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class NewNumbersTest {

    private static final PostId LEADER = PostId.of(PostKind.FOCAL_LEADER, Remit.province(PostWorld.KEP), 1);
    private static final PostId OFFICE = PostId.of(PostKind.FOCAL_OFFICE, Remit.province(PostWorld.KEP), 1);

    private static final List<String> WENT = List.of("ACCEPTED ", "SENT ", "DELIVERED ");

    private final Messages messages;
    private final Dispatcher dispatcher;
    private final Reachable reachable;
    private final Designations designations;
    private final PostPhones numbers;
    private final Absences absences;
    private final People people;
    private final Phones phones;
    private final PostBook book;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PostWorld world;

    NewNumbersTest(
            Messages messages,
            Dispatcher dispatcher,
            Reachable reachable,
            Designations designations,
            PostPhones numbers,
            Absences absences,
            People people,
            Phones phones,
            PostBook book,
            JdbcClient tables,
            TransactionTemplate transaction,
            Clock clock,
            BeanFactory beans) {
        this.messages = messages;
        this.dispatcher = dispatcher;
        this.reachable = reachable;
        this.designations = designations;
        this.numbers = numbers;
        this.absences = absences;
        this.people = people;
        this.phones = phones;
        this.book = book;
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
        world = new PostWorld(beans);
    }

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM message WHERE recipient = :post")
                .param("post", LEADER.toString())
                .update());
        world.leaves();
    }

    private static PhoneNumber number() {
        return new PhoneNumber(
                "+8551" + (2_000_000 + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 7_000_000)));
    }

    private static UUID done(DesignationOutcome outcome) {
        assertThat(outcome).isInstanceOf(DesignationOutcome.Done.class);
        return ((DesignationOutcome.Done) outcome).designation().id();
    }

    /** Whatever the hour of the test is. */
    private String looks(MessageId id) {
        transaction.executeWithoutResult(
                status -> tables.sql("UPDATE message SET urgent = true, next_at = asked_at WHERE id = :id")
                        .param("id", id.id())
                        .update());
        while (dispatcher.sends() > 0) {
            // There may be more.
        }
        return tables.sql("SELECT state || ' ' || coalesce(waits_for, '') FROM message WHERE id = :id")
                .param("id", id.id())
                .query((row, count) -> row.getString(1))
                .single();
    }

    @Test
    void aVerifiedNumberStillWaitsForTheSecondYes() {
        UUID held = held(LEADER, Optional.of(number())).id();
        PhoneNumber number = verified(held);
        MessageId id = queued();

        assertThat(reachable.against(LEADER)).contains(Reachable.Against.SECOND_YES);
        assertThat(looks(id)).isEqualTo("QUEUED SECOND_YES");

        done(numbers.confirm(world.named("atro"), held, number));
        assertThat(reachable.against(LEADER)).isEmpty();
        assertThat(looks(id)).isIn(WENT);
        assertThat(sentTo(id)).isEqualTo(number.e164());
    }

    private Designation held(PostId post, Optional<PhoneNumber> number) {
        UUID held = done(designations.designate(
                world.named("admin"),
                new DesignationWish(
                        post,
                        new DesignationWish.Whom.New(
                                new PersonWish(new PersonName("", "Mao Sokha"), Language.ENGLISH, List.of())),
                        book.today().minusDays(30),
                        Optional.empty(),
                        number)));
        return ((DesignationOutcome.Done) designations.confirm(world.named("atro"), held)).designation();
    }

    /** Another number, on which somebody answered. */
    private PhoneNumber verified(UUID held) {
        PhoneNumber number = number();
        done(designations.changePhone(world.named("admin"), held, number));
        transaction.executeWithoutResult(status -> phones.verified(number));
        return number;
    }

    private MessageId queued() {
        return Objects.requireNonNull(transaction.execute(status -> messages.queue(Wish.of(
                "test " + UUID.randomUUID(),
                MessageKind.TEST,
                new Recipient.OfPost(LEADER),
                Slots.NONE,
                clock.instant().plus(Duration.ofDays(1))))));
    }

    private String sentTo(MessageId id) {
        return tables.sql("SELECT number FROM message WHERE id = :id")
                .param("id", id.id())
                .query((row, count) -> row.getString(1))
                .single();
    }

    @Test
    void whoeverActsForTheHolderIsNotReachedOnAWaitingNumberEither() {
        Designation leader = held(LEADER, Optional.of(number()));
        Designation office = held(OFFICE, Optional.of(number()));
        assertThat(absences.away(
                        world.named("admin"),
                        leader.id(),
                        book.today(),
                        book.today().plusDays(3),
                        Optional.of(office.person())))
                .isInstanceOf(AbsenceOutcome.Done.class);
        PhoneNumber number = verified(office.id());
        MessageId id = queued();

        assertThat(reachable.against(LEADER)).contains(Reachable.Against.SECOND_YES);
        assertThat(looks(id)).isEqualTo("QUEUED SECOND_YES");

        done(numbers.confirm(world.named("atro"), office.id(), number));
        assertThat(looks(id)).isIn(WENT);
        assertThat(sentTo(id)).isEqualTo(number.e164());
    }

    @Test
    void anOwnNumberToWhichNobodySaidYesIsNoNumberOfThePost() {
        Designation held = held(LEADER, Optional.empty());
        PhoneNumber number = number();
        people.correct(
                world.named("admin"),
                held.person(),
                new PersonWish(new PersonName("", "Mao Sokha"), Language.ENGLISH, List.of(number)));
        transaction.executeWithoutResult(status -> phones.verified(number));

        assertThat(reachable.against(LEADER)).contains(Reachable.Against.NO_NUMBER);
        assertThat(looks(queued())).startsWith("CANCELLED");
    }
}
