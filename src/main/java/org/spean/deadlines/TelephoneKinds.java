package org.spean.deadlines;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds that {@link TelephoneNews} makes. */
@Configuration(proxyBeanMethods = false)
class TelephoneKinds {

    static final String CALL_WANTED = "CALL_WANTED";
    static final String ANSWER_DENIED = "ANSWER_DENIED";
    static final String OPTED_OUT = "OPTED_OUT";

    /** Somebody pressed 9: they want to be rung up. */
    @Bean
    TaskKind callWanted(TelephoneFacts facts) {
        return new TelephoneKind(
                CALL_WANTED,
                facts,
                task -> TelephoneFacts.post(task)
                        .map(post -> Phrase.of("task.call-wanted", post))
                        .orElseGet(() ->
                                Phrase.of("task.call-wanted-unknown", new Word.Telephone(TelephoneFacts.number(task)))),
                List.of());
    }

    /** An answer that came by a link is said to be wrong, and could not be undone. */
    @Bean
    TaskKind answerDenied(TelephoneFacts facts) {
        return new TelephoneKind(
                ANSWER_DENIED,
                facts,
                task -> TelephoneFacts.post(task)
                        .map(post -> Phrase.of("task.answer-denied", post))
                        .orElseGet(() -> Phrase.of(
                                "task.answer-denied-unknown", new Word.Telephone(TelephoneFacts.number(task)))),
                List.of(Phrase.of("task.answer-denied-next")));
    }

    /** Whoever holds a post wants no messages: another way has to be agreed on, because they stay responsible. */
    @Bean
    TaskKind optedOut(TelephoneFacts facts) {
        return new TelephoneKind(
                OPTED_OUT,
                facts,
                task -> Phrase.of("task.opted-out", TelephoneFacts.post(task).orElseThrow()),
                List.of(Phrase.of("task.opted-out-next")));
    }
}
