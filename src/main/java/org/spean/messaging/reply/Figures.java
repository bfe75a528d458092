package org.spean.messaging.reply;

import java.util.Optional;

/** What each figure says to each kind of question, and which figure a word stands for. */
final class Figures {

    /** The figure of a word that the question does not take. */
    static final int NONE = -1;

    private Figures() {}

    /** What the figure says by itself; empty where the question does not take it, or it needs a day. */
    static Optional<Said> said(Asked asked, int figure) {
        return Optional.ofNullable(
                switch (figure) {
                    case 1 -> asked == Asked.CODE ? null : new Said.Yes();
                    case 2 -> asked == Asked.ENTRY ? new Said.NotRight() : null;
                    case 3 ->
                        switch (asked) {
                            case DATE -> new Said.Cannot();
                            case ENTRY -> new Said.LeftPost();
                            case IDENTITY, ECHO -> new Said.NotMe();
                            case CODE, BACK -> null;
                        };
                    case 9 -> new Said.CallMe();
                    default -> null;
                });
    }

    static int of(Asked asked, Meaning word) {
        return switch (word) {
            case YES -> asked == Asked.CODE ? NONE : 1;
            // "No" to an echo may also be "no, that was right".
            case NO ->
                switch (asked) {
                    case DATE, IDENTITY -> 3;
                    case ENTRY -> 2;
                    case ECHO, CODE, BACK -> NONE;
                };
            case NOT_RIGHT -> asked == Asked.ENTRY ? 2 : NONE;
            case NOT_ME -> asked == Asked.IDENTITY || asked == Asked.ECHO ? 3 : NONE;
            case LEFT_POST -> asked == Asked.ENTRY || asked == Asked.IDENTITY ? 3 : NONE;
            case AWAY -> asked == Asked.DATE ? 4 : NONE;
            case CALL -> 9;
            default -> NONE;
        };
    }
}
