package org.spean.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours, places and until when. */
class AtPresentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon-Fri 07:30-11:30, 14:00-17:30; Sat 08:00-12:00",
                "Mon 08:00-12:00; Wed-Thu 00:00-24:00; holidays 08:00-10:00",
                "24/7",
                ""
            })
    void hoursAreWrittenAsTheyAreRead(String written) {
        assertThat(DutyHours.read(written).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mornings",
                "Mon",
                "Mon 8-12",
                "Mon 12:00-08:00",
                "Fri-Mon 08:00-12:00",
                "Mon 08:10-12:00",
                "Mon 08:00-25:00"
            })
    void hoursThatAreNoneAreRefused(String written) {
        assertThatThrownBy(() -> DutyHours.read(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void somebodyIsOnDutyFromTheFirstMinuteToTheLast() {
        DutyHours hours = DutyHours.read("Mon-Fri 07:30-11:30; holidays 08:00-10:00");
        LocalDateTime monday = DAY.atTime(7, 30);

        assertThat(hours.at(monday, false)).isTrue();
        assertThat(hours.at(monday.minusMinutes(1), false)).isFalse();
        assertThat(hours.at(DAY.atTime(11, 29), false)).isTrue();
        assertThat(hours.at(DAY.atTime(11, 30), false)).isFalse();
        assertThat(hours.at(monday, true))
                .as("a public holiday has hours of its own")
                .isFalse();
        assertThat(hours.at(DAY.atTime(8, 0), true)).isTrue();
        assertThat(DutyHours.ALWAYS.at(DAY.atTime(23, 59), true)).isTrue();
    }

    @Test
    void whatIsFullUntilADayTakesPeopleOnTheNext() {
        Taking full = new Taking(Taking.State.FULL, Optional.of(DAY), Optional.empty());

        assertThat(full.on(DAY)).isFalse();
        assertThat(full.on(DAY.plusDays(1))).isTrue();
        assertThat(new Taking(Taking.State.NOT_TAKING, Optional.empty(), Optional.empty()).on(DAY.plusYears(9)))
                .isFalse();
    }

    @Test
    void placesAreNumbersBySexAndAge() {
        Capacity capacity = Capacity.read("women 10/3; men 4", Optional.of(DAY));

        assertThat(capacity.written()).isEqualTo("men 4; women 10/3");
        assertThat(capacity.nothingFree()).isFalse();
        assertThat(Capacity.read("women 10/0", Optional.of(DAY)).nothingFree()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"horses 3", "women", "women 3/4", "women -1", "women ten", "disability 3", "women 3; women 4"})
    void placesThatCannotBeAreRefused(String written) {
        assertThatThrownBy(() -> Capacity.read(written, Optional.of(DAY))).isInstanceOf(IllegalArgumentException.class);
    }
}
