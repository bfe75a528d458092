package org.spean.messaging.voice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.reply.OpenQuestion;
import org.spean.messaging.reply.Reply;
import org.spean.messaging.reply.ReplyCode;
import org.spean.messaging.reply.ReplyParser;
import org.spean.messaging.reply.Said;
import org.spean.messaging.reply.Why;
import org.spean.messaging.voice.Talk.Note;
import org.spean.messaging.voice.Talk.Step;
import org.spean.messaging.wording.AnswerKey;

/**
 * How a call goes, as a pure function: what is said where it stands, and where it goes by what is pressed. Silence and wrong keys
 * are met by the same once more, twice; then by a goodbye.
 */
record Conversation(Script script) {

    /** So often the same is said once more. */
    private static final int MOST_MISSES = 2;

    /** A call in which somebody presses star for ever costs money for ever. */
    static final int MOST_TURNS = 20;

    private static final int FIGURES_OF_A_DAY = 4;
    private static final String STAR = "*";
    private static final Pattern DAY_AND_MONTH = Pattern.compile("[0-9]{4}");

    /** In a call one question alone is asked, so any code will do. */
    private static final ReplyCode ONLY = new ReplyCode("K7M");

    /**
     * What is said now.
     *
     * @param keys how many may be pressed then; 0 where the call ends
     */
    record Says(List<Prompt> prompts, int keys) {}

    /** What was heard. */
    sealed interface Heard {

        /** The talk goes on there. */
        record Goes(Talk to) implements Heard {}

        /** They answered the question; what became of it decides where the talk goes ({@link #after}). */
        record Answers(Said said) implements Heard {}
    }

    /** What became of an answer. */
    enum Became {
        DONE,
        /** Somebody will call them. */
        CALL,
        /** The question was not open any more. */
        CLOSED,
        REFUSED
    }

    /**
     * Begins.
     *
     * @param over whether its question is not open any more
     */
    Talk begins(WhoAnswers who, boolean over) {
        return Talk.first(
                switch (who) {
                    case MACHINE -> machine();
                    case UNSURE -> Step.DOOR;
                    case PERSON -> over ? Step.CLOSED : Step.MENU;
                });
    }

    private Step machine() {
        return script.callBack().isEmpty() ? Step.SILENT : Step.MACHINE;
    }

    /** What is said where it stands. */
    Says says(Talk talk) {
        List<Prompt> said = new ArrayList<>();
        switch (talk.note()) {
            case NONE -> {}
            case WRONG_KEY -> said.add(Prompt.WRONG_KEY);
            case DAY_NONE -> said.add(Prompt.DAY_NONE);
            case DAY_PAST -> said.add(Prompt.DAY_PAST);
            case REFUSED -> said.add(Prompt.REFUSED);
        }
        if (talk.turn() == 0 && talk.step() != Step.SILENT) {
            said.add(Prompt.GREETING);
        }
        int keys = switch (talk.step()) {
            case DOOR -> {
                said.add(Prompt.DOOR);
                yield 1;
            }
            case MENU -> {
                said.addAll(script.statement());
                script.kind().answers().stream().map(Prompt::of).forEach(said::add);
                said.add(Prompt.REPEAT);
                yield 1;
            }
            case DAY -> {
                said.add(Prompt.DAY_ASK);
                yield FIGURES_OF_A_DAY;
            }
            case DAY_TYPED -> {
                said.add(Prompt.DAY_TYPED);
                said.addAll(Prompt.day(talk.day().orElseThrow()));
                said.add(Prompt.DAY_RIGHT);
                yield 1;
            }
            case THANKS -> ends(said, List.of(Prompt.THANKS, Prompt.GOODBYE));
            case WILL_CALL -> ends(said, List.of(Prompt.WILL_CALL, Prompt.GOODBYE));
            case CLOSED -> ends(said, List.of(Prompt.CLOSED, Prompt.GOODBYE));
            case GOODBYE -> ends(said, List.of(Prompt.GOODBYE));
            case MACHINE -> ends(said, Script.toCall(script.callBack()));
            case SILENT -> 0;
        };
        return new Says(List.copyOf(said), keys);
    }

    private static int ends(List<Prompt> said, List<Prompt> last) {
        said.addAll(last);
        return 0;
    }

