package org.spean.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spean.messaging.Inbound.Became;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.reply.ListSent;
import org.spean.messaging.reply.OpenQuestion;
import org.spean.messaging.reply.Reply;
import org.spean.messaging.reply.ReplyCode;
import org.spean.messaging.reply.ReplyParser;
import org.spean.messaging.reply.Said;
import org.spean.messaging.reply.Why;
import org.spean.messaging.wording.AnswerKey;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.Phones;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Understands what a telephone wrote, does it, and answers where an answer is due. In the transaction that writes it down. */
@Component
class Listening {

    /** Help comes at most so often (design 3.3). */
    private static final Duration HELP = Duration.ofHours(1);

    private static final Duration OF_USE = Duration.ofHours(12);

    /** Nothing else besides, as they are sent back to show that somebody has the telephone. */
    private static final Pattern SIX_FIGURES = Pattern.compile("[\\s-]*(?:[0-9០-៩][\\s-]*){6}");

    private final InboundRows rows;
    private final QuestionRows questionRows;
    private final Questions questions;
    private final Messages messages;
    private final Phones phones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Listening(
            InboundRows rows,
            QuestionRows questionRows,
            Questions questions,
            Messages messages,
            Phones phones,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.questionRows = questionRows;
        this.questions = questions;
        this.messages = messages;
        this.phones = phones;
        this.events = events;
        this.clock = clock;
    }

    void to(Inbound said) {
        List<Question> open = questions.openOf(said.number());
        List<OpenQuestion> asked = open.stream()
                .map(each -> new OpenQuestion(
                        each.code(), each.asked(), !questionRows.undoneUnasked(each.id(), said.number())))
                .toList();
        LocalDate today = LocalDate.ofInstant(said.at(), CountryTime.ZONE);
        Optional<ListSent> listed = rows.listed(said.number());
        Set<Became> all = EnumSet.noneOf(Became.class);
        Optional<QuestionId> about = Optional.empty();
        List<Reply> replies = ReplyParser.read(said.body(), asked, listed, today);
        questions.hold(
                replies.stream().flatMap(each -> question(each, open).stream()).collect(Collectors.toSet()));
        for (Reply each : replies) {
            Optional<Question> question = question(each, open);
            all.add(does(each, question, open, said));
            about = about.or(() -> question.map(Question::id));
        }
        if (!all.contains(Became.ASKED_BACK)) {
            rows.forgetList(said.number());
        }
        phones.answered(said.number());
        // What waits for a person counts most, then what was asked back.
        Became became = all.contains(Became.FOR_A_PERSON)
                ? Became.FOR_A_PERSON
                : all.contains(Became.ASKED_BACK)
                        ? Became.ASKED_BACK
                        : all.iterator().next();
        rows.became(said.id(), became, about, clock.instant());
        if (became != Became.ANSWER
                && SIX_FIGURES.matcher(said.body()).matches()
                && open.stream().noneMatch(each -> each.asked() == Asked.DATE)) {
            // They came again, too late, or are wrong; whoever waits for a day may have been told one.
            rows.hidesFigures(said.id());
        }
    }

    private static Optional<Question> question(Reply reply, List<Question> open) {
        Optional<ReplyCode> code = switch (reply) {
            case Reply.Answer(ReplyCode named, Said said) -> Optional.of(named);
            case Reply.Picked(ReplyCode named) -> Optional.of(named);
            case Reply.Help(Optional<ReplyCode> named) -> named;
            case Reply.AskBack(Why why, Optional<ReplyCode> named) -> named;
            case Reply.CallMe(), Reply.Stop(), Reply.Start(), Reply.NotUnderstood() -> Optional.empty();
        };
        return code.flatMap(
                named -> open.stream().filter(each -> each.code().equals(named)).findFirst());
    }

    private Became does(Reply reply, Optional<Question> question, List<Question> open, Inbound said) {
        return switch (reply) {
            case Reply.Answer(ReplyCode code, Said what) -> answer(question.orElseThrow(), what, said);
            case Reply.Picked(ReplyCode code) -> {
                question.filter(each -> !questionRows.comesAgain(each.id()))
                        .ifPresent(each -> questions.says(each, said.id().toString(), true));
                yield Became.ASKED_BACK;
            }
            case Reply.CallMe() -> callWanted(said.number(), Optional.empty());
            case Reply.Help(Optional<ReplyCode> code) -> {
                if (code.isEmpty() && open.size() > 1) {
                    list(open, "", said);
                    yield Became.ASKED_BACK;
                }
                help(said, code);
                yield Became.HELP;
            }
            case Reply.Stop() -> stop(said);
            case Reply.Start() -> start(said);
            case Reply.AskBack(Why why, Optional<ReplyCode> code) -> askBack(why, code, open, said);
            case Reply.NotUnderstood() -> {
                help(said, Optional.empty());
                yield Became.FOR_A_PERSON;
            }
        };
    }

