package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.messaging.wording.Way;
import org.spean.messaging.wording.Writing;
import org.spean.vocabulary.PhoneNumber;

/** By which ways a message can be answered, once it is known how it goes (design 3.2). */
class WaysTest {

    private static final PhoneNumber NUMBER = new PhoneNumber("+85512345678");
    private static final URI LINK = URI.create("https://spean.example.org/a/Xk3v9QmT2bWc7RyHXk3v9Q");

    private final Ways linked = new Ways(bearer -> Optional.of(LINK));
    private final Ways unlinked = new Ways(bearer -> Optional.empty());

    private static Slots.Builder slots() {
        return Slots.builder().code("K7M");
    }

    private static Waiting asking(Slots slots) {
        return new Waiting(
                new MessageId(UUID.randomUUID()),
                0,
                MessageKind.ENTRY_STILL_RIGHT,
                new Recipient.OfNumber(NUMBER),
                Optional.empty(),
                slots,
                Instant.EPOCH,
                false,
                Optional.of(new QuestionId(UUID.randomUUID())));
    }

    private static Outbound by(Channel channel, boolean links, boolean replies) {
        return new Outbound(
                new Answerable(replies), channel, NUMBER, Writing.ENGLISH, links, Optional.empty(), Optional.empty());
    }

    private record Answerable(boolean replies) implements MessageGateway {

        @Override
        public String name() {
            return "answerable";
        }

        @Override
        public Set<Channel> channels() {
            return EnumSet.allOf(Channel.class);
        }

        @Override
        public Set<Way> ways(Channel channel) {
            return replies ? MessageGateway.super.ways(channel) : Set.of();
        }

        @Override
        public Sent send(Outgoing message) {
            throw new IllegalStateException("nothing is sent here");
        }

        @Override
        public Found find(Outgoing message) {
            throw new IllegalStateException("nothing is sent here");
        }
    }

    private static String ways(Optional<Ways.Filled> filled) {
        return filled.map(each -> each.slots().toKeep().getOrDefault("answers", ""))
                .orElse("none");
    }

    @Test
    void theChannelTheGatewayAndTheRecipientDecide() {
        Waiting message = asking(slots().build());
        assertThat(ways(linked.fill(message, by(Channel.SMS, true, true)))).isEqualTo("REPLY LINK");
        assertThat(ways(linked.fill(message, by(Channel.SMS, true, false)))).isEqualTo("LINK");
        assertThat(ways(linked.fill(message, by(Channel.SMS, false, true)))).isEqualTo("REPLY");
        assertThat(ways(unlinked.fill(message, by(Channel.SMS, true, true)))).isEqualTo("REPLY");
        assertThat(ways(linked.fill(message, by(Channel.TELEGRAM, true, true)))).isEqualTo("BUTTONS");
        assertThat(ways(linked.fill(message, by(Channel.VOICE, true, true)))).isEqualTo("REPLY");
        assertThat(ways(linked.fill(message, by(Channel.EMAIL, true, true)))).isEqualTo("LINK");
    }

    @Test
    void theTelephoneOfWhoeverAsksIsAWay() {
        Waiting message =
                asking(slots().telephone(new PhoneNumber("+85523000012")).build());
        assertThat(ways(linked.fill(message, by(Channel.SMS, false, false)))).isEqualTo("TELEPHONE");
        assertThat(ways(linked.fill(message, by(Channel.SMS, true, true)))).isEqualTo("REPLY TELEPHONE LINK");
    }

    @Test
    void whatNobodyCouldAnswerIsNotSaid() {
        assertThat(unlinked.fill(asking(slots().build()), by(Channel.SMS, true, false)))
                .isEmpty();
    }

    @Test
    void waysThatWereKeptBeforeAreDecidedAnew() {
        Waiting message = asking(slots().answers(Set.of(Way.REPLY)).build());
        assertThat(ways(linked.fill(message, by(Channel.SMS, true, false)))).isEqualTo("LINK");
    }

    @Test
    void ofTheLinkOnlyTheBeginningIsKept() {
        Ways.Filled filled = linked.fill(asking(slots().build()), by(Channel.SMS, true, true))
                .orElseThrow();
        assertThat(filled.masked("or here " + LINK + " #K7QX"))
                .isEqualTo("or here https://spean.example.org/a/… #K7QX");
        assertThat(List.of(filled.slots().toString())).allMatch(text -> !text.contains("Xk3v9"));
    }
}