    /**
     * What is made of what was pressed.
     *
     * @param keys as they came; empty for silence
     * @param over whether its question is not open any more
     * @param today in the country
     */
    Heard hears(Talk talk, String keys, boolean over, LocalDate today) {
        if (talk.step().last()) {
            return new Heard.Goes(talk.again());
        }
        if (talk.turn() >= MOST_TURNS) {
            return new Heard.Goes(talk.to(Step.GOODBYE));
        }
        return switch (talk.step()) {
            case DOOR -> door(talk, keys, over);
            case MENU -> menu(talk, keys);
            case DAY -> day(talk, keys, today);
            case DAY_TYPED -> typed(talk, keys);
            case THANKS, WILL_CALL, CLOSED, GOODBYE, MACHINE, SILENT -> new Heard.Goes(talk.again());
        };
    }

    private Heard door(Talk talk, String keys, boolean over) {
        if (keys.equals("1")) {
            return new Heard.Goes(talk.to(over ? Step.CLOSED : Step.MENU));
        }
        // Whatever stays silent for so long may be a machine.
        return keys.equals(STAR) ? new Heard.Goes(talk.again()) : missed(talk, keys, Note.WRONG_KEY, machine());
    }

    private Heard menu(Talk talk, String keys) {
        if (keys.equals(STAR)) {
            return new Heard.Goes(talk.again());
        }
        if (!script.kind().asks()) {
            return new Heard.Goes(talk.to(Step.GOODBYE));
        }
        Optional<AnswerKey> answer = script.kind().answers().stream()
                .filter(each -> each.key().equals(keys))
                .findFirst();
        if (answer.isEmpty()) {
            return missed(talk, keys, Note.WRONG_KEY, Step.GOODBYE);
        }
        return meaning(answer.get()).<Heard>map(Heard.Answers::new).orElseGet(() -> new Heard.Goes(talk.to(Step.DAY)));
    }

    /** What a key says by itself; empty for the one behind which a day is typed. */
    private static Optional<Said> meaning(AnswerKey answer) {
        return switch (answer) {
            case YES, STILL_ME, STILL_RIGHT, BACK -> Optional.of(new Said.Yes());
            case NOT_RIGHT -> Optional.of(new Said.NotRight());
            case CANNOT_COME, CANNOT -> Optional.of(new Said.Cannot());
            case NOT_ME_ANY_MORE, NOT_MY_ANSWER -> Optional.of(new Said.NotMe());
            case LEFT_THE_POST -> Optional.of(new Said.LeftPost());
            case CALL_ME -> Optional.of(new Said.CallMe());
            case OTHER_DATE -> Optional.empty();
        };
    }

    private Heard day(Talk talk, String keys, LocalDate today) {
        if (keys.contains(STAR)) {
            return new Heard.Goes(talk.to(Step.MENU));
        }
        String figures = keys.replace("#", "");
        if (!DAY_AND_MONTH.matcher(figures).matches()) {
            return missed(talk, keys, Note.DAY_NONE, Step.GOODBYE);
        }
        // The same rules as for a day in an SMS.
        Reply read = ReplyParser.read(
                        "2 " + figures.substring(0, 2) + "/" + figures.substring(2),
                        List.of(new OpenQuestion(ONLY, Asked.DATE)),
                        today)
                .getFirst();
        return switch (read) {
            case Reply.Answer(ReplyCode code, Said.AnotherDate(LocalDate on, var at)) -> new Heard.Goes(talk.typed(on));
            case Reply.AskBack(Why why, var code)
            when why == Why.DATE_IS_PAST || why == Why.DATE_IS_TOO_FAR ->
                missed(talk, keys, Note.DAY_PAST, Step.GOODBYE);
            default -> missed(talk, keys, Note.DAY_NONE, Step.GOODBYE);
        };
    }

    private Heard typed(Talk talk, String keys) {
        return switch (keys) {
            case "1" -> new Heard.Answers(new Said.AnotherDate(talk.day().orElseThrow(), Optional.empty()));
            case "2" -> new Heard.Goes(talk.to(Step.DAY));
            case STAR -> new Heard.Goes(talk.again());
            default -> missed(talk, keys, Note.WRONG_KEY, Step.GOODBYE);
        };
    }

    private static Heard missed(Talk talk, String keys, Note wrong, Step last) {
        return new Heard.Goes(
                talk.misses() >= MOST_MISSES ? talk.to(last) : talk.missed(keys.isEmpty() ? Note.NONE : wrong));
    }

    /** Where the talk goes once an answer was taken, or not. */
    Talk after(Talk talk, Became became) {
        return switch (became) {
            case DONE -> talk.to(Step.THANKS);
            case CALL -> talk.to(Step.WILL_CALL);
            case CLOSED -> talk.to(Step.CLOSED);
            case REFUSED ->
                talk.misses() >= MOST_MISSES
                        ? talk.to(Step.GOODBYE)
                        : new Talk(Step.MENU, Note.REFUSED, Optional.empty(), talk.misses() + 1, talk.turn() + 1);
        };
    }
}
