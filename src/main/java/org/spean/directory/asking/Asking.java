package org.spean.directory.asking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.directory.Directory;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.messaging.Answer;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.Ask;
import org.spean.messaging.Question;
import org.spean.messaging.QuestionOutcome;
import org.spean.messaging.Questions;
import org.spean.messaging.Recipient;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.Designation;
import org.spean.people.People;
import org.spean.people.Person;
import org.spean.people.PostDuty;
import org.spean.people.PostId;
import org.spean.people.Posts;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks whoever keeps an entry whether it is still right, takes what they say on a screen or were heard to say by telephone, and
 * takes it back. Everybody may whose work is with services or who looks after them; whoever only reads may not.
 */
@Component
public class Asking {

    /** So long an answer is waited for; the ladder has been climbed long before. */
    static final Duration OPEN = Duration.ofDays(14);

    /** What was found right is not asked again so soon (ours). */
    static final Duration RESTS = Duration.ofDays(7);

    /** About more entries nobody is asked at once (ours). */
    static final int MOST_AT_ONCE = 5;

    private static final Set<Role> ASK = EnumSet.of(
            Role.CASEWORKER,
            Role.MANAGER,
            Role.DISTRICT_OFFICIAL,
            Role.FOCAL_PERSON,
            Role.ATRO_OFFICER,
            Role.EDITOR,
            Role.ADMINISTRATOR);

    private static final Set<Role> PUT_RIGHT = EnumSet.of(Role.EDITOR, Role.ATRO_OFFICER, Role.ADMINISTRATOR);

    private final EntryQuestionRows rows;
    private final EntryAsker asker;
    private final EntryTasks tasks;
    private final Keepers keepers;
    private final Directory directory;
    private final Questions questions;
    private final People people;
    private final PostDuty duty;
    private final Posts posts;
    private final Confirmers confirmers;
    private final AccessLog log;
    private final Clock clock;

    Asking(
            EntryQuestionRows rows,
            EntryAsker asker,
            EntryTasks tasks,
            Keepers keepers,
            Directory directory,
            Questions questions,
            People people,
            PostDuty duty,
            Posts posts,
            Confirmers confirmers,
            AccessLog log,
            Clock clock) {
        this.rows = rows;
        this.asker = asker;
        this.tasks = tasks;
        this.keepers = keepers;
        this.directory = directory;
        this.questions = questions;
        this.people = people;
        this.duty = duty;
        this.posts = posts;
        this.confirmers = confirmers;
        this.log = log;
        this.clock = clock;
    }

    /**
     * How it stands with an entry, for whoever looks.
     *
     * @param keeper who keeps it; empty where nobody does
     * @param history what was asked, the newest first
     * @param doubt by which answer it is in doubt; empty where it is not
     * @param may what the reader can do
     */
    public record Standing(
            Optional<Keeper> keeper, List<EntryQuestion> history, Optional<EntryQuestion> doubt, Set<May> may) {

        /** The question to which an answer is waited for. */
        public Optional<EntryQuestion> open() {
            return history.stream().filter(EntryQuestion::open).findFirst();
        }
    }

    /** What can be done. */
    public enum May {
        ASK,
        /** It was found right only some days ago: nobody needs to be asked. */
        RESTS,
        /** They hold the post that is asked. */
        ANSWER,
        /** They can write down what they were told by telephone. */
        WRITE_DOWN,
        TAKE_BACK,
        PUT_RIGHT
    }

