package org.spean.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.vocabulary.PhoneNumber;

/** What callers found, all in all: one row for each story, the oldest call first. */
class HeardTest {

    private static final List<PhoneNumber> NUMBERS =
            List.of(new PhoneNumber("+85512111111"), new PhoneNumber("+85512222222"));

    @ParameterizedTest(name = "{0}: answered on day {2}, trouble {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody rang                           |                                   |   | false",
                "answered                              | 1 ANSWERED                        | 1 | false",
                "answered twice                        | 1 ANSWERED, 2 ANSWERED            | 2 | false",
                "answered, then not: still known       | 1 ANSWERED, 1 NO_ANSWER           | 1 | false",
                "answered, then wrong: proves nothing  | 1 ANSWERED, 1 WRONG_NUMBER        |   | false",
                "wrong, then answered after all        | 1 WRONG_NUMBER, 1 ANSWERED        | 2 | false",
                "one of two does not answer            | 1 NO_ANSWER                       |   | false",
                "neither answers                       | 1 NO_ANSWER, 2 NO_ANSWER          |   | true",
                "both are gone                         | 1 CLOSED, 2 NEW_NUMBER            |   | true",
                "one is gone, the other answers        | 1 CLOSED, 2 ANSWERED              | 2 | false",
                "one answered, the other never does    | 1 ANSWERED, 2 NO_ANSWER           | 1 | false",
                "both answered, one is gone since      | 1 ANSWERED, 2 ANSWERED, 2 CLOSED  | 1 | false",
            })
    void allInAll(String story, @Nullable String calls, @Nullable Integer day, boolean trouble) {
        Heard heard = Heard.of(NUMBERS, history(calls));

        assertThat(heard.answeredOn())
                .as(story)
                .isEqualTo(Optional.ofNullable(day).map(HeardTest::day));
        assertThat(heard.trouble()).as(story).isEqualTo(trouble);
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2026, 3, number);
    }

    /** Each call a day later than the one before, the newest first. */
    private static List<CallReport> history(@Nullable String calls) {
        List<CallReport> history = new ArrayList<>();
        if (calls != null) {
            for (String call : calls.split(", ", -1)) {
                Instant at = day(history.size() + 1).atStartOfDay(Calls.ZONE).toInstant();
                history.addFirst(new CallReport(
                        new UUID(0, history.size()),
                        NUMBERS.get(call.charAt(0) - '1'),
                        CallOutcome.valueOf(call.substring(2)),
                        Optional.empty(),
                        Optional.of(new UUID(0, 0)),
                        "",
                        at));
            }
        }
        return history;
    }

    @ParameterizedTest(name = "{0}: answered on day {3}, trouble {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "whoever keeps it says it is right     |                                  | 3+       | 3 | false",
                "right, before somebody rang           | 1 ANSWERED                       | 0+       | 1 | false",
                "right, after nobody answered          | 1 NO_ANSWER, 2 NO_ANSWER         | 5+       | 5 | false",
                "right, then both are gone             | 1 CLOSED, 2 WRONG_NUMBER         | 0+       |   | true",
                "right, then one is gone               | 1 CLOSED                         | 0+       | 0 | false",
                "answered, then it is not right        | 1 ANSWERED                       | 2-       |   | false",
                "it is not right, then answered        | 1 ANSWERED                       | 0-       | 1 | false",
                "not right, and then right             |                                  | 2-, 4+   | 4 | false",
                "right, and then not                   |                                  | 2+, 4-   |   | false",
            })
    void withWhoeverKeepsIt(String story, @Nullable String calls, String said, @Nullable Integer day, boolean trouble) {
        List<HolderAnswers.Said> holder = new ArrayList<>();
        for (String each : said.split(", ", -1)) {
            holder.addFirst(new HolderAnswers.Said(at(each.charAt(0) - '0').plusSeconds(3600), each.endsWith("+")));
        }
        Heard heard = Heard.of(NUMBERS, history(calls), holder);

        assertThat(heard.answeredOn())
                .as(story)
                .isEqualTo(Optional.ofNullable(day).map(each -> LocalDate.ofInstant(at(each), Calls.ZONE)));
        assertThat(heard.trouble()).as(story).isEqualTo(trouble);
    }

    /** The first call is on day 1. */
    private static Instant at(int day) {
        return day(1).plusDays(day - 1L).atStartOfDay(Calls.ZONE).toInstant();
    }
}
