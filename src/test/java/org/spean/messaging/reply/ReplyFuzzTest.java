package org.spean.messaging.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What holds for every text, tried with many that nobody thought of: thrown together from pieces of answers, or from any
 * signs, and then changed here and there. The same texts each time.
 *
 * <p>By a generator of our own: jqwik has no release for the JUnit Platform 6 of this project.
 */
class ReplyFuzzTest {

    private static final int TEXTS = 12_000;
    private static final Pattern YES = Pattern.compile(
            "1|y|ok|oke|agree|confirm|correct|right|bat|baat|ch?as|cha|ja|បាទ|ចា|បាន|អូខេ|ព្រម|បញ្ជាក់|ត្រូវ");
    private static final List<String> PIECES = List.of(
            "1",
            "2",
            "3",
            "4",
            "9",
            "?",
            "2 14/12",
            "14.12",
            "14-12",
            "31/02",
            "14/12/26",
            "14/12/2570",
            "14 Dec",
            "Dec 14",
            "2026-12-14",
            "9:00",
            "9h30",
            "09.30",
            "2 pm",
            "ម៉ោង ៩",
            "៩ព្រឹក",
            "២រសៀល",
            "១៤ ធ្នូ",
            "ថ្ងៃទី១៤ ខែធ្នូ",
            "ឆ្នាំ២០២៧",
            "A7K",
            "B2C",
            "W9X",
            "a7k1",
            "yes",
            "ok",
            "no",
            "បាទ",
            "ចាស",
            "ទេ",
            "មិន",
            "stop",
            "start",
            "call me",
            "away",
            "hello",
            "flooded",
            "123456",
            "12",
            "0",
            "ច័ន្ទ",
            "tomorrow",
            " ",
            "\n",
            ",",
            ".",
            "/",
            "-",
            ":",
            ")",
            "👍",
            "👎",
            "\u200B",
            "\u202E",
            "\uD83D",
            "\uFFFD",
            "½",
            "１",
            "៉",
            "្",
            "a",
            "k",
            "7",
            "and",
            "ខែ",
            "កន្លះ",
            "h",
            "th");
    private static final List<List<OpenQuestion>> OPEN = List.of(
            List.of(),
            Notation.open("A7K DATE"),
            Notation.open("B2C ENTRY"),
            Notation.open("A7K IDENTITY"),
            Notation.open("B2C ECHO"),
            Notation.open("A7K CODE"),
            Notation.open("A7K DATE, B2C ENTRY"),
            Notation.open("A7K DATE, B2C DATE"),
            Notation.open("A7K ECHO, B2C CODE, C3E DATE, W9Y IDENTITY"));

    private record Case(String text, List<OpenQuestion> open, Optional<ListSent> listed, LocalDate today) {

        List<Reply> read() {
            return ReplyParser.read(text, open, listed, today);
        }
    }

    @Test
    void someAnswersAreFoundAmongThem() {
        Set<Class<?>> said = cases(1, TEXTS).stream()
                .flatMap(each -> each.read().stream())
                .map(reply ->
                        reply instanceof Reply.Answer answer ? answer.said().getClass() : reply.getClass())
                .collect(Collectors.toSet());

        assertThat(said)
                .hasSize(Said.class.getPermittedSubclasses().length + Reply.class.getPermittedSubclasses().length - 1);
    }

    @Test
    void nothingIsThrownAndSomethingIsAlwaysSaid() {
        each(2, one -> assertThat(one.read()).isNotEmpty().isEqualTo(one.read()));
    }

    @Test
    void noDayIsPastOrBeyondTheHorizon() {
        each(
                3,
                one -> one.read()
                        .forEach(reply -> day(reply)
                                .ifPresent(day -> assertThat(day)
                                        .isBetween(one.today(), one.today().plus(ReplyParser.FARTHEST)))));
    }

    @Test
    void nobodyConfirmsWithoutAOneOrAWordThatSaysYes() {
        each(4, one -> {
            if (one.read().stream().anyMatch(reply -> says(reply, Said.Yes.class))) {
                String text = one.text() + one.listed().map(ListSent::before).orElse("");
                assertThat(Glyphs.normal(text).replace(" ", "")).containsPattern(YES);
            }
        });
    }

    @Test
    void onlyOpenQuestionsAreAnswered() {
        each(5, one -> {
            List<ReplyCode> open = one.open().stream().map(OpenQuestion::code).toList();
            for (Reply reply : one.read()) {
                switch (reply) {
                    case Reply.Answer(ReplyCode question, Said said) ->
                        assertThat(open).contains(question);
                    case Reply.Picked(ReplyCode question) -> assertThat(open).contains(question);
                    case Reply.AskBack(Why why, Optional<ReplyCode> question)
                    when question.isPresent() ->
                        assertThat(open.contains(question.get())).isEqualTo(why != Why.NO_SUCH_QUESTION);
                    default -> {}
                }
            }
        });
    }

