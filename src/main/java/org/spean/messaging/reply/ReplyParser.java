package org.spean.messaging.reply;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Understands what somebody typed as an answer (design 3.3). Pure functions: nothing is kept, nothing throws. */
public final class ReplyParser {

    /** No reminder looks further ahead; a day with a year beyond it is taken for a slip. */
    public static final Period FARTHEST = Period.ofMonths(11);

    /**
     * A day without a year is the next such day, but only up to here: half a year is the longest rhythm of the rules (LT-10),
     * and beyond it the last such day is nearer than the next. So "14/10" in November is asked back as past.
     */
    public static final Period FARTHEST_WITHOUT_YEAR = Period.ofMonths(6);

    /** A numbered list has no more items, because 9 asks for a call everywhere. */
    public static final int LONGEST_LIST = 8;

    /** No SMS is longer; whoever writes more writes to a person. */
    public static final int LONGEST_TEXT = 1600;

    private ReplyParser() {}

    /** As {@link #read(String, List, Optional, LocalDate)} where no numbered list was the last message. */
    public static List<Reply> read(String text, List<OpenQuestion> open, LocalDate today) {
        return read(text, open, Optional.empty(), today);
    }

    /**
     * What the text says.
     *
     * @param text as it came in; any signs, any length; of more than {@link #LONGEST_TEXT} nothing is understood
     * @param open the questions that wait for an answer from this telephone, each with another code
     * @param listed the numbered list, if it was the last message to this telephone: then a figure picks from it, and what
     *     was said before the list is the answer to the question that was picked
     * @param today the day on which the text came in, in the country's time
     * @return at least one item; several only where several codes were named, each at most once
     */
    public static List<Reply> read(String text, List<OpenQuestion> open, Optional<ListSent> listed, LocalDate today) {
        if (text.length() > LONGEST_TEXT) {
            return List.of(new Reply.NotUnderstood());
        }
        List<Raw> runs = Raw.of(Glyphs.normal(text));
        Set<ReplyCode> codes = new HashSet<>();
        open.forEach(question -> codes.add(question.code()));
        Parts parts = Parts.of(runs, codes);
        if (!parts.named().isEmpty()) {
            return named(parts, open, listed, today);
        }
        return List.of(unnamed(Lexicon.pieces(runs), open, listed, today));
    }

    private static Reply unnamed(
            List<Piece> pieces, List<OpenQuestion> open, Optional<ListSent> listed, LocalDate today) {
        List<Meaning> words = pieces.stream()
                .filter(piece -> !piece.is(Meaning.MARK) || piece.mark("?"))
                .map(Piece::meaning)
                .distinct()
                .toList();
        if (words.equals(List.of(Meaning.STOP))) {
            return new Reply.Stop();
        }
        if (words.equals(List.of(Meaning.START))) {
            return new Reply.Start();
        }
        if (listed.isPresent()) {
            Optional<ReplyCode> picked = picked(pieces, listed.get().codes());
            if (picked.isPresent()) {
                return applied(picked.get(), listed.get().before(), open, today);
            }
        }
        return open.size() == 1 && listed.isEmpty()
                ? aboutTheOnly(open.getFirst(), pieces, today)
                : aboutNone(pieces, open, today);
    }

    /** Of a question that is open again without their knowing they are told first: the same figure means something else there. */
    private static Reply aboutTheOnly(OpenQuestion question, List<Piece> pieces, LocalDate today) {
        Reply reply = about(question, pieces, today);
        return !question.fresh()
                        && reply instanceof Reply.Answer(ReplyCode code, Said said)
                        && !(said instanceof Said.CallMe)
                ? new Reply.Picked(code)
                : reply;
    }

    private static Optional<ReplyCode> picked(List<Piece> pieces, List<ReplyCode> codes) {
        List<Piece> said =
                pieces.stream().filter(piece -> !piece.is(Meaning.MARK)).toList();
        boolean plain = pieces.stream().noneMatch(piece -> piece.mark("?") || piece.mark("/"));
        if (said.size() != 1 || !said.getFirst().digits(1) || !plain) {
            return Optional.empty();
        }
        int place = said.getFirst().value();
        return place >= 1 && place <= Math.min(codes.size(), LONGEST_LIST)
                ? Optional.of(codes.get(place - 1))
                : Optional.empty();
    }

    private static Reply applied(ReplyCode code, String before, List<OpenQuestion> open, LocalDate today) {
        Optional<OpenQuestion> question = question(code, open);
        if (question.isEmpty()) {
            return new Reply.AskBack(Why.NO_SUCH_QUESTION, Optional.of(code));
        }
        Reply reply = read(before, List.of(question.get()), today).getFirst();
        return concerns(reply, code) ? reply : new Reply.Picked(code);
    }

    private static boolean concerns(Reply reply, ReplyCode code) {
        return switch (reply) {
            case Reply.Answer(ReplyCode question, Said said) -> question.equals(code);
            case Reply.AskBack(Why why, Optional<ReplyCode> question) -> question.equals(Optional.of(code));
            case Reply.Help help -> true;
            default -> false;
        };
    }

