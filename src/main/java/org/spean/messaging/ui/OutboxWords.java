package org.spean.messaging.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.messaging.Channel;
import org.spean.messaging.MessageLine;
import org.spean.messaging.MessageState;
import org.spean.messaging.WaitsFor;
import org.spean.messaging.Whom;
import org.spean.messaging.wording.MessageKind;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** What there is to say about messages, in the page's language; days and hours are the country's. */
record OutboxWords(Language language) {

    /** How an answer is kept: its name, and what it holds in square brackets. */
    private static final Pattern KEPT = Pattern.compile("(?<name>[A-Za-z]+)\\[(?<holds>.*)]");

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    String count(String key, long number) {
        return say(key + (number == 1 ? ".one" : ".many"), number(number));
    }

    String number(long number) {
        return Numerals.of(number, language);
    }

    String day(LocalDate day) {
        return Numerals.day(day, language);
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, CountryTime.ZONE);
    }

    String time(Instant at) {
        LocalTime time = ZonedDateTime.ofInstant(at, CountryTime.ZONE).toLocalTime();
        return Numerals.shaped("%02d:%02d".formatted(time.getHour(), time.getMinute()), language);
    }

    String moment(Instant at) {
        return Numerals.moment(at, language);
    }

    /** The time alone where it is the same day. */
    String after(Instant at, Instant since) {
        return dayOf(at).equals(dayOf(since)) ? time(at) : moment(at);
    }

    String kind(MessageKind kind) {
        return say("outbox.kind." + kind);
    }

    String channel(Channel channel) {
        return say("outbox.channel." + channel);
    }

    String state(MessageState state) {
        return say("outbox.state." + state);
    }

    /** Who it is, in one line. */
    String whom(Whom whom) {
        List<String> parts = new ArrayList<>();
        whom.title().ifPresent(title -> parts.add(title.in(language)));
        whom.name().ifPresent(name -> parts.add(name.in(language)));
        whom.number().ifPresent(number -> parts.add(number.national()));
        return parts.isEmpty() ? say("outbox.nobody") : String.join(say("outbox.between"), parts);
    }

    /** Who it is, without the number where anything else is known. */
    String called(Whom whom, PhoneNumber number) {
        return whom.title().map(title -> title.in(language)).orElseGet(number::national);
    }

    /** Where it stands and when it came there: {@code SMS · delivered 14:32 · answered 14:40}. */
    List<String> story(MessageLine line) {
        List<String> story = new ArrayList<>();
        line.channel().ifPresent(channel -> story.add(channel(channel)));
        if (line.simulated()) {
            story.add(say("outbox.simulated"));
        }
        Instant asked = line.times().asked();
        switch (line.state()) {
            case QUEUED -> story.add(waits(line, asked));
            case CLAIMED -> story.add(state(line.state()));
            case UNKNOWN -> story.add(say(line.decides() ? "outbox.state.decides" : "outbox.state.UNKNOWN"));
            case ACCEPTED, SENT, DELIVERED, FAILED, EXPIRED, CANCELLED ->
                story.add(came(line.state(), when(line), asked));
        }
        line.failure()
                .filter(why -> line.state() != MessageState.EXPIRED)
                .ifPresent(why -> story.add(say("outbox.failure." + why)));
        line.answer().ifPresent(answer -> story.add(say("outbox.answered." + answer.by(), after(answer.at(), asked))));
        return story;
    }

    private static Instant when(MessageLine line) {
        MessageLine.Times times = line.times();
        return (switch (line.state()) {
                    case ACCEPTED -> times.accepted();
                    case SENT -> times.sent();
                    case DELIVERED -> times.delivered();
                    case QUEUED, CLAIMED, UNKNOWN, FAILED, EXPIRED, CANCELLED -> times.ended();
                })
                .orElse(times.asked());
    }

    private String came(MessageState state, Instant at, Instant asked) {
        return say("outbox.came", state(state), after(at, asked));
    }

    private String waits(MessageLine line, Instant asked) {
        return waits(line.waitsFor().orElse(WaitsFor.TURN), line.times().next(), asked);
    }

    /** What it waits for, and until when: the hour alone where it comes within a day. */
    String waits(WaitsFor why, Instant next, Instant since) {
        boolean soon = next.isBefore(since.plus(Duration.ofDays(1)));
        return say("outbox.waits." + why, soon ? time(next) : moment(next));
    }

    /** An answer as the table keeps it, in words. */
    String said(String kept) {
        Matcher parts = KEPT.matcher(kept);
        if (!parts.matches()) {
            return kept;
        }
        Matcher day = DAY.matcher(parts.group("holds"));
        String words = say("outbox.said." + parts.group("name"));
        return day.find() ? words + " " + day(LocalDate.parse(day.group())) : words;
    }
}
