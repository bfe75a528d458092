package org.spean.messaging.email;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.spean.vocabulary.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Addresses that a mail server said it does not take: nothing goes there any more, and screens say so. */
@Component
public class RefusedAddresses {

    private final JdbcClient database;
    private final Clock clock;

    RefusedAddresses(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether it is one of them. */
    @Transactional(readOnly = true)
    public boolean has(EmailAddress address) {
        return database.sql("SELECT EXISTS (SELECT FROM email_refused WHERE address = :address)")
                .param("address", address.address())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    void add(EmailAddress address, String code) {
        database.sql(
                        "INSERT INTO email_refused (address, code, at) VALUES (:address, :code, :now) ON CONFLICT DO NOTHING")
                .param("address", address.address())
                .param("code", code)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** Somebody says that it is right after all, and chose it anew. */
    @Transactional
    public void forget(EmailAddress address) {
        database.sql("DELETE FROM email_refused WHERE address = :address")
                .param("address", address.address())
                .update();
    }
}
