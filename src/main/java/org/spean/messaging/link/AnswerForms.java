package org.spean.messaging.link;

import static org.spean.messaging.wording.AnswerKey.CANNOT;
import static org.spean.messaging.wording.AnswerKey.OTHER_DATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.messaging.Question;
import org.spean.messaging.link.AnswerForm.Field;
import org.spean.messaging.reply.Said;
import org.spean.messaging.reply.Why;
import org.spean.messaging.wording.AnswerKey;

/** Which answers a question takes on the page: those of its message (design 3.3, 3.5), each with a button. */
final class AnswerForms {

    static final String CALL = "call";
    static final String OTHER = "other";
    static final String AWAY = "away";

    private AnswerForms() {}

    /** What was pressed, and what stood in the fields. */
    record Typed(String press, String day, String hour) {

        static final Typed NOTHING = new Typed("", "", "");
    }

    /** The answers, in the order of the message; what was typed stands where it was typed. */
    static List<AnswerForm> of(Question question, Typed typed, Optional<Why> why) {
        List<AnswerForm> forms = new ArrayList<>();
        for (AnswerKey key : question.kind().answers()) {
            if (key == OTHER_DATE) {
                forms.add(another(typed, why));
            } else {
                forms.add(AnswerForm.button(press(key), Both.of("link.answer." + key)));
            }
            if (key == CANNOT && takesDay(question)) {
                forms.add(away(typed, why));
            }
        }
        return forms;
    }

    private static AnswerForm another(Typed typed, Optional<Why> why) {
        boolean here = typed.press().equals(OTHER);
        return new AnswerForm(
                OTHER,
                Both.of("link.answer.OTHER_DATE"),
                List.of(
                        day("link.other-day", typed, here),
                        new Field("hour", "time", Both.of("link.hour"), here ? typed.hour() : "")),
                wrong(here, why));
    }

    private static AnswerForm away(Typed typed, Optional<Why> why) {
        boolean here = typed.press().equals(AWAY);
        return new AnswerForm(
                AWAY, Both.of("link.answer.AWAY"), List.of(day("link.away-day", typed, here)), wrong(here, why));
    }

    private static Field day(String label, Typed typed, boolean here) {
        return new Field("day", "text", Both.of(label), here ? typed.day() : "");
    }

    private static List<Both> wrong(boolean here, Optional<Why> why) {
        return why.filter(any -> here).stream()
                .map(each -> Both.of(
                        switch (each) {
                            case DATE_IS_PAST -> "link.wrong.past";
                            case DATE_IS_TOO_FAR -> "link.wrong.far";
                            case DATE_DOES_NOT_EXIST -> "link.wrong.no-such-day";
                            case DATE_IS_MISSING -> "link.wrong.missing";
                            case AMBIGUOUS, SEVERAL_OPEN, NO_SUCH_QUESTION, NOTHING_OPEN, NOT_TAKEN ->
                                "link.wrong.unclear";
                        }))
                .toList();
    }

    private static String press(AnswerKey key) {
        return switch (key) {
            case YES, STILL_ME, STILL_RIGHT, BACK -> "yes";
            case NOT_RIGHT -> "not-right";
            case OTHER_DATE -> OTHER;
            case CANNOT, CANNOT_COME -> "cannot";
            case NOT_ME_ANY_MORE, NOT_MY_ANSWER -> "not-me";
            case LEFT_THE_POST -> "left";
            case CALL_ME -> CALL;
        };
    }

    /** What a button says by itself; empty for what this question's page has no button for. */
    static Optional<Said> said(Question question, String press) {
        return question.kind().answers().stream()
                .filter(key -> press(key).equals(press))
                .findFirst()
                .flatMap(key -> switch (key) {
                    case YES, STILL_ME, STILL_RIGHT, BACK -> Optional.of(new Said.Yes());
                    case NOT_RIGHT -> Optional.of(new Said.NotRight());
                    case CANNOT, CANNOT_COME -> Optional.of(new Said.Cannot());
                    case NOT_ME_ANY_MORE, NOT_MY_ANSWER -> Optional.of(new Said.NotMe());
                    case LEFT_THE_POST -> Optional.of(new Said.LeftPost());
                    case OTHER_DATE, CALL_ME -> Optional.empty();
                });
    }

    /** Whether the page has the fields for a day. */
    static boolean takesDay(Question question) {
        return question.kind().answers().contains(OTHER_DATE);
    }
}
