package org.spean.cases.visit;

import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.spean.messaging.Answer;
import org.spean.messaging.Asker;
import org.spean.messaging.CallWanted;
import org.spean.messaging.Question;
import org.spean.messaging.Questions;
import org.spean.messaging.reply.Said;
import org.spean.messaging.reply.Why;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What it does that whoever travels says by telephone that they are back, or wants to be rung up. */
@Component
class JourneyAsker implements Asker {

    static final String NAME = "journey";

    private final JourneyRows rows;
    private final JourneyTelling telling;
    private final Questions questions;
    private final Clock clock;

    // Questions needs all askers to begin with.
    JourneyAsker(JourneyRows rows, @Lazy JourneyTelling telling, @Lazy Questions questions, Clock clock) {
        this.rows = rows;
        this.telling = telling;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Whoever says on a screen that somebody is back locks the journey first, and its question after that. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void holds(Set<Question> all) {
        all.stream().map(Question::about).sorted(Comparator.naturalOrder()).forEach(rows::locked);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome answered(Question question, Answer answer) {
        return switch (answer.said()) {
            case Said.Yes() -> {
                rows.locked(question.about())
                        .filter(journey -> journey.backAt().isEmpty())
                        .ifPresent(journey -> {
                            rows.back(journey, clock.instant());
                            telling.back(journey, Optional.empty());
                        });
                yield new Outcome.Accepted();
            }
            default -> new Outcome.AskAgain(Why.NOT_TAKEN);
        };
    }

    /** It was not they who said it: they are on the way still, and looked for as before. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean undone(Question question) {
        return rows.notBack(question.about());
    }

    /** They want to be rung up: nobody waits until a time is over. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void callWanted(CallWanted news) {
        news.question()
                .flatMap(questions::question)
                .filter(question -> question.asker().equals(NAME))
                .flatMap(question -> rows.locked(question.about()))
                .filter(journey -> journey.backAt().isEmpty())
                .ifPresent(journey -> {
                    telling.tellsColleague(journey);
                    rows.told(journey, true, true, false, clock.instant());
                });
    }
}