    /** How it stands; empty for readers without an account. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(Actor by, ServiceId service) {
        if (by.account().isEmpty()) {
            return Optional.empty();
        }
        return entry(service).map(entry -> {
            List<EntryQuestion> history = rows.of(service);
            Optional<EntryQuestion> open =
                    history.stream().filter(EntryQuestion::open).findFirst();
            Optional<EntryQuestion> doubt = asker.doubt(service);
            Optional<Keeper> keeper = keepers.of(entry);
            Set<Role> roles = roles(by);
            boolean asks = roles.stream().anyMatch(ASK::contains);
            Set<May> may = EnumSet.noneOf(May.class);
            if (open.isPresent()) {
                if (answers(by, open.get().post())) {
                    may.add(May.ANSWER);
                } else if (asks) {
                    may.add(May.WRITE_DOWN);
                }
            } else if (rests(history)) {
                may.add(May.RESTS);
            } else if (asks && keeper.filter(each -> each.against().isEmpty()).isPresent()) {
                may.add(May.ASK);
            }
            if (own(by, history).isPresent()) {
                may.add(May.TAKE_BACK);
            }
            if (doubt.isPresent() && putsRight(by, roles, entry)) {
                may.add(May.PUT_RIGHT);
            }
            return new Standing(keeper, history, doubt, may);
        });
    }

    private boolean rests(List<EntryQuestion> history) {
        Instant since = clock.instant().minus(RESTS);
        return history.stream()
                .flatMap(each -> each.answer().stream())
                .findFirst()
                .filter(given -> given.said() == HolderSays.RIGHT && given.at().isAfter(since))
                .isPresent();
    }

    /** The last answer, where they wrote it down or gave it here themselves. */
    private static Optional<EntryQuestion> own(Actor by, List<EntryQuestion> history) {
        return history.stream()
                .filter(each -> each.answer().isPresent())
                .findFirst()
                .filter(each -> by.account().isPresent()
                        && each.answer().orElseThrow().account().equals(by.account()));
    }

    private boolean answers(Actor by, PostId post) {
        return by.account()
                .flatMap(people::signingInWith)
                .map(Person::id)
                .filter(person -> duty.of(person).contains(post))
                .isPresent();
    }

    private boolean putsRight(Actor by, Set<Role> roles, ServiceEntry entry) {
        return roles.stream().anyMatch(PUT_RIGHT::contains)
                || keepers.held(entry).stream().anyMatch(post -> answers(by, post));
    }