    private Became answer(Question question, Said what, Inbound said) {
        if (what instanceof Said.CallMe) {
            return callWanted(said.number(), Optional.of(question.id()));
        }
        AnsweredBy by = said.channel() == Channel.TELEGRAM ? AnsweredBy.TELEGRAM : AnsweredBy.SMS;
        return switch (questions.answer(question.id(), said.number(), Answer.of(what, by, said.at()))) {
            case QuestionOutcome.Done(), QuestionOutcome.Already() -> Became.ANSWER;
            case QuestionOutcome.Refused(String words) -> {
                help(said, Optional.of(question.code()));
                yield Became.REFUSED;
            }
            case QuestionOutcome.AskAgain(Why why) -> {
                help(said, Optional.of(question.code()));
                yield Became.ASKED_BACK;
            }
            case QuestionOutcome.Closed(Question.State state) -> Became.FOR_A_PERSON;
        };
    }

    private Became callWanted(PhoneNumber number, Optional<QuestionId> question) {
        events.publishEvent(new CallWanted(number, question));
        return Became.CALL_WANTED;
    }

    private Became stop(Inbound said) {
        phones.optedOut(said.number());
        tell(said, MessageKind.STOPPED, Slots.NONE);
        events.publishEvent(new OptedOut(said.number()));
        return Became.STOP;
    }

    private Became start(Inbound said) {
        phones.optedIn(said.number());
        tell(said, MessageKind.STARTED, Slots.NONE);
        events.publishEvent(new OptedIn(said.number()));
        return Became.START;
    }

    /** Where several are open the list is sent, and the answer kept that belongs to one of them. */
    private Became askBack(Why why, Optional<ReplyCode> code, List<Question> open, Inbound said) {
        Optional<Question> question = code.flatMap(
                named -> open.stream().filter(each -> each.code().equals(named)).findFirst());
        // A reminder says: 2 if you cannot come. No day belongs to it.
        if (why == Why.DATE_IS_MISSING
                && question.filter(each -> each.kind().answers().contains(AnswerKey.CANNOT_COME))
                        .isPresent()) {
            return answer(question.get(), new Said.Cannot(), said);
        }
        if (why == Why.NO_SUCH_QUESTION && toldAnew(code, open, said)) {
            return Became.ASKED_BACK;
        }
        if (why == Why.SEVERAL_OPEN) {
            list(open, said.body(), said);
            return Became.ASKED_BACK;
        }
        help(said, question.map(Question::code));
        return why == Why.NOTHING_OPEN ? Became.FOR_A_PERSON : Became.ASKED_BACK;
    }

    /** Whether what the code asked about has changed: then they are told how it is now, unless that is on its way already. */
    private boolean toldAnew(Optional<ReplyCode> code, List<Question> open, Inbound said) {
        Optional<QuestionRows.Withdrawn> old = code.flatMap(named -> questionRows.withdrawn(named, said.number()));
        Optional<Question> instead = old.map(QuestionRows.Withdrawn::question)
                .flatMap(each -> questions.asker(each).instead(each))
                .flatMap(questions::question);
        instead.filter(each -> open.contains(each)
                        || !each.to().equals(old.orElseThrow().as()))
                .ifPresent(each -> questions.says(
                        each, old.orElseThrow().as(), said.id().toString(), Optional.of(said.channel()), true));
        return instead.isPresent();
    }

    private void list(List<Question> open, String before, Inbound said) {
        List<ReplyCode> codes = open.stream()
                .map(Question::code)
                .limit(ReplyParser.LONGEST_LIST)
                .toList();
        tell(
                said,
                MessageKind.WHICH_QUESTION,
                Slots.builder()
                        .list(codes.stream().map(ReplyCode::code).toList())
                        .build());
        rows.listed(said.number(), new ListSent(codes, before), clock.instant());
    }

    private void help(Inbound said, Optional<ReplyCode> code) {
        if (rows.mayHelp(said.number(), HELP, clock.instant())) {
            Slots.Builder slots = Slots.builder();
            code.ifPresent(named -> slots.code(named.code()));
            tell(said, MessageKind.NOT_UNDERSTOOD, slots.build());
        }
    }

    private void tell(Inbound said, MessageKind kind, Slots slots) {
        Instant now = clock.instant();
        messages.queue(new Wish(
                "answer " + said.id().id() + " " + kind,
                kind,
                new Recipient.OfNumber(said.number()),
                Optional.of(said.channel()),
                slots,
                now.plus(OF_USE),
                true,
                Optional.empty()));
    }
}
