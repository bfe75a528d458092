package org.spean.messaging.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"A7K", "a7k", " A7K ", "A 7 K", "A-7-K", "A.7.K", "#A7K", "A៧K", "Ａ７Ｋ", "А7К", "A\u200B7K"})
    void aCodeIsReadAsPeopleTypeIt(String typed) {
        assertThat(ReplyCode.typed(typed)).contains(new ReplyCode("A7K"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "A7", "A7KK", "AAA", "777", "7A7", "O7K", "A0K", "A1K", "A5K", "A8K", "I7K", "A7S", "A7Z", "👍"
            })
    void whatIsNoCodeIsNone(String typed) {
        assertThat(ReplyCode.typed(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a7k", "A7K ", "A៧K", "O7K"})
    void aCodeCannotExistInvalid(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReplyCode(code));
    }

    @Test
    void ofEachPairThatIsConfusedNoneOrOneIsUsed() {
        String used = ReplyCode.LETTERS + ReplyCode.FIGURES;

        assertThat(List.of("0OQD", "1IL", "5S", "8B", "2Z", "6G", "UV"))
                .allSatisfy(alike -> assertThat(alike.chars().filter(sign -> used.indexOf(sign) >= 0))
                        .hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void everyCodeIsDrawnSometimeAndReadAgain() {
        Random chance = new Random(5);

        List<ReplyCode> drawn = Stream.generate(() -> ReplyCode.random(chance))
                .limit(40_000)
                .distinct()
                .toList();

        assertThat(drawn)
                .hasSize(1_536)
                .allSatisfy(code -> assertThat(ReplyCode.typed(code.toString())).contains(code));
    }
}
