package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** Ten days pass between the claim and the sending. */
    private final class HeldUp extends Clock {

        private final AtomicBoolean claimed = new AtomicBoolean();

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
            return claimed.get() ? clock.instant().plus(Duration.ofDays(10)) : clock.instant();
        }
    }

    @Test
    void whatWasClaimedInTimeAndIsLateByThenIsNotSent() {
        MessageId id = world.says(world.asked(Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT), "first", Optional.empty());
        HeldUp heldUp = new HeldUp();
        Gate lets = (message, to, now) -> {
            heldUp.claimed.set(true);
            return Optional.empty();
        };
        world.dispatcher(heldUp, List.of(lets), provider).sends();
        assertThat(provider.got).isEmpty();
        assertThat(world.of(id, "state")).as("in doubt when the lease is over").isEqualTo("CLAIMED");
    }
}
