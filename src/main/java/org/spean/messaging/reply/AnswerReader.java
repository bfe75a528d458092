package org.spean.messaging.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what is said about one question whose kind is known. */
final class AnswerReader {

    private AnswerReader() {}

    static Found read(Asked asked, List<Piece> pieces, LocalDate today) {
        if (pieces.stream().anyMatch(piece -> piece.is(Meaning.UNKNOWN))) {
            return new Found.Foreign();
        }
        List<Piece> words =
                pieces.stream().filter(piece -> !piece.is(Meaning.MARK)).toList();
        boolean doubt = pieces.stream().anyMatch(piece -> piece.mark("?"));
        boolean onlyHelp = words.stream().allMatch(piece -> piece.is(Meaning.HELP));
        if (onlyHelp) {
            return doubt || !words.isEmpty() ? new Found.AsksForHelp() : new Found.Nothing();
        }
        boolean other = words.stream()
                .anyMatch(piece -> piece.is(Meaning.HELP) || piece.is(Meaning.STOP) || piece.is(Meaning.START));
        if (doubt || other) {
            // "1?" is a question and no yes.
            return Found.unclear(Why.AMBIGUOUS);
        }
        List<Meaning> signals = words.stream()
                .map(Piece::meaning)
                .filter(Meaning::answers)
                .distinct()
                .toList();
        List<Piece> rest =
                pieces.stream().filter(piece -> !piece.meaning().answers()).toList();
        return switch (asked) {
            case DATE ->
                new DateAnswer(
                                signals,
                                rest.stream().dropWhile(DateAnswer::closes).toList(),
                                today)
                        .read();
            case CODE ->
                sixFigures(rest)
                        .filter(figures -> signals.isEmpty())
                        .map(figures -> Found.answered(new Said.SixFigures(figures)))
                        .orElseGet(() -> figure(asked, signals, rest));
            case ENTRY, IDENTITY, ECHO, BACK -> figure(asked, signals, rest);
        };
    }

    /** Six digits as they were sent, or three and three. */
    static Optional<String> sixFigures(List<Piece> pieces) {
        List<Piece> numbers =
                pieces.stream().filter(piece -> !piece.is(Meaning.MARK)).toList();
        boolean groups = numbers.size() == 1
                || (numbers.size() == 2 && numbers.getFirst().text().length() == 3);
        boolean separated = pieces.stream().anyMatch(piece -> piece.mark("/") || piece.mark(":"));
        String figures = String.join("", numbers.stream().map(Piece::text).toList());
        boolean six = numbers.stream().allMatch(piece -> piece.is(Meaning.NUMBER)) && figures.length() == 6;
        return groups && six && !separated ? Optional.of(figures) : Optional.empty();
    }

    private static Found figure(Asked asked, List<Meaning> signals, List<Piece> rest) {
        List<Piece> said =
                rest.stream().filter(piece -> !piece.is(Meaning.MARK)).toList();
        if (said.stream().anyMatch(piece -> !piece.is(Meaning.NUMBER))) {
            return Found.unclear(Why.NOT_TAKEN);
        }
        if (said.size() + signals.size() > 1 && !together(asked, signals, said)) {
            return Found.unclear(Why.AMBIGUOUS);
        }
        if (said.stream().anyMatch(piece -> !piece.digits(1))) {
            return Found.unclear(asked == Asked.CODE ? Why.NOT_TAKEN : Why.AMBIGUOUS);
        }
        if (rest.stream().anyMatch(piece -> piece.mark("/"))) {
            return Found.unclear(Why.AMBIGUOUS);
        }
        int figure = said.isEmpty()
                ? Figures.of(asked, signals.getFirst())
                : said.getFirst().value();
        return Figures.said(asked, figure).map(Found::answered).orElseGet(() -> Found.unclear(Why.NOT_TAKEN));
    }

    private static boolean together(Asked asked, List<Meaning> signals, List<Piece> numbers) {
        return numbers.size() <= 1
                && signals.stream()
                                .map(signal -> Figures.of(asked, signal))
                                .distinct()
                                .count()
                        <= 1
                && numbers.stream().allMatch(number -> number.value() == Figures.of(asked, signals.getFirst()));
    }
}
