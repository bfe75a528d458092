package org.spean.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.spean.deadlines.Due;
import org.spean.directory.Directory;
import org.spean.directory.ServiceId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done by the clock: whoever receives is reminded, an emergency without an answer goes to the focal persons at once, and a
 * service that ended is told to those who wait for it. It reads handles and moments alone.
 */
@Component
class ReferralSweep {

    private static final int AT_ONCE = 100;
    private static final int RUNNING = 2_000;
    private static final int DAYS_TO_CHOOSE = 3;

    private final ClockRows ticking;
    private final ReferralMessages messages;
    private final ReferralTasks tasks;
    private final Directory directory;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReferralSweep(
            ClockRows ticking,
            ReferralMessages messages,
            ReferralTasks tasks,
            Directory directory,
            TransactionTemplate transaction,
            Clock clock) {
        this.ticking = ticking;
        this.messages = messages;
        this.tasks = tasks;
        this.directory = directory;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every minute, by whichever node comes first; what is due is done once. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 45_000)
    void tick() {
        transaction.executeWithoutResult(
                status -> ticking.due(clock.instant(), AT_ONCE).forEach(this::remind));
    }

    private void remind(ClockRows.Ticking late) {
        Instant now = clock.instant();
        if (late.urgent() && !now.isBefore(late.answerBy())) {
            messages.silent(late.referral(), late.province(), late.code());
            ticking.reminded(late.referral(), Optional.empty());
            return;
        }
        messages.waits(late.referral(), late.organization(), late.code(), late.urgent(), late.reminded() + 2);
        ticking.reminded(late.referral(), late.urgent() ? Optional.of(late.answerBy()) : Optional.empty());
    }

    /** Once an hour: open referrals are handed over where a service ended. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 90_000)
    void lookAtEnded() {
        transaction.executeWithoutResult(status -> {
            Map<ServiceId, Boolean> ended = new HashMap<>();
            for (ClockRows.Ticking each : ticking.running(RUNNING)) {
                boolean over = ended.computeIfAbsent(
                        each.service(), service -> directory.ended(service).isPresent());
                if (over && ticking.endedTold(each.referral(), clock.instant())) {
                    tasks.sender(
                            ReferralTask.REFERRAL_SERVICE_ENDED,
                            each.referral(),
                            each.file(),
                            each.author(),
                            each.organization(),
                            each.code(),
                            inDays());
                }
            }
        });
    }

    private Due inDays() {
        return new Due.At(clock.instant().plus(java.time.Duration.ofDays(DAYS_TO_CHOOSE)));
    }
}
