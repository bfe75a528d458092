package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.calendar.WorkingCalendar;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.wording.MessageKind;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** Whoever is asked many things gets one message a day in place of a flood (design 3.4). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ManyQuestionsTest {

    private final CallWorld world;
    private final BeanFactory beans;
    private final WorkingCalendar calendar;
    private final ToldProvider provider = new ToldProvider();
    private final ZonedDateTime morning;

    ManyQuestionsTest(BeanFactory beans, WorkingCalendar calendar, Clock clock) {
        this.beans = beans;
        this.calendar = calendar;
        world = new CallWorld(beans, Language.ENGLISH);
        ZonedDateTime tomorrow = clock.instant().atZone(CountryTime.ZONE).plusDays(1);
        morning = calendar.nextAllowed(tomorrow.withHour(10).withMinute(0).toInstant())
                .atZone(CountryTime.ZONE);
    }

    @AfterEach
    void leave() {
        world.leave();
    }

    private void sends(Instant at) {
        Dispatcher dispatcher = world.dispatcher(
                Clock.fixed(at, CountryTime.ZONE), List.of(beans.getBean("manyQuestions", Gate.class)), provider);
        while (dispatcher.sends() > 0) {
            // There may be more.
        }
    }

    private List<MessageId> asks(int questions) {
        List<MessageId> all = new ArrayList<>();
        for (int each = 0; each < questions; each++) {
            all.add(world.says(world.asked(Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT), "first", Optional.empty()));
        }
        return all;
    }

    private long are(List<MessageId> messages, String state) {
        return messages.stream()
                .filter(each -> world.of(each, "concat_ws(' ', state, waits_for, failure)")
                        .equals(state))
                .count();
    }

    private Instant halfPastSeven() {
        return calendar.nextAllowed(
                morning.plusDays(1).withHour(7).withMinute(30).toInstant());
    }

    @Test
    void threeOfADayGoAloneAndTheOthersTogetherTheNextMorning() {
        List<MessageId> all = asks(6);
        sends(morning.toInstant());
        assertThat(provider.got).hasSize(3);
        assertThat(are(all, "QUEUED DIGEST")).isEqualTo(3);

        sends(halfPastSeven().minusSeconds(60));
        assertThat(provider.got).hasSize(3);

        sends(halfPastSeven());
        sends(halfPastSeven().plusSeconds(1));
        assertThat(provider.got).hasSize(4);
        assertThat(provider.got.getLast().text()).contains("questions that wait for your answer: 6", "Send ?");
        assertThat(are(all, "CANCELLED GATHERED")).isEqualTo(3);
    }

    @Test
    void oneThatWasKeptAloneGoesAsItself() {
        List<MessageId> all = asks(4);
        sends(morning.toInstant());
        assertThat(are(all, "QUEUED DIGEST")).isEqualTo(1);
        sends(halfPastSeven());
        assertThat(are(all, "ACCEPTED")).isEqualTo(4);
    }

    @Test
    void whatIsNeededBeforeTheNextMorningIsOverWaitsForNone() {
        asks(3);
        sends(morning.toInstant());
        Question soon = world.asked(
                Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT, halfPastSeven().plus(Duration.ofHours(12)));
        world.says(soon, "first", Optional.empty());
        sends(morning.toInstant());
        assertThat(provider.got).hasSize(4);
    }

    @Test
    void theCountIsAnsweredWithAMarkAndTheListWithANumber() {
        List<MessageId> all = asks(5);
        sends(morning.toInstant());
        sends(halfPastSeven());
        String gathered = world.of(all.getLast(), "slots ->> 'code'");
        writes("?");
        assertThat(world.last("kind || ' ' || slots")).contains("WHICH_QUESTION", gathered);
        writes("1");
        assertThat(world.last("kind || ' ' || slots"))
                .as("the newest stands first")
                .contains("ENTRY_STILL_RIGHT", gathered);
    }

    private void writes(String text) {
        beans.getBean(Inbox.class).take("test", UUID.randomUUID().toString(), Channel.SMS, world.number, text);
    }
}
