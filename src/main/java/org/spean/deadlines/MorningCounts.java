package org.spean.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.access.Accounts;
import org.spean.access.Actor;
import org.spean.calendar.WorkingCalendar;
import org.spean.deadlines.MorningRows.Begun;
import org.spean.messaging.Messages;
import org.spean.messaging.Reachable;
import org.spean.messaging.Recipient;
import org.spean.messaging.Wish;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.People;
import org.spean.people.Person;
import org.spean.people.PersonId;
import org.spean.people.PostDuty;
import org.spean.vocabulary.CountryTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At half past seven whoever has something waiting is told by their own channel how much, and how much of it is late: two figures
 * and nothing else (design 4.1). Told are people, with an account or a post, each once a day however many posts they answer for; on
 * days on which messages go out, so not on a public holiday. Who is away is not told: whoever acts for them counts it among theirs.
 *
 * <p>It stands beside the one message of questions that were kept for the same hour (design 3.4), and whoever has both gets both.
 * That one counts what is answered on the telephone itself; this one what is done elsewhere, and holds none of it.
 */
@Component
public class MorningCounts {

    private static final Logger LOG = LoggerFactory.getLogger(MorningCounts.class);

    private static final LocalTime AT = LocalTime.of(7, 30);

    /** What was counted in the morning is not true any more later: whoever cannot be told before is not. */
    private static final LocalTime UNTIL = LocalTime.NOON;

    private final MorningRows rows;
    private final Tasks tasks;
    private final People people;
    private final PostDuty duty;
    private final Accounts accounts;
    private final Reachable reachable;
    private final Messages messages;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MorningCounts(
            MorningRows rows,
            Tasks tasks,
            People people,
            PostDuty duty,
            Accounts accounts,
            Reachable reachable,
            Messages messages,
            WorkingCalendar calendar,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.people = people;
        this.duty = duty;
        this.accounts = accounts;
        this.reachable = reachable;
        this.messages = messages;
        this.calendar = calendar;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tells whoever was not told yet this morning, on any number of nodes. */
    @Scheduled(fixedDelayString = "${spean.deadlines.every}", initialDelayString = "${spean.deadlines.every}")
    void tick() {
        Instant now = clock.instant();
        LocalDateTime here = LocalDateTime.ofInstant(now, CountryTime.ZONE);
        boolean morning = !here.toLocalTime().isBefore(AT) && here.toLocalTime().isBefore(UNTIL);
        while (morning && !calendar.isQuiet(now) && goesOn(here.toLocalDate())) {
            // There may be more.
        }
    }

    /** Looks at one more of them; {@code false} where nobody is left. */
    private boolean goesOn(LocalDate today) {
        Optional<Begun> begun = Optional.ofNullable(transaction.execute(status -> rows.begins(today)))
                .flatMap(each -> each);
        Optional<Person> next = begun.flatMap(each -> people.after(each.last()));
        if (begun.isEmpty() || next.isEmpty()) {
            begun.ifPresent(each -> transaction.executeWithoutResult(status -> rows.everybody(each)));
            return false;
        }
        PersonId id = next.get().id();
        try {
            transaction.executeWithoutResult(status -> {
                if (rows.looksAt(begun.get(), id)) {
                    tells(next.get(), today);
                }
            });
        } catch (RuntimeException e) {
            LOG.error("What waits for {} this morning cannot be counted", id, e);
            transaction.executeWithoutResult(status -> rows.looksAt(begun.get(), id));
        }
        return true;
    }

    private void tells(Person person, LocalDate today) {
        Recipient to = new Recipient.OfPerson(person.id());
        if (!works(person)
                || !rows.wanted(person.id())
                || duty.away(person.id(), today)
                || reachable.against(to).isPresent()) {
            return;
        }
        TaskCounts counts = tasks.counts(person.id());
        int all = counts.late() + counts.waiting();
        if (all > 0) {
            messages.queue(Wish.of(
                    "morning " + person.id() + " " + today,
                    MessageKind.MORNING,
                    to,
                    said(all, counts.late()),
                    today.atTime(UNTIL).atZone(CountryTime.ZONE).toInstant()));
        }
    }

    /** Whoever left stays in the book. */
    private boolean works(Person person) {
        return person.account().filter(accounts::open).isPresent()
                || !duty.of(person.id()).isEmpty();
    }

    private static Slots said(int all, int late) {
        Slots.Builder said = Slots.builder().count(Math.min(all, Slots.MOST));
        return (late > 0 ? said.late(Math.min(late, Slots.MOST)) : said).build();
    }

    /** Whether they want to be told; empty for whom no message reaches now. */
    @Transactional(readOnly = true)
    public Optional<Boolean> wanted(Actor by) {
        return self(by).filter(
                        each -> reachable.against(new Recipient.OfPerson(each)).isEmpty())
                .map(rows::wanted);
    }

    /** Says that they want to be told, or do not. */
    @Transactional
    public void want(Actor by, boolean wanted) {
        self(by).ifPresent(person -> rows.want(person, wanted));
    }

    private Optional<PersonId> self(Actor by) {
        Optional<UUID> account = by.account();
        return account.flatMap(people::signingInWith).map(Person::id);
    }
}
