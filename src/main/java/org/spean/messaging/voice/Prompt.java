package org.spean.messaging.voice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.spean.messaging.wording.Activity;
import org.spean.messaging.wording.AnswerKey;
import org.spean.messaging.wording.MessageKind;

/**
 * A piece of what calls say, recorded by itself: a sentence, a weekday, a figure.
 *
 * @param key by which it is found, such as {@code "weekday.MONDAY"}
 */
public record Prompt(String key) {

    static final Prompt GREETING = frame("greeting");
    static final Prompt DOOR = frame("door");
    static final Prompt REPEAT = frame("repeat");
    static final Prompt WRONG_KEY = frame("wrong-key");
    static final Prompt THANKS = frame("thanks");
    static final Prompt WILL_CALL = frame("will-call");
    static final Prompt CLOSED = frame("closed");
    static final Prompt REFUSED = frame("refused");
    static final Prompt GOODBYE = frame("goodbye");
    static final Prompt CALL_NUMBER = frame("call-number");
    static final Prompt AGAIN = frame("again");
    static final Prompt DAY_ASK = frame("day-ask");
    static final Prompt DAY_NONE = frame("day-none");
    static final Prompt DAY_PAST = frame("day-past");
    static final Prompt DAY_TYPED = frame("day-typed");
    static final Prompt DAY_RIGHT = frame("day-right");

    private static final int HALF_A_DAY = 12;
    private static final int MINUTES_APART = 5;
    private static final int NOON = 12;
    private static final int MORNING_BEGINS = 5;
    private static final int AFTERNOON_BEGINS = 13;
    private static final int EVENING_BEGINS = 17;
    private static final int NIGHT_BEGINS = 19;

    private static Prompt frame(String name) {
        return new Prompt("frame." + name);
    }

    static Prompt of(MessageKind kind) {
        return new Prompt("kind." + kind);
    }

    /** What else this kind says, in a sentence apart. */
    static Prompt of(MessageKind kind, String more) {
        return new Prompt("kind." + kind + "." + more);
    }

    static Prompt of(Activity activity) {
        return new Prompt("activity." + activity);
    }

    static Prompt of(AnswerKey answer) {
        return new Prompt("key." + answer);
    }

    /** A day: the weekday, the day of the month and the month. Its year is not said. */
    static List<Prompt> day(LocalDate day) {
        return List.of(
                new Prompt("weekday." + day.getDayOfWeek()),
                new Prompt("day." + day.getDayOfMonth()),
                new Prompt("month." + day.getMonthValue()));
    }

    /** A time: the hour of half a day, the minutes if there are any, and the part of the day. */
    static List<Prompt> time(LocalTime time) {
        List<Prompt> said = new ArrayList<>();
        int hour = time.getHour() % HALF_A_DAY;
        said.add(new Prompt("hour." + (hour == 0 ? HALF_A_DAY : hour)));
        int minute = time.getMinute();
        if (minute != 0 && minute % MINUTES_APART == 0) {
            said.add(new Prompt("minute." + minute));
        } else if (minute != 0) {
            said.addAll(figures("%02d".formatted(minute)));
        }
        said.add(new Prompt("part." + part(time.getHour())));
        return said;
    }

    private static String part(int hour) {
        if (hour < MORNING_BEGINS || hour >= NIGHT_BEGINS) {
            return "NIGHT";
        }
        if (hour < NOON) {
            return "MORNING";
        }
        if (hour < AFTERNOON_BEGINS) {
            return "NOON";
        }
        return hour < EVENING_BEGINS ? "AFTERNOON" : "EVENING";
    }

    /** One after the other; what is no figure is left out. */
    static List<Prompt> figures(String text) {
        return text.chars()
                .filter(each -> each >= '0' && each <= '9')
                .mapToObj(each -> new Prompt("figure." + (char) each))
                .toList();
    }

    /** What it belongs to: the word before the first point. */
    public String group() {
        return key.substring(0, key.indexOf('.'));
    }

    @Override
    public String toString() {
        return key;
    }
}
