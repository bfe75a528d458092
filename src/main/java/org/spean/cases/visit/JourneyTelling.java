package org.spean.cases.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Role;
import org.spean.deadlines.About;
import org.spean.deadlines.Due;
import org.spean.deadlines.Once;
import org.spean.deadlines.Owner;
import org.spean.deadlines.TaskWish;
import org.spean.deadlines.Tasks;
import org.spean.deadlines.Word;
import org.spean.messaging.Ask;
import org.spean.messaging.MessageId;
import org.spean.messaging.Messages;
import org.spean.messaging.Questions;
import org.spean.messaging.Reachable;
import org.spean.messaging.Recipient;
import org.spean.messaging.Wish;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.People;
import org.spean.people.Person;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;

/**
 * What is asked of whoever is not back, and told to those who look after them: by telephone at once, also at night and on holidays,
 * and as a task. A message says an hour and nothing else: neither who travels, nor where to, nor why.
 */
@Component
class JourneyTelling {

    private static final Duration TO_RING = Duration.ofMinutes(15);

    /** Whoever was not reached by then has found the task, or was told by somebody else. */
    private static final Duration OF_USE = Duration.ofHours(6);

    private final JourneyRows rows;
    private final Tasks tasks;
    private final Questions questions;
    private final Messages messages;
    private final Reachable reachable;
    private final People people;
    private final Clock clock;

    JourneyTelling(
            JourneyRows rows,
            Tasks tasks,
            Questions questions,
            Messages messages,
            Reachable reachable,
            People people,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.questions = questions;
        this.messages = messages;
        this.reachable = reachable;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Asks them whether they are back.
     *
     * @return whether that reaches them: where nobody answered on their number yet, or there is none, nothing is asked
     */
    boolean asks(Journey journey) {
        Optional<Recipient> to = reached(journey.account());
        to.ifPresent(each -> questions.ask(new Ask(
                Asked.BACK,
                MessageKind.BACK_SAFELY,
                each,
                JourneyAsker.NAME,
                journey.id(),
                slots(journey),
                journey.backBy().plus(JourneyWatch.LONGEST),
                true)));
        return to.isPresent();
    }

    /** It takes longer: nobody asks, and nobody has to ring them. Whoever was told is told nothing yet: they are on the way still. */
    void forgets(Journey journey) {
        questions.withdraw(JourneyAsker.NAME, journey.id());
        done(journey);
        rows.said(journey).forEach(this::takesBack);
    }

    /**
     * They are back: nobody asks, what waits to be sent is not, and whoever was told that they are not is told once that they are.
     *
     * @param by who says so on a screen, and need not be told; empty where it was said by telephone
     */
    void back(Journey journey, Optional<UUID> by) {
        if (by.isPresent()) {
            questions.withdraw(JourneyAsker.NAME, journey.id());
        }
        done(journey);
        Set<UUID> told = new LinkedHashSet<>();
        for (JourneyRows.Told each : rows.said(journey)) {
            if (!takesBack(each)) {
                told.add(each.account());
            }
        }
        by.ifPresent(told::remove);
        told.forEach(each -> says(MessageKind.IS_BACK, journey, each));
        rows.over(journey);
    }

    /** Whether it was not sent yet, and is not now. */
    private boolean takesBack(JourneyRows.Told told) {
        boolean waited = messages.cancel(Set.of(told.message())) > 0;
        if (waited) {
            rows.over(told.message());
        }
        return waited;
    }

    /** Nobody has to ring them any more. */
    private void done(Journey journey) {
        tasks.withdraw(JourneyWatch.NOT_BACK, about(journey));
    }

    void tellsColleague(Journey journey) {
        make(journey, "colleague", Set.of(new Owner.OfAccount(journey.colleague())));
        saysNotBack(journey, journey.colleague());
    }

    void tellsLeads(Journey journey) {
        make(journey, "leads", owners(journey.leads()));
        journey.leads().forEach(each -> saysNotBack(journey, each));
    }

    private static Set<Owner> owners(Set<UUID> leads) {
        return leads.isEmpty()
                ? Set.of(new Owner.OfRole(Role.ATRO_OFFICER))
                : leads.stream().map(Owner.OfAccount::new).collect(Collectors.toUnmodifiableSet());
    }

    private void make(Journey journey, String whom, Set<Owner> owners) {
        tasks.make(new TaskWish(
                JourneyWatch.NOT_BACK,
                owners,
                about(journey),
                List.of(new Word.TheAccount(journey.account()), new Word.AMoment(journey.backBy())),
                new Due.At(clock.instant().plus(TO_RING)),
                "cases",
                Once.whileOpen("journey " + journey.id() + " " + whom)));
    }

    private void saysNotBack(Journey journey, UUID account) {
        says(MessageKind.NOT_BACK, journey, account).ifPresent(message -> rows.said(journey, account, message));
    }

    /** Once; where it takes longer and they are silent again, or were not back after all, it is said again. */
    private Optional<MessageId> says(MessageKind kind, Journey journey, UUID account) {
        Instant now = clock.instant();
        String key = "journey " + journey.id() + " " + journey.backBy() + " " + kind + " " + account + " "
                + rows.timesOver(journey, account);
        return reached(account)
                .map(to -> messages.queue(
                        Wish.of(key, kind, to, slots(journey), now.plus(OF_USE)).urgently()));
    }

    private Optional<Recipient> reached(UUID account) {
        return people.signingInWith(account)
                .map(Person::id)
                .<Recipient>map(Recipient.OfPerson::new)
                .filter(to -> reachable.against(to).isEmpty());
    }

    private static Slots slots(Journey journey) {
        LocalTime by = LocalTime.ofInstant(journey.backBy(), CountryTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
        return Slots.builder().time(by).build();
    }

    /** The visit first: its page is where one sees more. */
    private static About about(Journey journey) {
        return new About("JOURNEY", journey.visit() + ":" + journey.id());
    }
}
