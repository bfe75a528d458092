package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.wording.MessageKind;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** What is of no use any more is not sent (design 3.2), however long whoever sends it was held up. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TooLateTest {

    private final CallWorld world;
    private final Clock clock;
    private final ToldProvider provider = new ToldProvider();

    TooLateTest(BeanFactory beans, Clock clock) {
        this.clock = clock;
        world = new CallWorld(beans, Language.ENGLISH);
    }

    @AfterEach
    void leave() {
        world.leave();
    }

    /** It is claimed in time, and ten days pass before it would be sent. */
    private final class HeldUp extends Clock {

        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public ZoneId getZone() {
            return CountryTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return asked.getAndIncrement() == 0
                    ? clock.instant()
                    : clock.instant().plus(Duration.ofDays(10));
        }
    }

    @Test
    void whatWasClaimedInTimeAndIsLateByThenIsNotSent() {
        MessageId id = world.says(world.asked(Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT), "first", Optional.empty());
        world.dispatcher(new HeldUp(), List.of(), provider).sends();
        assertThat(provider.got).isEmpty();
        assertThat(world.of(id, "state")).as("in doubt when the lease is over").isEqualTo("CLAIMED");
    }
}
