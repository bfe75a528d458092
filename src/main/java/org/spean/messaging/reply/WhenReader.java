package org.spean.messaging.reply;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads pieces that must be a day and perhaps a weekday and an hour, each at most once, and nothing else. */
final class WhenReader {

    private static final Piece END = new Piece(Meaning.UNKNOWN, "", 0, true);

    private final List<Piece> pieces;
    private final LocalDate today;
    private final boolean spaces;
    private int at;
    private int days;
    private int times;
    private When day = new When.None();
    private @Nullable LocalTime time;
    private int weekday;
    private boolean unsure;

    private WhenReader(List<Piece> pieces, LocalDate today, boolean spaces) {
        this.pieces = pieces;
        this.today = today;
        this.spaces = spaces;
    }

    /**
     * The day.
     *
     * @param spaces whether two numbers with only a space between may be a day and a month, which they are only behind the
     *     figure that says that a day follows
     */
    static When read(List<Piece> pieces, LocalDate today, boolean spaces) {
        return new WhenReader(pieces, today, spaces).read();
    }

    private When read() {
        while (at < pieces.size()) {
            if (!skip() && !weekday() && !time() && !date()) {
                return new When.None();
            }
        }
        if (days == 0 && unsure) {
            return new When.Unclear(Why.AMBIGUOUS);
        }
        if (days != 1 || times > 1) {
            return days > 1 || times > 1 ? new When.Unclear(Why.AMBIGUOUS) : new When.None();
        }
        if (!(day instanceof When.Day(LocalDate on, var none))) {
            return day;
        }
        boolean otherWeekday = weekday != 0 && weekday != on.getDayOfWeek().getValue();
        return unsure || otherWeekday ? new When.Unclear(Why.AMBIGUOUS) : new When.Day(on, Optional.ofNullable(time));
    }

    private boolean skip() {
        Piece piece = pieces.get(at);
        boolean vague = piece.is(Meaning.VAGUE);
        unsure |= vague;
        boolean skipped = vague
                || piece.is(Meaning.DAY_WORD)
                || piece.mark(",")
                || piece.mark(".")
                || piece.mark("-")
                || piece.mark(":");
        at += skipped ? 1 : 0;
        return skipped;
    }

    private boolean weekday() {
        Piece piece = pieces.get(at);
        if (!piece.is(Meaning.WEEKDAY)) {
            return false;
        }
        unsure |= weekday != 0 && weekday != piece.value();
        weekday = piece.value();
        at++;
        return true;
    }

    private boolean time() {
        if (next(0).is(Meaning.NOON)) {
            found(1, 12, 0, null);
            return true;
        }
        int from = next(0).is(Meaning.HOUR_WORD) ? 1 : 0;
        if (!next(from).digits(2)) {
            return false;
        }
        int hour = next(from).value();
        int end = from + 1;
        int minute = 0;
        boolean sure = from == 1;
        boolean point = false;
        if (next(end).mark(":") && twoDigits(end + 1)) {
            minute = next(end + 1).value();
            end += 2;
            sure = true;
        } else if (next(end).is(Meaning.HOUR_MARK)) {
            boolean minutes = twoDigits(end + 1);
            minute = minutes ? next(end + 1).value() : 0;
            end += minutes ? 2 : 1;
            sure = true;
        } else if (next(end).mark(".")
                && twoDigits(end + 1)
                && (sure || days > 0 || next(end + 2).meaning().partOfDay())) {
            minute = next(end + 1).value();
            end += 2;
            point = !sure;
        } else {
            int and = next(end).is(Meaning.AND) ? 1 : 0;
            if (next(end + and).digits(2) && next(end + and + 1).is(Meaning.MINUTE)) {
                minute = next(end + and).value();
                end += and + 2;
            }
        }
        Meaning part = null;
        boolean half = next(end).is(Meaning.HALF);
        end += half ? 1 : 0;
        if (next(end).meaning().partOfDay()) {
            part = next(end).meaning();
            end++;
        }
        if (next(end).is(Meaning.HALF)) {
            half = true;
            end++;
        }
        if (part == null && !sure && !point) {
            return false;
        }
        // 09.10 behind a date may be ten past nine or the ninth of October.
        unsure |= part == null && point && hour > 0 && minute >= 1 && minute <= 12;
        unsure |= half && minute != 0;
        found(end, hour, half ? 30 : minute, part);
        return true;
    }

    private void found(int length, int hour, int minute, @Nullable Meaning part) {
        at += length;
        times++;
        Optional<LocalTime> whole = Hours.time(hour, minute, part);
        unsure |= whole.isEmpty();
        time = whole.orElse(null);
    }

    private boolean twoDigits(int ahead) {
        return next(ahead).is(Meaning.NUMBER)
                && next(ahead).text().length() == 2
                && !next(ahead).apart();
    }

    private boolean date() {
        DateForm form = DateForm.at(pieces.subList(at, pieces.size()), today, spaces);
        if (form.length() == 0) {
            return false;
        }
        days++;
        day = form.day();
        at += form.length();
        return true;
    }

    private Piece next(int ahead) {
        return at + ahead < pieces.size() ? pieces.get(at + ahead) : END;
    }
}
