package org.spean.messaging.reply;

import java.time.LocalDate;
import java.util.List;

/**
 * What is said to the question for a date: a figure, and behind 2 and 4 a day. The figure may be left out before a day. Both
 * readings of a first figure are tried, as an answer and as part of a day; if both make sense, neither is taken.
 *
 * @param signals words that stand for a figure
 * @param rest everything else, not beginning with a mark that says nothing
 */
record DateAnswer(List<Meaning> signals, List<Piece> rest, LocalDate today) {

    private static final String FIGURES = "12349";
    private static final int ANOTHER_DATE = 2;
    private static final int AWAY_UNTIL = 4;

    Found read() {
        if (rest.isEmpty()) {
            return alone(signals);
        }
        Piece first = rest.getFirst();
        boolean figure = first.digits(1) && FIGURES.contains(first.text());
        List<Piece> behind = rest.subList(1, rest.size());
        if (figure && behind.stream().allMatch(DateAnswer::closes)) {
            return alone(first.value());
        }
        When whole = signals.contains(Meaning.AWAY) ? untilDay(rest, false) : WhenReader.read(rest, today, false);
        if (!figure) {
            return withoutFigure(whole);
        }
        if (behind.stream().filter(piece -> !piece.is(Meaning.MARK)).count() == 1 && numeric(behind)) {
            // "2 12", "2/12": the second of December, or another date on the twelfth.
            return Found.unclear(Why.AMBIGUOUS);
        }
        When day = first.value() == AWAY_UNTIL ? untilDay(behind, true) : WhenReader.read(behind, today, true);
        boolean takesDay = first.value() == ANOTHER_DATE || first.value() == AWAY_UNTIL;
        boolean noDay = whole instanceof When.None || whole.equals(new When.Unclear(Why.DATE_DOES_NOT_EXIST));
        if (noDay && takesDay && day instanceof When.Day && !threeNumbers()) {
            return of(first.value(), day);
        }
        if (whole instanceof When.None) {
            return takesDay && !(day instanceof When.None) && !threeNumbers()
                    ? of(first.value(), day)
                    : Found.unclear(Why.AMBIGUOUS);
        }
        return (takesDay && day instanceof When.Day) || shortDay()
                ? Found.unclear(Why.AMBIGUOUS)
                : withoutFigure(whole);
    }

    private When untilDay(List<Piece> pieces, boolean spaces) {
        List<Piece> until = pieces.stream()
                .dropWhile(piece -> closes(piece) || piece.is(Meaning.UNTIL))
                .toList();
        return WhenReader.read(until, today, spaces);
    }

    private static boolean numeric(List<Piece> pieces) {
        return pieces.stream().allMatch(piece -> piece.is(Meaning.MARK) || piece.is(Meaning.NUMBER));
    }

    /** Whether it may stand before or behind a figure and change nothing. */
    static boolean closes(Piece piece) {
        return piece.mark(",") || piece.mark(".") || piece.mark(":") || piece.mark("-");
    }

    /** "2/12 9:00" begins with a day of two numbers whose first may be an answer. */
    private boolean shortDay() {
        boolean separated = rest.size() > 2
                && (rest.get(1).mark("/")
                        || rest.get(1).mark(".")
                        || rest.get(1).mark("-"));
        boolean year = rest.size() > 4
                && rest.get(3).mark(rest.get(1).text())
                && rest.get(4).is(Meaning.NUMBER);
        return separated && rest.get(2).is(Meaning.NUMBER) && !year;
    }

    /** "2 5 27" is also the second of May. */
    private boolean threeNumbers() {
        return rest.size() >= 3
                && rest.subList(0, 3).stream().allMatch(piece -> piece.digits(2))
                && rest.get(2).text().length() == 2
                && Days.withYear(rest.get(0).value(), rest.get(1).value(), rest.get(2), today) instanceof When.Day;
    }

    private Found alone(List<Meaning> words) {
        List<Integer> figures = words.stream()
                .map(word -> Figures.of(Asked.DATE, word))
                .distinct()
                .toList();
        return figures.size() == 1 ? alone((int) figures.getFirst()) : Found.unclear(Why.AMBIGUOUS);
    }

    private Found alone(int figure) {
        if (!agrees(figure)) {
            return Found.unclear(Why.AMBIGUOUS);
        }
        if (figure == ANOTHER_DATE || figure == AWAY_UNTIL) {
            return Found.unclear(Why.DATE_IS_MISSING);
        }
        return Figures.said(Asked.DATE, figure).map(Found::answered).orElseGet(() -> Found.unclear(Why.NOT_TAKEN));
    }

    private boolean agrees(int figure) {
        return signals.stream().allMatch(word -> Figures.of(Asked.DATE, word) == figure);
    }

    private Found withoutFigure(When day) {
        if (day instanceof When.None) {
            boolean otherFigure = rest.getFirst().digits(1)
                    && signals.isEmpty()
                    && rest.stream().skip(1).allMatch(DateAnswer::closes);
            return Found.unclear(otherFigure ? Why.NOT_TAKEN : Why.AMBIGUOUS);
        }
        return of(signals.contains(Meaning.AWAY) ? AWAY_UNTIL : ANOTHER_DATE, day);
    }

    private Found of(int figure, When when) {
        if (!agrees(figure)) {
            return Found.unclear(Why.AMBIGUOUS);
        }
        return switch (when) {
            case When.Day(LocalDate on, var at)
            when figure == ANOTHER_DATE -> Found.answered(new Said.AnotherDate(on, at));
            case When.Day(LocalDate on, var at) when at.isEmpty() -> Found.answered(new Said.AwayUntil(on));
            case When.Unclear(Why why) -> Found.unclear(why);
            default -> Found.unclear(Why.AMBIGUOUS);
        };
    }
}