    private static Reply about(OpenQuestion question, List<Piece> pieces, LocalDate today) {
        Optional<ReplyCode> code = Optional.of(question.code());
        return switch (AnswerReader.read(question.asked(), pieces, today)) {
            case Found.Answered(Said said) -> new Reply.Answer(question.code(), said);
            case Found.Unclear(Why why) -> new Reply.AskBack(why, code);
            case Found.AsksForHelp help -> new Reply.Help(code);
            case Found.Nothing nothing -> new Reply.NotUnderstood();
            case Found.Foreign foreign -> new Reply.NotUnderstood();
        };
    }

    /** None is open, or several are and none is named: only what is the same for all of them is taken. */
    private static Reply aboutNone(List<Piece> pieces, List<OpenQuestion> open, LocalDate today) {
        List<OpenQuestion> codes =
                open.stream().filter(question -> question.asked() == Asked.CODE).toList();
        if (codes.size() == 1 && AnswerReader.sixFigures(pieces).isPresent()) {
            return about(codes.getFirst(), pieces, today);
        }
        List<Found> found = Stream.of(Asked.values())
                .map(asked -> AnswerReader.read(asked, pieces, today))
                .toList();
        if (found.stream().allMatch(Found.AsksForHelp.class::isInstance)) {
            return new Reply.Help(Optional.empty());
        }
        if (found.stream().allMatch(Found.answered(new Said.CallMe())::equals)) {
            return new Reply.CallMe();
        }
        boolean answer =
                found.stream().anyMatch(each -> each instanceof Found.Answered || each instanceof Found.Unclear);
        if (!answer) {
            return new Reply.NotUnderstood();
        }
        return new Reply.AskBack(open.isEmpty() ? Why.NOTHING_OPEN : Why.SEVERAL_OPEN, Optional.empty());
    }

    private static List<Reply> named(Parts parts, List<OpenQuestion> open, Optional<ListSent> listed, LocalDate today) {
        List<Parts.Named> named = parts.named();
        List<List<Piece>> behind =
                named.stream().map(part -> pieces(part.behind())).toList();
        List<Piece> before = pieces(parts.before());
        boolean nothingBefore = empty(before);
        if (named.size() == 1 && nothingBefore && empty(behind.getFirst())) {
            return List.of(applied(
                    named.getFirst().code(), listed.map(ListSent::before).orElse(""), open, today));
        }
        if (nothingBefore && behind.stream().noneMatch(ReplyParser::empty)) {
            return each(named, behind, open, today);
        }
        List<List<Piece>> ahead = new ArrayList<>(behind);
        ahead.addFirst(before);
        if (empty(ahead.removeLast()) && ahead.stream().noneMatch(ReplyParser::empty)) {
            return each(named, ahead, open, today);
        }
        // Something before and behind, or a code with nothing: it is not sure what belongs to which.
        return named.stream()
                .map(Parts.Named::code)
                .distinct()
                .<Reply>map(code -> unsure(code, open))
                .toList();
    }

    /** Without the "and" between two answers. */
    private static List<Piece> pieces(List<Raw> runs) {
        List<Piece> pieces = new ArrayList<>(Lexicon.pieces(runs));
        while (!pieces.isEmpty() && betweenAnswers(pieces.getLast())) {
            pieces.removeLast();
        }
        return pieces.stream().dropWhile(ReplyParser::betweenAnswers).toList();
    }

    private static boolean betweenAnswers(Piece piece) {
        return piece.is(Meaning.AND) || piece.mark(",");
    }

    private static boolean empty(List<Piece> pieces) {
        return pieces.stream().allMatch(piece -> piece.is(Meaning.MARK) && !piece.mark("?"));
    }

    private static Reply unsure(ReplyCode code, List<OpenQuestion> open) {
        Why why = question(code, open).isEmpty() ? Why.NO_SUCH_QUESTION : Why.AMBIGUOUS;
        return new Reply.AskBack(why, Optional.of(code));
    }

    private static List<Reply> each(
            List<Parts.Named> named, List<List<Piece>> said, List<OpenQuestion> open, LocalDate today) {
        Map<ReplyCode, Reply> replies = new LinkedHashMap<>();
        for (int at = 0; at < named.size(); at++) {
            ReplyCode code = named.get(at).code();
            List<Piece> pieces = said.get(at);
            Reply reply = question(code, open)
                    .map(question -> understood(question, pieces, today))
                    .orElseGet(() -> new Reply.AskBack(Why.NO_SUCH_QUESTION, Optional.of(code)));
            replies.merge(code, reply, (one, other) -> one.equals(other) ? one : unsure(code, open));
        }
        return List.copyOf(replies.values());
    }

    /** Named questions are asked again where the words about them say nothing. */
    private static Reply understood(OpenQuestion question, List<Piece> pieces, LocalDate today) {
        Reply reply = about(question, pieces, today);
        return reply instanceof Reply.NotUnderstood
                ? new Reply.AskBack(Why.NOT_TAKEN, Optional.of(question.code()))
                : reply;
    }

    private static Optional<OpenQuestion> question(ReplyCode code, List<OpenQuestion> open) {
        return open.stream().filter(question -> question.code().equals(code)).findFirst();
    }
}
