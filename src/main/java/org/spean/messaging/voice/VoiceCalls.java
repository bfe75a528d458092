package org.spean.messaging.voice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spean.messaging.Answer;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.CallWanted;
import org.spean.messaging.MessageId;
import org.spean.messaging.QuestionOutcome;
import org.spean.messaging.Questions;
import org.spean.messaging.Simulation;
import org.spean.messaging.reply.Said;
import org.spean.messaging.voice.CallRows.Called;
import org.spean.messaging.voice.CallRows.Kept;
import org.spean.messaging.voice.Conversation.Became;
import org.spean.messaging.voice.Conversation.Heard;
import org.spean.messaging.voice.Conversation.Says;
import org.spean.messaging.voice.Talk.Step;
import org.spean.people.Phones;
import org.spean.vocabulary.CountryTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calls, for whoever carries them, be it a provider or the simulator: what is said, and what follows from what is pressed. Told
 * twice, the same thing is said again and nothing done again.
 */
@Component
public class VoiceCalls {

    private static final Pattern KEYS = Pattern.compile("[0-9*#]{0,16}");
    private static final String UNREADABLE = "#";

    private final CallRows rows;
    private final CallWords words;
    private final Questions questions;
    private final Phones phones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VoiceCalls(
            CallRows rows,
            CallWords words,
            Questions questions,
            Phones phones,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.words = words;
        this.questions = questions;
        this.phones = phones;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody answered, or something did.
     *
     * @param call by which whoever carries it knows it
     * @return what is said; empty where this message is not one to be said in a call
     */
    @Transactional
    public Optional<Spoken> answered(String gateway, String call, MessageId message, WhoAnswers who) {
        Instant now = clock.instant();
        return rows.called(message, now)
                .filter(each -> Script.spoken(each.kind()))
                .map(called -> {
                    Conversation conversation = called.conversation();
                    // Where a recording was taken away since nothing is said; a simulated telephone can be read.
                    Talk first = gateway.equals(Simulation.GATEWAY) || words.sayable(called.kind(), called.language())
                            ? conversation.begins(who, called.over())
                            : Talk.first(Step.SILENT);
                    rows.add(gateway, call, message, first, now);
                    Kept kept = rows.call(gateway, call).orElseThrow();
                    return spoken(called, conversation.says(kept.talk()), kept.talk());
                });
    }

    /**
     * Somebody pressed keys, or none in time. They count as well where the end of the call was told before them: whoever presses
     * and hangs up has answered.
     *
     * @param turn to which time of being told something it belongs ({@link Spoken#turn})
     * @param keys empty for silence
     * @return what is said then; empty for a call that nobody knows
     */
    @Transactional
    public Optional<Spoken> pressed(String gateway, String call, int turn, String keys) {
        return rows.locked(gateway, call)
                .flatMap(kept -> rows.called(kept.message(), clock.instant()).map(called -> {
                    Talk now = kept.talk();
                    if (now.turn() == turn) {
                        now = heard(called, now, KEYS.matcher(keys).matches() ? keys : UNREADABLE);
                        rows.goes(gateway, call, now);
                    }
                    return spoken(called, called.conversation().says(now), now);
                }));
    }

    private Talk heard(Called called, Talk talk, String keys) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
        Conversation conversation = called.conversation();
        return switch (conversation.hears(talk, keys, called.over(), today)) {
            case Heard.Goes(Talk to) -> to;
            case Heard.Answers(Said said) -> conversation.after(talk, answer(called, said));
        };
    }

    private Became answer(Called called, Said said) {
        if (said instanceof Said.CallMe) {
            events.publishEvent(new CallWanted(called.number(), called.question()));
            phones.answered(called.number());
            return Became.CALL;
        }
        if (called.question().isEmpty()) {
            return Became.CLOSED;
        }
        Answer answer = Answer.of(said, AnsweredBy.KEYPAD, clock.instant());
        return switch (questions.answer(called.question().get(), called.number(), answer)) {
            case QuestionOutcome.Done(), QuestionOutcome.Already() -> Became.DONE;
            case QuestionOutcome.Closed(var state) -> Became.CLOSED;
            case QuestionOutcome.Refused(var why) -> Became.REFUSED;
            case QuestionOutcome.AskAgain(var why) -> Became.REFUSED;
        };
    }

    private Spoken spoken(Called called, Says says, Talk talk) {
        return new Spoken(called.language(), words.parts(says.prompts(), called.language()), says.keys(), talk.turn());
    }

    /** What is said just now; empty for a call that nobody knows, and one that is over. */
    @Transactional(readOnly = true)
    public Optional<Spoken> now(String gateway, String call) {
        return rows.call(gateway, call)
                .filter(each -> !each.ended())
                .flatMap(kept -> rows.called(kept.message(), clock.instant())
                        .map(called -> spoken(called, called.conversation().says(kept.talk()), kept.talk())));
    }

    /** Whether whoever answered was told what the call is for. */
    @Transactional(readOnly = true)
    public boolean heard(String gateway, String call) {
        return rows.call(gateway, call).map(Kept::heard).orElse(false);
    }

    /** The line is dead: nothing is said any more. */
    @Transactional
    public void ended(String gateway, String call) {
        rows.ended(gateway, call, clock.instant());
    }
}
