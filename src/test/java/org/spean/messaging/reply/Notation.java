package org.spean.messaging.reply;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How questions, lists and replies are written in {@code replies.csv}. */
final class Notation {

    private static final Pattern SPECIAL = Pattern.compile("\\\\n|\\\\u([0-9A-F]{4})|\\{([^*]+)\\*(\\d+)}");

    private Notation() {}

    /** A text with {@code \n}, {@code \}{@code uD83D} and {@code {a*1600}} for 1,600 times a. */
    static String text(String written) {
        return SPECIAL.matcher(written).replaceAll(found -> special(found).replace("\\", "\\\\"));
    }

    private static String special(MatchResult found) {
        if (found.group(1) != null) {
            return String.valueOf((char) Integer.parseInt(found.group(1), 16));
        }
        return found.group(2) == null ? "\n" : text(found.group(2)).repeat(Integer.parseInt(found.group(3)));
    }

    /** {@code A7K DATE, B2C ENTRY}. */
    static List<OpenQuestion> open(String written) {
        return Arrays.stream(written.split(", ", -1))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split(" ", 2))
                .map(parts -> new OpenQuestion(new ReplyCode(parts[0]), Asked.valueOf(parts[1])))
                .toList();
    }

    /** {@code A7K B2C | 1}: the list's codes, and what was said before it. */
    static Optional<ListSent> listed(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = written.split(" \\| ?", 2);
        return Optional.of(new ListSent(
                Arrays.stream(parts[0].split(" ", -1)).map(ReplyCode::new).toList(), parts[1]));
    }

    static String of(List<Reply> replies) {
        return replies.stream().map(Notation::of).collect(Collectors.joining(" + "));
    }

    private static String of(Reply reply) {
        return switch (reply) {
            case Reply.Answer(ReplyCode question, Said said) -> question + " " + of(said);
            case Reply.Picked(ReplyCode question) -> question + " picked";
            case Reply.CallMe() -> "call";
            case Reply.Help(Optional<ReplyCode> question) -> of(question) + "help";
            case Reply.Stop() -> "stop";
            case Reply.Start() -> "start";
            case Reply.AskBack(Why why, Optional<ReplyCode> question) -> of(question) + "ask " + why;
            case Reply.NotUnderstood() -> "?";
        };
    }

    private static String of(Optional<ReplyCode> question) {
        return question.map(code -> code + " ").orElse("");
    }

    private static String of(Said said) {
        return switch (said) {
            case Said.Yes() -> "yes";
            case Said.AnotherDate(var on, var at) ->
                on + at.map(time -> " " + time).orElse("");
            case Said.Cannot() -> "cannot";
            case Said.AwayUntil(var until) -> "away " + until;
            case Said.NotRight() -> "not right";
            case Said.LeftPost() -> "left";
            case Said.NotMe() -> "not me";
            case Said.CallMe() -> "call";
            case Said.SixFigures(String figures) -> "figures " + figures;
        };
    }
}
