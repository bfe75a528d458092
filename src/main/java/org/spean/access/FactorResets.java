package org.spean.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.factor.Cards;
import org.spean.access.factor.Passkeys;
import org.spean.access.factor.Telephones;
import org.spean.access.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody begin anew with the second factor when the day that two people decided on has come. */
@Component
class FactorResets {

    private final JdbcClient database;
    private final Telephones telephones;
    private final Cards cards;
    private final Passkeys passkeys;
    private final KnownDevices devices;
    private final Sessions sessions;
    private final AccessLog log;
    private final Notices notices;
    private final Clock clock;

    FactorResets(
            JdbcClient database,
            Telephones telephones,
            Cards cards,
            Passkeys passkeys,
            KnownDevices devices,
            Sessions sessions,
            AccessLog log,
            Notices notices,
            Clock clock) {
        this.database = database;
        this.telephones = telephones;
        this.cards = cards;
        this.passkeys = passkeys;
        this.devices = devices;
        this.sessions = sessions;
        this.log = log;
        this.notices = notices;
        this.clock = clock;
    }

    /** Forgets everything that the person has, if its time has come; of two who ask at once, one does it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void come(UUID account) {
        List<UUID> due = database.sql("""
                        UPDATE recovery SET factor_over_at = :now
                        WHERE account_id = :account AND factor_due_at <= :now AND factor_over_at IS NULL
                        RETURNING id""")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("account", account)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        for (UUID recovery : due) {
            telephones.remove(account);
            cards.withdraw(account);
            passkeys.removeAll(account);
            devices.forgetOwn(account);
            sessions.end(account);
            log.write(
                    Actor.ANYBODY,
                    Act.FACTOR_REMOVED,
                    Optional.of(new Subject(Subject.Kind.ACCOUNT, account)),
                    Map.of("recovery", recovery.toString()));
            notices.tell(Set.of(account), "notice.factor-reset-done", Map.of(), "my-second-factor");
        }
    }
}
