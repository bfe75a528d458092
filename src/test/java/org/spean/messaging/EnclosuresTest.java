package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What goes with a message, and what does not. */
class EnclosuresTest {

    private static final Enclosure DATE = new Enclosure("date.ics", "text/calendar", "SUMMARY:visit");

    private static Outgoing with(Channel channel, Enclosing room) {
        StaticListableBeanFactory rooms = new StaticListableBeanFactory();
        rooms.addBean("room", room);
        Instant now = Instant.EPOCH;
        return new Enclosures(rooms.getBeanProvider(Enclosing.class))
                .with(
                        new Outgoing(
                                new MessageId(UUID.randomUUID()),
                                1,
                                channel,
                                new PhoneNumber("+85512345678"),
                                "Spean: a visit. #K7QX",
                                "K7QX",
                                now,
                                now.plus(Duration.ofDays(1))),
                        Optional.empty(),
                        Language.ENGLISH);
    }

    @Test
    void byEmailItIsWhateverTheRoomSays() {
        assertThat(with(Channel.EMAIL, (message, question, language) -> Optional.of(DATE))
                        .enclosure())
                .contains(DATE);
        assertThat(with(Channel.EMAIL, (message, question, language) -> Optional.empty())
                        .enclosure())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EMAIL")
    void noOtherChannelCarriesAFile(Channel channel) {
        assertThat(with(channel, (message, question, language) -> Optional.of(DATE))
                        .enclosure())
                .isEmpty();
    }

    @Test
    void aRoomThatCannotTellKeepsNoMessageBack() {
        assertThat(with(Channel.EMAIL, (message, question, language) -> {
                            throw new IllegalStateException("broken");
                        })
                        .enclosure())
                .isEmpty();
    }

    @Test
    void aWordThatIsNeverSentGoesInNoFileEither() {
        assertThat(with(
                                Channel.EMAIL,
                                (message, question, language) -> Optional.of(
                                        new Enclosure("date.ics", "text/calendar", "SUMMARY:visit to the shelter")))
                        .enclosure())
                .isEmpty();
    }
}
