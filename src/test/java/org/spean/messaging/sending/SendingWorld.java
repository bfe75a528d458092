package org.spean.messaging.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Accounts;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.SettableClock;
import org.spean.messaging.Addressee;
import org.spean.messaging.Channel;
import org.spean.messaging.MessageGateway;
import org.spean.messaging.MessageId;
import org.spean.messaging.Messages;
import org.spean.messaging.Outgoing;
import org.spean.messaging.Recipient;
import org.spean.messaging.Simulation;
import org.spean.messaging.Waiting;
import org.spean.messaging.Wish;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.PostWorld;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A time of a test's own, in which everything can be changed: afterwards nothing of it has been. */
class SendingWorld {

    static final PlaceCode BATTAMBANG = new PlaceCode("02");

    final SettableClock clock = new SettableClock();
    final Actor admin;
    final Actor atro;
    final Actor focal;

    private final BeanFactory beans;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;

    SendingWorld(BeanFactory beans) {
        this.beans = beans;
        this.tables = beans.getBean(JdbcClient.class);
        this.transaction = beans.getBean(TransactionTemplate.class);
        PostWorld people = new PostWorld(beans);
        admin = people.named("admin");
        atro = people.named("atro");
        focal = people.named("focal");
    }

    /** Something that leaves nothing behind. */
    interface Happening {
        void happens();
    }

    void then(Happening what) {
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                what.happens();
            });
        } finally {
            beans.getBean(Simulation.class).changed();
        }
    }

    /** One more administrator. */
    Actor anotherAdministrator() {
        String name = "sending " + UUID.randomUUID();
        UUID id = beans.getBean(Accounts.class)
                .openForDemonstration(
                        name,
                        "password",
                        name,
                        Set.of(new Held(Role.ADMINISTRATOR, Remit.COUNTRY, Instant.EPOCH, null, null)));
        return Actors.person(id, name, Set.of());
    }

    static PhoneNumber number() {
        return new PhoneNumber(
                "+8551" + (2_000_000 + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 7_000_000)));
    }

    /** A message that waits, as it stands in the table; asked for now, of use for a day. */
    Waiting queued(MessageKind kind, Recipient to, boolean urgent) {
        Instant until = clock.instant().plus(Duration.ofDays(1));
        Slots slots = kind == MessageKind.VERIFY_PHONE
                ? Slots.builder().digits("123456").build()
                : Slots.NONE;
        Wish wish = Wish.of("sending " + UUID.randomUUID(), kind, to, slots, until);
        MessageId id = beans.getBean(Messages.class).queue(urgent ? wish.urgently() : wish);
        tables.sql("UPDATE message SET asked_at = :now, next_at = :now WHERE id = :id")
                .param("now", LiftRows.at(clock.instant()))
                .param("id", id.id())
                .update();
        return new Waiting(id, 0, kind, to, Optional.empty(), slots, until, urgent, Optional.empty());
    }

    Waiting queued() {
        return queued(MessageKind.TEST, new Recipient.OfNumber(number()), false);
    }

    void stands(Waiting message, String change) {
        tables.sql("UPDATE message SET " + change + " WHERE id = :id")
                .param("id", message.id().id())
                .update();
    }

    /** When it is looked at next. */
    Instant next(Waiting message) {
        return tables.sql("SELECT next_at FROM message WHERE id = :id")
                .param("id", message.id().id())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    String state(Waiting message) {
        return tables.sql("SELECT state FROM message WHERE id = :id")
                .param("id", message.id().id())
                .query(String.class)
                .single();
    }

    /** Somebody in a province. */
    static Addressee in(PlaceCode province) {
        return new Addressee(
                Optional.empty(),
                Optional.empty(),
                Optional.of(number()),
                false,
                Optional.empty(),
                Language.ENGLISH,
                Optional.of(province),
                Optional.empty(),
                Optional.empty());
    }

    static Addressee nowhere() {
        return new Addressee(
                Optional.empty(),
                Optional.empty(),
                Optional.of(number()),
                false,
                Optional.empty(),
                Language.ENGLISH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    List<String> logged(Actor by) {
        return tables.sql("SELECT act FROM log.entry WHERE account_id = :by ORDER BY id")
                .param("by", by.account().orElseThrow())
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    /** A way to real telephones that is set up, or not. */
    static MessageGateway gateway(boolean ready) {
        return gateway(ready ? Set.of(Channel.SMS) : Set.of());
    }

    /** A way to real telephones that is set up for these. */
    static MessageGateway gateway(Set<Channel> channels) {
        return new MessageGateway() {
            @Override
            public String name() {
                return "pigeon";
            }

            @Override
            public Set<Channel> channels() {
                return channels;
            }

            @Override
            public Sent send(Outgoing message) {
                throw new IllegalStateException("nothing is sent here");
            }

            @Override
            public Found find(Outgoing message) {
                return new Found.NotThere();
            }
        };
    }
}
