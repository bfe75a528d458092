package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Remit;
import org.spean.access.Subject;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.spean.messaging.MessageActOutcome.Reason;
import org.spean.messaging.MessageActOutcome.Refused;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.wording.Activity;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.PostBook;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.people.PostWorld;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes of a case is on the desk of those alone who know of the case. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DeskOfCasesTest {

    private static final PlaceCode BATTAMBANG = new PlaceCode("02");
    private static final String WHY = "They are the client's uncle, and live in the same house.";

    private final MessageBook book;
    private final MessageActs acts;
    private final Messages messages;
    private final Questions questions;
    private final InboxDesk desk;
    private final Reach reach;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Actor atro;
    /** The same, with what they hold. */
    private final Actor office;

    private final Actor focal;
    private final Actor administrator;
    private final PostId post;
    private final Subject one = new Subject(Subject.Kind.CASE, UUID.randomUUID());
    private final Subject other = new Subject(Subject.Kind.CASE, UUID.randomUUID());
    private final String mark = "desk " + UUID.randomUUID();

    DeskOfCasesTest(
            MessageBook book,
            MessageActs acts,
            Messages messages,
            Questions questions,
            InboxDesk desk,
            Reach reach,
            JdbcClient tables,
            TransactionTemplate transaction,
            Clock clock,
            PostBook posts,
            BeanFactory beans) {
        this.book = book;
        this.acts = acts;
        this.messages = messages;
        this.questions = questions;
        this.desk = desk;
        this.reach = reach;
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
        PostWorld world = new PostWorld(beans);
        atro = world.named("atro");
        office = Actor.person(
                atro.account().orElseThrow(),
                atro.name(),
                beans.getBean(Confirmers.class).held(atro));
        focal = world.named("focal");
        administrator = world.named("admin");
        post = posts.in(atro, BATTAMBANG).stream()
                .filter(each -> each.post().kind() == PostKind.FOCAL_LEADER)
                .findFirst()
                .orElseThrow()
                .post()
                .id();
        transaction.executeWithoutResult(status -> Set.of(one, other).forEach(each -> {
            reach.open(each, Relation.OWN_PROVINCE, Remit.province(BATTAMBANG), Optional.empty(), "a test");
            reach.open(each, Relation.COUNTRY, Remit.COUNTRY, Optional.empty(), "a test");
        }));
    }

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM message WHERE subject_ids && :ids")
                    .param("ids", ids())
                    .update();
            tables.sql("DELETE FROM question WHERE subject_ids && :ids")
                    .param("ids", ids())
                    .update();
            tables.sql("DELETE FROM reach WHERE subject_id = ANY (:ids)")
                    .param("ids", ids())
                    .update();
            tables.sql("DELETE FROM inbound WHERE provider_id = :mark")
                    .param("mark", mark)
                    .update();
        });
    }

    private UUID[] ids() {
        return new UUID[] {one.id(), other.id()};
    }

    private Instant tomorrow() {
        return clock.instant().plus(Duration.ofDays(1));
    }

    private MessageId told(Set<Subject> of) {
        MessageId id = transaction.execute(status -> messages.queue(
                Wish.of(mark + UUID.randomUUID(), MessageKind.TEST, new Recipient.OfPost(post), Slots.NONE, tomorrow())
                        .comingOf(of)));
        assertThat(id).isNotNull();
        return id;
    }

    private boolean reads(Actor by, MessageId id) {
        boolean listed = book.page(by, MessageFilter.ALL, Optional.empty()).lines().stream()
                .anyMatch(each -> each.id().equals(id));
        assertThat(book.thread(by, id).isPresent()).isEqualTo(listed);
        return listed;
    }

    private void shutsOut(Subject from) {
        transaction.executeWithoutResult(status ->
                reach.exclude(office, from, Remit.person(focal.account().orElseThrow()), WHY));
    }

    @Test
    void itIsThereForThoseWhoKnowOfTheCase() {
        MessageId id = told(Set.of(one));
        assertThat(reads(focal, id)).isTrue();
        assertThat(reads(atro, id)).isTrue();
        assertThat(reads(administrator, id))
                .as("administrators know of no case")
                .isFalse();
        assertThat(acts.does(administrator, id, MessageAct.CANCEL)).isEqualTo(new Refused(Reason.MOVED_ON));
        shutsOut(one);
        assertThat(reads(focal, id)).isFalse();
        assertThat(reads(atro, id)).isTrue();
    }

    @Test
    void whatComesOfSeveralIsThereForThoseWhoKnowOfAll() {
        MessageId id = told(Set.of(one, other));
        assertThat(reads(focal, id)).isTrue();
        shutsOut(other);
        assertThat(reads(focal, id)).isFalse();
        assertThat(reads(focal, told(Set.of(one)))).isTrue();
    }

    @Test
    void whatIsAskedAndWhatIsWrittenToItGoWithIt() {
        Question question = transaction.execute(status -> questions.ask(new Ask(
                        Asked.DATE,
                        MessageKind.DATE_ASKED,
                        new Recipient.OfPost(post),
                        "date",
                        UUID.randomUUID(),
                        Slots.builder()
                                .activity(Activity.VISIT)
                                .date(clock.instant().atOffset(ZoneOffset.UTC).toLocalDate())
                                .district(new PlaceCode("0203"))
                                .build(),
                        tomorrow(),
                        false)
                .comingOf(Set.of(one))));
        assertThat(question).isNotNull();
        MessageId asks = tables.sql("SELECT id FROM message WHERE question = :question")
                .param("question", question.id().id())
                .query((row, number) -> new MessageId(row.getObject(1, UUID.class)))
                .single();
        assertThat(reads(focal, asks)).isTrue();
        var number = book.thread(focal, asks).orElseThrow().line().to();
        assertThat(number.post()).contains(post);
        transaction.executeWithoutResult(status -> tables.sql(
                        "INSERT INTO inbound (gateway, provider_id, channel, number,"
                                + " body, at, became, question) SELECT 'test', :mark, 'SMS', d.number, 'no road', :at, 'FOR_A_PERSON', :q"
                                + " FROM (SELECT phone AS number FROM designation WHERE post_id = :post AND phone IS NOT NULL LIMIT 1) d")
                .param("mark", mark)
                .param("at", OutboxRows.at(clock.instant()))
                .param("q", question.id().id())
                .param("post", post.id())
                .update());
        long before = desk.count(focal);
        assertThat(writes(focal)).isTrue();
        shutsOut(one);
        assertThat(writes(focal)).isFalse();
        assertThat(desk.count(focal)).isEqualTo(before - 1);
        assertThat(writes(atro)).isTrue();
        assertThat(reads(focal, asks)).isFalse();
    }

    private boolean writes(Actor by) {
        return desk.waiting(by).stream().anyMatch(each -> each.said().body().equals("no road"));
    }
}
