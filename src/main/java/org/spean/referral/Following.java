package org.spean.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.spean.access.Role;
import org.spean.calendar.WorkingCalendar;
import org.spean.deadlines.Deadlines;
import org.spean.deadlines.Due;
import org.spean.deadlines.Happening;
import org.spean.deadlines.Matter;
import org.spean.deadlines.Owner;
import org.spean.deadlines.Word;
import org.spean.deadlines.rules.Fact;
import org.spean.deadlines.rules.Offset;
import org.spean.deadlines.rules.Offset.Unit;
import org.spean.deadlines.rules.Rules;
import org.spean.directory.AnswerTime;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;

/** What follows from an act: who is tied to it, what waits for whom, by when, and who is told. In the transaction of the act. */
@Component
class Following {

    /** The kind of matter that rules with dates know referrals by. */
    static final String MATTER = "REFERRAL";

    /** What was agreed by telephone is written within this time (design 1.4). */
    private static final Duration TO_WRITE = Duration.ofHours(24);

    private static final Duration FIRST_REMINDER = Duration.ofHours(1);
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    private final ReferralReach reach;
    private final ReferralTasks tasks;
    private final ReferralMessages messages;
    private final ReferralReceivers receivers;
    private final ClockRows ticking;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Following(
            ReferralReach reach,
            ReferralTasks tasks,
            ReferralMessages messages,
            ReferralReceivers receivers,
            ClockRows ticking,
            Deadlines deadlines,
            WorkingCalendar calendar,
            Clock clock) {
        this.reach = reach;
        this.tasks = tasks;
        this.messages = messages;
        this.receivers = receivers;
        this.ticking = ticking;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * In what time an answer is wanted (design 1.4): in what the service promises, or, where it promises nothing, in two working days.
     * In an emergency in two hours, whatever is promised, unless less is.
     */
    static Offset within(Urgency urgency, AnswerTime promised) {
        if (urgency.urgent()) {
            Offset most = Rules.PROMISE_URGENT.offset();
            return promised.promised()
                    .filter(each -> each.unit() == Unit.HOURS && each.amount() < most.amount())
                    .orElse(most);
        }
        return promised.promised().orElseGet(Rules.PROMISE::offset);
    }

    /** By when it is wanted of one that is sent now. */
    Instant answerBy(Offset within, Instant now) {
        return within.from(now, calendar);
    }

    /** It was sent. */
    void sent(Referral referral, Instant now, Offset within) {
        Instant answerBy = answerBy(within, now);
        reach.opens(referral);
        tasks.withdraw(ReferralTask.REFERRAL_TO_WRITE, referral.id());
        boolean urgent = referral.urgency().urgent();
        if (!referral.state().waiting()) {
            return;
        }
        ticking.sent(
                referral,
                now,
                answerBy,
                urgent
                        ? now.plus(FIRST_REMINDER)
                        : calendar.nextAllowed(LocalDate.ofInstant(answerBy.minusSeconds(1), CountryTime.ZONE)
                                .atTime(MORNING)
                                .atZone(CountryTime.ZONE)
                                .toInstant()));
        tasks.toAnswer(referral, answerBy);
        messages.waits(referral.id(), referral.organization(), referral.code(), urgent, 1);
        deadlines.happened(happening(urgent ? Fact.URGENT_REFERRAL_SENT : Fact.REFERRAL_SENT, referral, now)
                .promising(within));
    }

    /** Something else was done with it. */
    void done(Referral referral, ReferralAct act) {
        Due soon = new Due.OnDay(today().plusDays(1));
        switch (act.kind()) {
            case AGREED -> agreed(referral, act);
            case TAKEN -> {
                answered(referral, act, true);
                others(referral);
                came(ReferralTask.REFERRAL_ACCEPTED, referral, act, soon);
            }
            case DECLINED -> {
                answered(referral, act, false);
                tasks.over(referral.id());
                reach.runsOut(referral);
                if (act.told("reason").filter("other"::equals).isPresent()) {
                    tasks.focal(ReferralTask.REFERRAL_READ_REASON, referral);
                }
                if (act.side() == Side.RECEIVER) {
                    came(ReferralTask.REFERRAL_DECLINED, referral, act, soon);
                }
            }
            case ASKED -> came(ReferralTask.REFERRAL_QUESTION, referral, act, soon);
            case ANSWERED -> {
                tasks.withdraw(ReferralTask.REFERRAL_QUESTION, referral.id());
                tasks.receiver(ReferralTask.REFERRAL_QUESTION_ANSWERED, referral, soon);
            }
            case CAME -> fromReceiver(ReferralTask.REFERRAL_ARRIVED, referral, act, soon);
            case HELPED -> fromReceiver(ReferralTask.REFERRAL_HELPED, referral, act, soon);
            case GIVEN_BACK -> {
                tasks.over(referral.id());
                ticking.off(referral.id(), act.at());
                reach.runsOut(referral);
                fromReceiver(ReferralTask.REFERRAL_RETURNED, referral, act, soon);
            }
            case TAKEN_BACK, CALLED_OFF, GIVEN_UP -> off(referral, act);
            case OPENED, SENT_OUT -> {}
        }
    }

    private void agreed(Referral referral, ReferralAct act) {
        answered(referral, act, true);
        others(referral);
        if (referral.toBeWritten()) {
            tasks.sender(
                    ReferralTask.REFERRAL_TO_WRITE,
                    referral,
                    new Due.At(act.at().plus(TO_WRITE)));
        }
    }

    private void answered(Referral referral, ReferralAct act, boolean yes) {
        ticking.answered(referral.id(), yes, act.at());
        tasks.withdraw(ReferralTask.REFERRAL_TO_ANSWER, referral.id());
        if (referral.disclosure().isPresent()) {
            tell(Fact.REFERRAL_ANSWERED, referral, act.at());
        }
    }

    /** Another of those asked together said yes first: the rest are told, and it is closed to them. */
    private void others(Referral referral) {
        for (ClockRows.Ticking other : ticking.waiting(referral.round(), referral.id())) {
            ticking.off(other.referral(), clock.instant());
            reach.closes(other.referral(), other.organization());
            tasks.over(other.referral());
            tasks.noMore(other.referral(), other.organization(), other.code());
            messages.off(other.referral(), other.organization(), other.code(), other.urgent());
            deadlines.happened(Happening.at(
                    Fact.REFERRAL_OFF,
                    matter(other.referral(), other.code(), referral),
                    clock.instant(),
                    responsible(referral),
                    Set.of()));
        }
    }

    private void off(Referral referral, ReferralAct act) {
        tasks.over(referral.id());
        ticking.off(referral.id(), act.at());
        if (referral.disclosure().isPresent()) {
            reach.closes(referral.id(), referral.organization());
            tasks.noMore(referral.id(), referral.organization(), referral.code());
            messages.off(
                    referral.id(),
                    referral.organization(),
                    referral.code(),
                    referral.urgency().urgent());
            tell(Fact.REFERRAL_OFF, referral, act.at());
        }
    }

    private void fromReceiver(ReferralTask task, Referral referral, ReferralAct act, Due due) {
        if (act.side() == Side.RECEIVER) {
            came(task, referral, act, due);
        }
    }

    private void came(ReferralTask task, Referral referral, ReferralAct act, Due due) {
        boolean urgent = referral.urgency().urgent();
        tasks.sender(task, referral, urgent ? tasks.today() : due);
        messages.came(referral.id(), referral.author(), referral.code(), act.number(), urgent);
    }

    private void tell(Fact fact, Referral referral, Instant at) {
        deadlines.happened(happening(fact, referral, at));
    }

    private Happening happening(Fact fact, Referral referral, Instant at) {
        return Happening.at(
                fact,
                matter(referral.id(), referral.code(), referral),
                at,
                responsible(referral),
                receivers.focalPersons(referral.province()));
    }

    private static Matter matter(ReferralId id, String code, Referral of) {
        return new Matter(MATTER, id.toString(), new Word.ACode(code), Optional.of(of.sent()));
    }

    private Owner responsible(Referral referral) {
        return receivers.first(referral.organization()).orElseGet(() -> new Owner.OfRole(Role.ATRO_OFFICER));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }
}
