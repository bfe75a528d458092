package org.spean.messaging;

import java.util.Map;
import java.util.Optional;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.people.PhoneEntered;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * By what a number is reached first (design 3.2): kept by number, as everything that is known of one, and forgotten when another
 * person answers it. What cannot be reached so is reached by SMS.
 */
@Component
public class PreferredChannels {

    private final JdbcClient database;
    private final NumberOwners owners;
    private final AccessLog log;

    PreferredChannels(JdbcClient database, NumberOwners owners, AccessLog log) {
        this.database = database;
        this.owners = owners;
        this.log = log;
    }

    /** The one that somebody chose; empty where nobody did, which is SMS. */
    @Transactional(readOnly = true)
    public Optional<Channel> of(PhoneNumber number) {
        return database.sql("SELECT channel FROM preferred_channel WHERE number = :number")
                .param("number", number.e164())
                .query((row, count) -> Channel.valueOf(row.getString(1)))
                .optional();
    }

    /**
     * Chooses.
     *
     * @throws AccessDeniedException where it is no number of a post that they may know of
     */
    @Transactional
    public void choose(Actor by, PhoneNumber number, Channel channel) {
        check(by, number);
        prefers(number, channel);
        log.write(by, Act.PHONE_CHANGED, Optional.empty(), Map.of("number", number.e164(), "channel", channel.name()));
    }

    /** Whoever has the number chose it themselves. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prefers(PhoneNumber number, Channel channel) {
        database.sql("INSERT INTO preferred_channel (number, channel) VALUES (:number, :channel)"
                        + " ON CONFLICT (number) DO UPDATE SET channel = :channel")
                .param("number", number.e164())
                .param("channel", channel.name())
                .update();
    }

    /**
     * Whoever may say on which number a post is reached may say by what.
     *
     * @throws AccessDeniedException where they may not
     */
    public void check(Actor by, PhoneNumber number) {
        if (!by.signedIn() || !owners.known(by).containsKey(number)) {
            throw new AccessDeniedException("not a number of a post that they look after");
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void entered(PhoneEntered news) {
        database.sql("DELETE FROM preferred_channel WHERE number = :number")
                .param("number", news.number().e164())
                .update();
    }
}
