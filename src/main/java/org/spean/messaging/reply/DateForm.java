package org.spean.messaging.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A date at the beginning of some pieces: 14/12, 14.12.26, 2026-12-14, 14 Dec, Dec 14, ថ្ងៃទី១៤ ខែធ្នូ. The day stands before
 * the month, as everywhere in Cambodia.
 *
 * @param day what it is
 * @param length how many pieces it takes; 0 where there is no date
 */
record DateForm(When day, int length) {

    private static final DateForm NONE = new DateForm(new When.None(), 0);
    private static final Piece END = new Piece(Meaning.UNKNOWN, "", 0, true);

    static DateForm at(List<Piece> pieces, LocalDate today, boolean spaces) {
        return new Reader(pieces, today).read(spaces);
    }

    private record Reader(List<Piece> pieces, LocalDate today) {

        DateForm read(boolean spaces) {
            Piece first = next(0);
            if (first.is(Meaning.MONTH) || first.is(Meaning.MONTH_WORD)) {
                return monthFirst();
            }
            if (!first.is(Meaning.NUMBER)) {
                return NONE;
            }
            if (separated(0)) {
                return numbers();
            }
            DateForm named = dayFirst();
            return named.length() == 0 && spaces ? apart() : named;
        }

        private DateForm numbers() {
            Piece first = next(0);
            Piece second = next(2);
            boolean three = separated(2) && next(3).text().equals(next(1).text());
            if (first.text().length() == 4) {
                return three && second.digits(2) && next(4).digits(2)
                        ? new DateForm(Days.withYear(next(4).value(), second.value(), first, today), 5)
                        : NONE;
            }
            if (!first.digits(2) || !second.digits(2)) {
                return NONE;
            }
            if (!three) {
                return new DateForm(Days.withoutYear(first.value(), second.value(), today), 3);
            }
            if (!year(next(4))) {
                return NONE;
            }
            When day = Days.withYear(first.value(), second.value(), next(4), today);
            boolean yearFirst = day instanceof When.Unclear
                    && first.text().length() == 2
                    && Days.withYear(next(4).value(), second.value(), first, today) instanceof When.Day;
            return new DateForm(yearFirst ? new When.Unclear(Why.AMBIGUOUS) : day, 5);
        }

        /** Only a space between: behind the figure that says that a day follows. */
        private DateForm apart() {
            boolean two = next(0).digits(2) && next(1).digits(2) && !hour(1);
            return two ? new DateForm(Days.withoutYear(next(0).value(), next(1).value(), today), 2) : NONE;
        }

        private DateForm dayFirst() {
            if (!next(0).digits(2)) {
                return NONE;
            }
            int at = next(1).is(Meaning.ORDINAL) ? 2 : 1;
            boolean hyphen = next(at).mark("-");
            at += hyphen || next(at).mark(",") || next(at).is(Meaning.DAY_WORD) ? 1 : 0;
            return month(at).map(month -> withYear(next(0), month, hyphen)).orElse(NONE);
        }

        private DateForm monthFirst() {
            Month month = month(0).orElse(null);
            if (month == null) {
                return NONE;
            }
            int at = month.end();
            while (next(at).mark(",")
                    || next(at).mark("-")
                    || next(at).mark(".")
                    || next(at).mark(":")
                    || next(at).is(Meaning.DAY_WORD)) {
                at++;
            }
            if (!next(at).digits(2) || hour(at)) {
                return NONE;
            }
            int end = next(at + 1).is(Meaning.ORDINAL) ? at + 2 : at + 1;
            return withYear(next(at), new Month(month.number(), end), false);
        }

        private record Month(int number, int end) {}

        private Optional<Month> month(int at) {
            if (next(at).is(Meaning.MONTH)) {
                return Optional.of(new Month(next(at).value(), at + 1));
            }
            if (!next(at).is(Meaning.MONTH_WORD)) {
                return Optional.empty();
            }
            boolean named = next(at + 1).is(Meaning.MONTH) || next(at + 1).digits(2);
            return named ? Optional.of(new Month(next(at + 1).value(), at + 2)) : Optional.empty();
        }

        /**
         * With the year, if one follows. Two figures are one only right behind: "Jan 26, 27" and "Jan 26-27" are two days.
         */
        private DateForm withYear(Piece day, Month month, boolean hyphen) {
            int at = month.end();
            boolean right = true;
            while (next(at).mark(",") || next(at).mark(".") || (hyphen && next(at).mark("-"))) {
                right &= !next(at).mark(",");
                at++;
            }
            boolean said = next(at).is(Meaning.YEAR_WORD);
            Piece year = next(said ? at + 1 : at);
            int end = said ? at + 2 : at + 1;
            boolean taken = year(year) && (said || right || year.text().length() == 4);
            if (!taken || (!said && hour(at))) {
                return said ? NONE : new DateForm(Days.withoutYear(day.value(), month.number(), today), month.end());
            }
            When found = Days.withYear(day.value(), month.number(), year, today);
            // "14 Dec 10" may be ten o'clock.
            boolean perhapsHour = !said && year.text().length() == 2 && found instanceof When.Unclear;
            return new DateForm(perhapsHour ? new When.Unclear(Why.AMBIGUOUS) : found, end);
        }

        private static boolean year(Piece piece) {
            return piece.is(Meaning.NUMBER)
                    && (piece.text().length() == 2 || piece.text().length() == 4);
        }

        /** Whether the number there is the hour of what follows. */
        private boolean hour(int at) {
            Piece after = next(at + 1);
            boolean minutes = after.mark(":") || after.mark(".");
            return after.is(Meaning.HOUR_MARK)
                    || after.is(Meaning.HALF)
                    || after.is(Meaning.MINUTE)
                    || after.meaning().partOfDay()
                    || (minutes
                            && next(at + 2).is(Meaning.NUMBER)
                            && !next(at + 2).apart());
        }

        /** Whether one of {@code / . -} and a number follow; a point must touch both. */
        private boolean separated(int at) {
            Piece sign = next(at + 1);
            boolean touches = !sign.apart() && !next(at + 2).apart();
            return next(at + 2).is(Meaning.NUMBER)
                    && (sign.mark("/") || (touches && (sign.mark(".") || sign.mark("-"))));
        }

        private Piece next(int at) {
            return at < pieces.size() ? pieces.get(at) : END;
        }
    }
}
