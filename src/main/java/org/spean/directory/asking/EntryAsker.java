package org.spean.directory.asking;

import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.spean.access.Accounts;
import org.spean.deadlines.WhoLeft;
import org.spean.directory.Calls;
import org.spean.directory.ServiceId;
import org.spean.messaging.Answer;
import org.spean.messaging.Asker;
import org.spean.messaging.LadderExhausted;
import org.spean.messaging.Question;
import org.spean.messaging.QuestionId;
import org.spean.messaging.QuestionOver;
import org.spean.messaging.reply.Why;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an answer does to an entry, by whatever way it comes: right, and it is <em>answered today</em> as if somebody had rung; not
 * right, and it is in doubt until somebody finds out; left, and the post is to be handed over.
 */
@Component
public class EntryAsker implements Asker {

    static final String NAME = "entry";

    private final EntryQuestionRows rows;
    private final EntryTasks tasks;
    private final WhoLeft posts;
    private final Calls calls;
    private final Accounts accounts;
    private final Clock clock;

    EntryAsker(EntryQuestionRows rows, EntryTasks tasks, WhoLeft posts, Calls calls, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.posts = posts;
        this.calls = calls;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome answered(Question question, Answer answer) {
        Optional<HolderSays> says = HolderSays.of(answer.said());
        if (says.isEmpty()) {
            return new Outcome.AskAgain(Why.NOT_TAKEN);
        }
        rows.alone(new ServiceId(question.about()));
        String name = answer.account()
                .map(account -> accounts.names(Set.of(account)).getOrDefault(account, ""))
                .orElse("");
        rows.said(question.id(), says.get(), answer, name);
        rows.of(question.id()).ifPresent(each -> {
            tasks.answered(each.service());
            if (says.get() == HolderSays.LEFT) {
                posts.left(each.post());
            }
            changed(each.service());
        });
        return new Outcome.Accepted();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean undone(Question question) {
        boolean askedMeanwhile =
                rows.of(new ServiceId(question.about())).stream().anyMatch(EntryQuestion::open);
        if (!askedMeanwhile) {
            takenBack(question.id(), true);
        }
        return !askedMeanwhile;
    }

    /**
     * The answer was a mistake: everything is as it was before.
     *
     * @param waits whether the question is open again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takenBack(QuestionId question, boolean waits) {
        rows.of(question).filter(each -> each.answer().isPresent()).ifPresent(each -> {
            rows.alone(each.service());
            // Where somebody has asked again meanwhile, that question is the one that is waited for.
            boolean again = waits && rows.of(each.service()).stream().noneMatch(EntryQuestion::open);
            rows.takeBack(question, again ? Optional.empty() : Optional.of(clock.instant()));
            if (each.answer().orElseThrow().said() == HolderSays.LEFT) {
                posts.hasNotLeft(each.post());
            }
            if (again) {
                tasks.asked(each);
            }
            changed(each.service());
        });
    }

    /** What the entry says of itself, and what waits because of it, follows from all that was said of it. */
    void changed(ServiceId service) {
        calls.anew(service);
        doubt(service).ifPresentOrElse(tasks::doubted, () -> tasks.notDoubted(service));
    }

    /** The answer by which it is in doubt: no later one says that it is right, and nobody put it right. */
    Optional<EntryQuestion> doubt(ServiceId service) {
        return rows.of(service).stream()
                .filter(each -> each.answer()
                        .filter(given -> given.said() != HolderSays.LEFT)
                        .isPresent())
                .max(Comparator.comparing(each -> each.answer().orElseThrow().at()))
                .filter(EntryQuestion::doubts);
    }

    /** Whatever was tried, nobody answered. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void exhausted(LadderExhausted news) {
        ours(news.question()).ifPresent(each -> {
            rows.silent(each.question(), clock.instant());
            tasks.silent(each);
        });
    }

    /** Nobody waits any more. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void over(QuestionOver news) {
        ours(news.question()).ifPresent(each -> {
            rows.over(each.question(), clock.instant());
            tasks.notAsked(each.service());
        });
    }

    private Optional<EntryQuestion> ours(Question question) {
        return question.asker().equals(NAME) ? rows.of(question.id()) : Optional.empty();
    }
}
