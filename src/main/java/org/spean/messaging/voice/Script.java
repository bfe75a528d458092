package org.spean.messaging.voice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spean.messaging.wording.Activity;
import org.spean.messaging.wording.AnswerKey;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slot;
import org.spean.messaging.wording.Slots;
import org.spean.vocabulary.PhoneNumber;

/**
 * What one call is about.
 *
 * @param statement what it says first, behind the greeting
 * @param callBack the number that a machine is told, in figures; nothing where the message has none
 */
public record Script(MessageKind kind, List<Prompt> statement, List<Prompt> callBack) {

    /** What belongs to something that was written or has to be seen is not spoken. */
    private static final Set<MessageKind> NEVER_SPOKEN = EnumSet.of(
            MessageKind.WHICH_QUESTION,
            MessageKind.NOT_UNDERSTOOD,
            MessageKind.STOPPED,
            MessageKind.STARTED,
            MessageKind.PRESS_A_BUTTON,
            MessageKind.TELEGRAM_CODE,
            MessageKind.TELEGRAM_OPENED,
            MessageKind.TELEGRAM_LINKED,
            MessageKind.TELEGRAM_UNKNOWN,
            MessageKind.DIGEST,
            MessageKind.MORNING);

    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    /** A leap year: every day that can be said is in it. */
    private static final LocalDate FIRST = LocalDate.of(2028, 1, 1);

    private static final Map<MessageKind, Set<Prompt>> NEEDED = Stream.of(MessageKind.values())
            .filter(Script::spoken)
            .collect(Collectors.toUnmodifiableMap(kind -> kind, Script::everyPiece));

    /** Copies. */
    public Script {
        statement = List.copyOf(statement);
        callBack = List.copyOf(callBack);
    }

    /** Whether a call can be about this at all. */
    public static boolean spoken(MessageKind kind) {
        return !NEVER_SPOKEN.contains(kind);
    }

    /**
     * For a message.
     *
     * @throws IllegalArgumentException for a kind that is not spoken
     */
    public static Script of(MessageKind kind, Slots slots) {
        if (!spoken(kind)) {
            throw new IllegalArgumentException(kind + " is not spoken");
        }
        Map<String, String> given = slots.toKeep();
        List<Prompt> said = new ArrayList<>();
        said.add(Prompt.of(kind));
        value(given, Slot.ACTIVITY).map(Activity::valueOf).map(Prompt::of).ifPresent(said::add);
        value(given, Slot.DATE).map(LocalDate::parse).ifPresent(day -> {
            if (kind == MessageKind.ECHO) {
                said.add(Prompt.of(kind, "date"));
            }
            said.addAll(Prompt.day(day));
        });
        value(given, Slot.TIME).map(LocalTime::parse).map(Prompt::time).ifPresent(said::addAll);
        List<Prompt> number = value(given, Slot.TELEPHONE)
                .map(PhoneNumber::new)
                .map(each -> Prompt.figures(each.national()))
                .orElse(List.of());
        if (kind == MessageKind.CALL_FOR_PLACE) {
            said.addAll(toCall(number));
        }
        value(given, Slot.DIGITS).map(Prompt::figures).ifPresent(figures -> {
            said.addAll(figures);
            said.add(Prompt.AGAIN);
            said.addAll(figures);
            said.add(Prompt.of(kind, "after"));
        });
        return new Script(kind, said, number);
    }

    private static Optional<String> value(Map<String, String> given, Slot slot) {
        return Optional.ofNullable(given.get(slot.word()));
    }

    /** "Please call this number", twice, for nobody has a pen at hand. */
    static List<Prompt> toCall(List<Prompt> number) {
        List<Prompt> said = new ArrayList<>();
        said.add(Prompt.CALL_NUMBER);
        said.addAll(number);
        said.add(Prompt.AGAIN);
        said.addAll(number);
        return said;
    }

    /**
     * Every piece that a call about this may need, whatever the day, the number and the keys that are pressed; none for what is not
     * spoken.
     */
    static Set<Prompt> needed(MessageKind kind) {
        return NEEDED.getOrDefault(kind, Set.of());
    }

    private static Set<Prompt> everyPiece(MessageKind kind) {
        Set<Prompt> needed = new HashSet<>(List.of(
                Prompt.GREETING,
                Prompt.DOOR,
                Prompt.REPEAT,
                Prompt.WRONG_KEY,
                Prompt.CLOSED,
                Prompt.GOODBYE,
                Prompt.of(kind)));
        if (kind.asks()) {
            needed.addAll(List.of(Prompt.THANKS, Prompt.WILL_CALL, Prompt.REFUSED));
            kind.answers().stream().map(Prompt::of).forEach(needed::add);
        }
        if (kind.answers().contains(AnswerKey.OTHER_DATE)) {
            needed.addAll(
                    List.of(Prompt.DAY_ASK, Prompt.DAY_NONE, Prompt.DAY_PAST, Prompt.DAY_TYPED, Prompt.DAY_RIGHT));
            days().forEach(needed::add);
        }
        kind.allowed().forEach(slot -> slot(kind, slot).forEach(needed::add));
        return Set.copyOf(needed);
    }

    private static Stream<Prompt> slot(MessageKind kind, Slot slot) {
        return switch (slot) {
            case ACTIVITY -> Stream.of(Activity.values()).map(Prompt::of);
            case DATE -> kind == MessageKind.ECHO ? Stream.concat(Stream.of(Prompt.of(kind, "date")), days()) : days();
            case TIME ->
                IntStream.range(0, MINUTES_OF_A_DAY)
                        .mapToObj(MIDNIGHT::plusMinutes)
                        .flatMap(each -> Prompt.time(each).stream());
            case TELEPHONE -> Stream.concat(Stream.of(Prompt.CALL_NUMBER, Prompt.AGAIN), everyFigure());
            case DIGITS -> Stream.concat(Stream.of(Prompt.AGAIN, Prompt.of(kind, "after")), everyFigure());
            case SYSTEM, DISTRICT, CODE, LINK, COUNT, LATE, LIST, ANSWERS -> Stream.empty();
        };
    }

    private static Stream<Prompt> days() {
        return FIRST.datesUntil(FIRST.plusYears(1)).flatMap(each -> Prompt.day(each).stream());
    }

    private static Stream<Prompt> everyFigure() {
        return Prompt.figures("0123456789").stream();
    }
}
