package org.spean.appointments;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Accounts;
import org.spean.messaging.Answer;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.Asker;
import org.spean.messaging.CallWanted;
import org.spean.messaging.LadderExhausted;
import org.spean.messaging.Question;
import org.spean.messaging.QuestionId;
import org.spean.messaging.Questions;
import org.spean.messaging.Recipient;
import org.spean.messaging.reply.Why;
import org.spean.messaging.wording.MessageKind;
import org.spean.people.PostId;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an answer does to a date, by whatever way it comes. */
@Component
class DateAsker implements Asker {

    static final String NAME = "date";

    /** So soon after a time moved, a text without a code may still mean the old one (ours). */
    static final Duration STILL_THE_OLD_TIME = Duration.ofMinutes(2);

    private static final Set<AnsweredBy> TYPED = Set.of(AnsweredBy.SMS, AnsweredBy.TELEGRAM);

    private final AppointmentRows rows;
    private final PartyRows parties;
    private final Settling settling;
    private final AppointmentTasks tasks;
    private final Questions questions;
    private final Accounts accounts;
    private final Clock clock;

    // Questions needs all askers to begin with.
    DateAsker(
            AppointmentRows rows,
            PartyRows parties,
            @Lazy Settling settling,
            AppointmentTasks tasks,
            @Lazy Questions questions,
            Accounts accounts,
            Clock clock) {
        this.rows = rows;
        this.parties = parties;
        this.settling = settling;
        this.tasks = tasks;
        this.questions = questions;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Whoever moves or cancels a date locks it first, and its questions after that. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void holds(Set<Question> questions) {
        rows.lock(questions.stream().map(Question::about).collect(Collectors.toSet()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<QuestionId> instead(Question withdrawn) {
        return rows.askedNow(withdrawn.about()).map(QuestionId::new);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome answered(Question question, Answer answer) {
        List<Appointment> all = waiting(question.about());
        Optional<PartyRole> role = all.stream().findFirst().flatMap(each -> role(each, question.about()));
        if (role.isEmpty()) {
            return new Outcome.AskAgain(Why.NO_SUCH_QUESTION);
        }
        Optional<Why> against = settling.against(answer.said(), all);
        if (against.isPresent()) {
            return new Outcome.AskAgain(against.get());
        }
        boolean soon = answer.at().isBefore(question.askedAt().plus(STILL_THE_OLD_TIME));
        if (question.kind() == MessageKind.DATE_MOVED
                && TYPED.contains(answer.by())
                && soon
                && parties.askedBack(question.about(), clock.instant())) {
            return new Outcome.AskAgain(Why.AMBIGUOUS);
        }
        Optional<String> name =
                answer.account().map(account -> accounts.names(Set.of(account)).getOrDefault(account, ""));
        settling.answered(all, role.get(), answer, name);
        Set<PostId> asked = questions.askedOf(question.id()).stream()
                .map(each -> each instanceof Recipient.OfPost(PostId post) ? post : null)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        all.forEach(each -> settling.tellsOthers(each, role.get(), asked));
        return new Outcome.Accepted();
    }

    /** Those that wait for it. */
    private List<Appointment> waiting(UUID request) {
        return rows.asked(request).stream()
                .flatMap(id -> rows.appointment(id).stream())
                .filter(each -> each.state().open() && role(each, request).isPresent())
                .toList();
    }

    private static Optional<PartyRole> role(Appointment about, UUID request) {
        return about.parties().stream()
                .filter(each -> each.request().equals(Optional.of(request)))
                .map(Party::role)
                .findFirst();
    }

    /** What a link said was nobody's answer: it is waited for again, unless another day came of it. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean undone(Question question) {
        return settling.undone(question.about(), new PostAsked(question.to()).post());
    }

    private record PostAsked(Recipient to) {
        Optional<PostId> post() {
            return to instanceof Recipient.OfPost(PostId post) ? Optional.of(post) : Optional.empty();
        }
    }

    /** Whatever was tried, nobody answered: whoever asks telephones, beside ATRO. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void exhausted(LadderExhausted news) {
        ours(Optional.of(news.question())).ifPresent(question -> {
            parties.silent(question.about(), clock.instant());
            of(question, tasks::silent);
        });
    }

    /** Whoever asks rings them up. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void callWanted(CallWanted news) {
        Optional<QuestionId> id = news.question();
        ours(id.flatMap(questions::question)).ifPresent(question -> {
            rows.lock(Set.of(question.about()));
            parties.callWanted(question.about(), clock.instant());
            of(question, tasks::wantsCall);
        });
    }

    private interface Makes {
        void task(Appointment about, PostId post);
    }

    private void of(Question question, Makes makes) {
        if (question.to() instanceof Recipient.OfPost(PostId post)) {
            rows.asked(question.about()).forEach(id -> rows.appointment(id).ifPresent(each -> makes.task(each, post)));
        }
    }

    private static Optional<Question> ours(Optional<Question> question) {
        return question.filter(each -> each.asker().equals(NAME));
    }
}
