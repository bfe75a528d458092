package org.spean.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spean.referral.ClockRows.Answered;

/** What partners learn of a service, and from how many answers on. */
class ExperiencesTest {

    private static List<Answered> answers(int count, int yes) {
        return IntStream.range(0, count)
                .mapToObj(each -> new Answered(60L * (each + 1), each < yes))
                .toList();
    }

    @Test
    void fourAnswersSayNothing() {
        assertThat(Experiences.experience(answers(4, 4))).isEmpty();
    }

    @Test
    void fiveSayHowLongItTakesAndHowOftenItIsYes() {
        assertThat(Experiences.experience(answers(5, 2))).hasValueSatisfying(each -> {
            assertThat(each.median()).isEqualTo(Duration.ofMinutes(3));
            assertThat(each.accepted()).isEqualTo(40);
            assertThat(each.answers()).isEqualTo(5);
        });
    }

    @Test
    void ofAnEvenNumberTheMedianIsInTheMiddleAndASingleAnswerCannotBeReadFromTheShare() {
        assertThat(Experiences.experience(answers(6, 6))).hasValueSatisfying(each -> {
            assertThat(each.median()).isEqualTo(Duration.ofSeconds(210));
            assertThat(each.accepted()).isEqualTo(100);
        });
        assertThat(Experiences.experience(answers(21, 20)))
                .hasValueSatisfying(each -> assertThat(each.accepted()).isEqualTo(100));
    }
}