    @Test
    void theCodeOfAQuestionThatIsNotOpenAnswersNone() {
        Random chance = new Random(6);
        for (Case one : cases(6, 10_000)) {
            String code = ReplyCode.random(chance).code();
            if (one.open().stream().anyMatch(question -> question.code().code().equals(code))) {
                continue;
            }
            String said = code + " " + PIECES.get(chance.nextInt(PIECES.size()));
            List<Reply> replies = ReplyParser.read(said, one.open(), one.today());
            boolean namesAnother = one.open().stream()
                    .anyMatch(question ->
                            replies.toString().contains(question.code().code()));

            assertThat(replies.getFirst()).as(said).matches(reply -> asked(reply) || namesAnother);
        }
    }

    @Test
    void whoeverNamesNoneOfSeveralAnswersNone() {
        each(7, one -> {
            boolean code = one.open().stream().anyMatch(question -> question.asked() == Asked.CODE);
            boolean unnamed = Parts.of(Raw.of(Glyphs.normal(one.text())), Set.of())
                    .named()
                    .isEmpty();
            if (one.open().size() > 1
                    && one.listed().isEmpty()
                    && !code
                    && unnamed
                    && !one.text().matches("(?si).*[abw].*")) {
                assertThat(one.read()).noneMatch(Reply.Answer.class::isInstance);
            }
        });
    }

    @Test
    void theLongestTextTakesNoTime() {
        List<String> longest = PIECES.stream()
                .map(piece -> piece.repeat(ReplyParser.LONGEST_TEXT).substring(0, ReplyParser.LONGEST_TEXT))
                .toList();
        longest.forEach(text -> ReplyParser.read(text, OPEN.getLast(), LocalDate.of(2026, 11, 25)));

        for (String text : longest) {
            // The fastest of some: what else the machine does is not the parser's fault.
            long fastest = Long.MAX_VALUE;
            for (int times = 0; times < 5; times++) {
                long before = System.nanoTime();
                ReplyParser.read(text, OPEN.getLast(), LocalDate.of(2026, 11, 25));
                fastest = Math.min(fastest, System.nanoTime() - before);
            }
            assertThat(Duration.ofNanos(fastest)).as(text.substring(0, 10)).isLessThan(Duration.ofMillis(20));
        }
    }

    private static boolean asked(Reply reply) {
        return reply instanceof Reply.AskBack || reply instanceof Reply.NotUnderstood;
    }

    private static boolean says(Reply reply, Class<? extends Said> what) {
        return reply instanceof Reply.Answer(ReplyCode question, Said said) && what.isInstance(said);
    }

    private static Optional<LocalDate> day(Reply reply) {
        return switch (reply) {
            case Reply.Answer(var question, Said.AnotherDate(LocalDate on, var at)) -> Optional.of(on);
            case Reply.Answer(var question, Said.AwayUntil(LocalDate until)) -> Optional.of(until);
            default -> Optional.empty();
        };
    }

    private static void each(int seed, Consumer<Case> holds) {
        for (Case one : cases(seed, TEXTS)) {
            try {
                holds.accept(one);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("does not hold for " + one, e);
            }
        }
    }

    private static List<Case> cases(int seed, int number) {
        Random chance = new Random(seed);
        List<Case> cases = new ArrayList<>(number);
        for (int made = 0; made < number; made++) {
            List<OpenQuestion> open = OPEN.get(chance.nextInt(OPEN.size()));
            Optional<ListSent> listed = chance.nextInt(4) == 0
                    ? Optional.of(
                            new ListSent(open.stream().map(OpenQuestion::code).toList(), text(chance)))
                    : Optional.empty();
            LocalDate today = LocalDate.of(2024, 1, 1).plusDays(chance.nextInt(1_500));
            cases.add(new Case(text(chance), open, listed, today));
        }
        return cases;
    }

    private static String text(Random chance) {
        StringBuilder text = new StringBuilder();
        int pieces = chance.nextInt(7);
        for (int piece = 0; piece < pieces; piece++) {
            text.append(
                    chance.nextInt(12) == 0
                            ? Character.toString(chance.nextInt(Character.MAX_CODE_POINT + 1))
                            : PIECES.get(chance.nextInt(PIECES.size())));
            if (chance.nextInt(3) > 0) {
                text.append(' ');
            }
        }
        for (int changes = chance.nextInt(3); changes > 1 && !text.isEmpty(); changes--) {
            int at = chance.nextInt(text.length());
            if (chance.nextBoolean()) {
                text.deleteCharAt(at);
            } else {
                text.insert(at, (char) chance.nextInt(chance.nextBoolean() ? 0x80 : 0x10000));
            }
        }
        return chance.nextInt(500) == 0 ? text.repeat(text, chance.nextInt(300)).toString() : text.toString();
    }
}