    private Set<Role> roles(Actor by) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        confirmers.held(by).forEach(held -> roles.add(held.role()));
        return roles;
    }

    private Optional<ServiceEntry> entry(ServiceId service) {
        return directory.service(service, Tier.COORDINATORS);
    }

    /** What was asked about it and answered, the newest first; for readers who see what callers found. */
    @Transactional(readOnly = true)
    public List<EntryQuestion> history(ServiceId service) {
        return rows.of(service);
    }

    /** Asks whoever keeps it. */
    @Transactional
    public AskOutcome ask(Actor by, ServiceId service) {
        Optional<ServiceEntry> entry = entry(service);
        if (by.account().isEmpty() || entry.isEmpty() || roles(by).stream().noneMatch(ASK::contains)) {
            return AskOutcome.NOT_YOURS;
        }
        return ask(Optional.of(by), entry.get());
    }

    /** Asks whoever keeps it because it is time (LT-17): nobody wanted to know. */
    @Transactional(propagation = Propagation.MANDATORY)
    AskOutcome askAgain(ServiceId service) {
        return entry(service).map(entry -> ask(Optional.empty(), entry)).orElse(AskOutcome.NOBODY);
    }

    private AskOutcome ask(Optional<Actor> by, ServiceEntry entry) {
        ServiceId service = entry.id();
        rows.alone(service);
        List<EntryQuestion> history = rows.of(service);
        if (history.stream().anyMatch(EntryQuestion::open)) {
            return AskOutcome.ASKED_ALREADY;
        }
        if (rests(history)) {
            return AskOutcome.RIGHT_LATELY;
        }
        Optional<Keeper> keeper = keepers.of(entry);
        if (keeper.isEmpty()) {
            return AskOutcome.NOBODY;
        }
        if (keeper.get().against().isPresent()) {
            return AskOutcome.NOT_REACHED;
        }
        PostId post = keeper.get().post();
        if (rows.open(post) >= MOST_AT_ONCE) {
            return AskOutcome.ASKED_MUCH;
        }
        Instant now = clock.instant();
        Question question = questions.ask(new Ask(
                Asked.ENTRY,
                MessageKind.ENTRY_STILL_RIGHT,
                new Recipient.OfPost(post),
                EntryAsker.NAME,
                service.id(),
                Slots.NONE,
                now.plus(OPEN),
                false));
        rows.add(question.id(), service, post, by, now);
        rows.of(question.id()).ifPresent(tasks::asked);
        by.ifPresent(each -> write(each, Act.ENTRY_ASKED, service, post));
        return AskOutcome.DONE;
    }

    /**
     * Writes down what whoever keeps it says: on the screen, if they do so themselves, or as somebody was told by telephone.
     *
     * @param spokenWith with whom somebody spoke; empty for whoever answers for the post that was asked
     */
    @Transactional
    public AskOutcome answer(Actor by, ServiceId service, HolderSays says, Optional<String> spokenWith) {
        Optional<EntryQuestion> open =
                rows.of(service).stream().filter(EntryQuestion::open).findFirst();
        if (open.isEmpty()) {
            return AskOutcome.NOT_OPEN;
        }
        PostId post = open.get().post();
        boolean own = by.account().isPresent() && answers(by, post);
        if (!own && (by.account().isEmpty() || roles(by).stream().noneMatch(ASK::contains))) {
            return AskOutcome.NOT_YOURS;
        }
        Optional<String> with = spokenWith.map(String::strip).filter(each -> !each.isEmpty());
        if (!own && with.isEmpty()) {
            return AskOutcome.WITH_WHOM;
        }
        Answer answer = new Answer(
                says.said(),
                own ? AnsweredBy.SCREEN : AnsweredBy.TELEPHONE,
                by.account(),
                own ? Optional.empty() : with,
                clock.instant());
        Optional<PhoneNumber> number =
                own ? Optional.empty() : posts.holder(post).flatMap(Designation::phone);
        QuestionOutcome outcome = number.isPresent()
                ? questions.answer(open.get().question(), number.get(), answer)
                : questions.answer(open.get().question(), answer);
        if (!(outcome instanceof QuestionOutcome.Done)) {
            return AskOutcome.NOT_OPEN;
        }
        write(by, Act.ENTRY_ANSWERED, service, post);
        return AskOutcome.DONE;
    }

    /** What they wrote down was a mistake: it is as it was before, and can be asked again. */
    @Transactional
    public AskOutcome takeBack(Actor by, ServiceId service) {
        Optional<EntryQuestion> own = own(by, rows.of(service));
        if (own.isEmpty()) {
            return AskOutcome.NOT_OPEN;
        }
        asker.takenBack(own.get().question(), false);
        write(by, Act.ENTRY_ANSWER_TAKEN_BACK, service, own.get().post());
        return AskOutcome.DONE;
    }

    /** What was wrong with it is right now: it is in doubt no more, and no more proven than before. */
    @Transactional
    public AskOutcome putRight(Actor by, ServiceId service) {
        Optional<ServiceEntry> entry = entry(service);
        if (by.account().isEmpty() || entry.isEmpty() || !putsRight(by, roles(by), entry.get())) {
            return AskOutcome.NOT_YOURS;
        }
        rows.alone(service);
        Optional<EntryQuestion> doubt = asker.doubt(service);
        if (doubt.isEmpty()) {
            return AskOutcome.NOT_OPEN;
        }
        rows.settle(service, by.account().orElseThrow(), clock.instant());
        asker.changed(service);
        write(by, Act.ENTRY_PUT_RIGHT, service, doubt.get().post());
        return AskOutcome.DONE;
    }

    /** It is not, after all: for whoever said so. */
    @Transactional
    public AskOutcome notPutRight(Actor by, ServiceId service) {
        if (by.account().isEmpty()) {
            return AskOutcome.NOT_YOURS;
        }
        rows.alone(service);
        if (rows.unsettle(service, by.account().get()) == 0) {
            return AskOutcome.NOT_OPEN;
        }
        asker.changed(service);
        return AskOutcome.DONE;
    }

    private void write(Actor by, Act act, ServiceId service, PostId post) {
        log.write(
                by, act, Optional.of(new Subject(Subject.Kind.POST, post.id())), Map.of("service", service.toString()));
    }
}
