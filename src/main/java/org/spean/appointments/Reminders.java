package org.spean.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.spean.calendar.WorkingCalendar;
import org.spean.messaging.wording.MessageKind;
import org.spean.vocabulary.CountryTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What comes of the calendar alone: whoever confirmed is reminded three days and one day before (design 3.4), each once for each
 * time that counts; and after its day somebody says whether it took place. Whoever was shut out of a
 * case after they were asked about its visit is asked no more, and others are in their place.
 */
@Component
class Reminders {

    private static final int AT_ONCE = 50;

    private final AppointmentRows rows;
    private final PartyRows parties;
    private final Telling telling;
    private final AppointmentTasks tasks;
    private final WorkingCalendar calendar;
    private final Carrying carrying;
    private final RuleFacts facts;
    private final OpenPosts open;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            AppointmentRows rows,
            PartyRows parties,
            Telling telling,
            AppointmentTasks tasks,
            WorkingCalendar calendar,
            Carrying carrying,
            RuleFacts facts,
            OpenPosts open,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.parties = parties;
        this.telling = telling;
        this.tasks = tasks;
        this.calendar = calendar;
        this.carrying = carrying;
        this.facts = facts;
        this.open = open;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** One of the two reminders. */
    private enum Reminder {
        // The nearer first: where holidays put both on the same day, one is enough.
        ONE_DAY(1, MessageKind.REMINDER_1_DAY, "reminded_one"),
        THREE_DAYS(3, MessageKind.REMINDER_3_DAYS, "reminded_three");

        private final int before;
        private final MessageKind kind;
        private final String column;

        Reminder(int before, MessageKind kind, String column) {
            this.before = before;
            this.kind = kind;
            this.column = column;
        }

        /** What is said of it: "tomorrow" only where it is. */
        MessageKind kind(LocalDate today, LocalDate on) {
            return on.equals(today.plusDays(before)) ? kind : MessageKind.REMINDER_EARLIER;
        }
    }

    /** Does what is due. */
    @Scheduled(fixedDelayString = "${spean.appointments.every}", initialDelayString = "${spean.appointments.every}")
    void tick() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
        asksOthers();
        // A message would rest until a day on which what it says is wrong.
        if (calendar.nextAllowed(clock.instant()).equals(clock.instant())) {
            for (Reminder each : Reminder.values()) {
                while (Boolean.TRUE.equals(transaction.execute(status -> reminds(each, today)))) {
                    // There may be more.
                }
            }
        }
        while (Boolean.TRUE.equals(transaction.execute(status -> over(today)))) {
            // There may be more.
        }
    }

    /** Somebody may have been shut out of a case, or have come to a post, since it was asked about its visits. */
    private void asksOthers() {
        List<AppointmentId> all =
                Objects.requireNonNull(transaction.execute(status -> rows.openOf(open.closedToSome())));
        for (AppointmentId id : all) {
            transaction.executeWithoutResult(status -> rows.locked(id)
                    .filter(each -> each.state().open())
                    .filter(carrying::again)
                    .ifPresent(about -> facts.tell(id)));
        }
    }

    private boolean reminds(Reminder reminder, LocalDate today) {
        LocalDate first = today.plusDays(reminder.before);
        LocalDate last = first;
        // Whose day for it is a holiday is reminded on the last day before it.
        while (calendar.isHoliday(last.plusDays(1).minusDays(reminder.before))) {
            last = last.plusDays(1);
        }
        Set<AppointmentId> due = parties.toRemind(reminder.column, first, last, AT_ONCE);
        due.stream()
                .flatMap(id -> rows.appointment(id).stream())
                .forEach(about -> about.parties().stream()
                        .filter(party -> party.state() == Party.State.CONFIRMED)
                        .filter(party -> party.post()
                                .filter(post -> open.open(about, post))
                                .isPresent())
                        .filter(party -> parties.reminded(
                                reminder.column, party.id(), about.proposal().number()))
                        .filter(party -> !saidYesOn(today, party))
                        .forEach(party -> {
                            // The reminder before this one is not answered any more: a "2" belongs to one.
                            telling.forgets(party);
                            party.post().ifPresent(post -> {
                                UUID request = telling.asks(reminder.kind(today, about.on()), post, List.of(about));
                                parties.joins(party.id(), request);
                            });
                        }));
        return due.size() == AT_ONCE;
    }

    /** They know it: nobody is reminded of what they have just said. */
    private static boolean saidYesOn(LocalDate today, Party party) {
        return party.last()
                .filter(each -> LocalDate.ofInstant(each.at(), CountryTime.ZONE).equals(today))
                .isPresent();
    }

    private boolean over(LocalDate today) {
        List<Appointment> all = rows.over(today, AT_ONCE);
        for (Appointment each : all) {
            rows.overTold(each.id());
            each.parties().forEach(telling::forgets);
            tasks.over(each);
            tasks.sayWhether(each);
        }
        return all.size() == AT_ONCE;
    }
}
