package org.spean.messaging.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.messaging.MessageId;
import org.spean.messaging.Messages;
import org.spean.messaging.Recipient;
import org.spean.messaging.Wish;
import org.spean.messaging.sending.TestOutcome.Reason;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.People;
import org.spean.people.Person;
import org.spean.people.Phone;
import org.spean.people.Phones;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator tries whether messages arrive. Goes the way of all messages; nothing is sent past the simulation. */
@Component
public class TestSends {

    /** Whoever tries looks at the telephone now. */
    private static final Duration OF_USE = Duration.ofMinutes(30);

    private final Messages messages;
    private final Phones phones;
    private final People people;
    private final SendingRights rights;
    private final AccessLog log;
    private final Clock clock;

    TestSends(Messages messages, Phones phones, People people, SendingRights rights, AccessLog log, Clock clock) {
        this.messages = messages;
        this.phones = phones;
        this.people = people;
        this.rights = rights;
        this.log = log;
        this.clock = clock;
    }

    /** Their own numbers, as the book of people has them. */
    @Transactional(readOnly = true)
    public List<PhoneNumber> own(Actor by) {
        return by.account().flatMap(people::signingInWith).map(Person::phones).orElse(List.of());
    }

    /** Sends it to a number that is verified. */
    @Transactional
    public TestOutcome send(Actor by, PhoneNumber number) {
        if (!rights.administers(by)) {
            return new TestOutcome.Refused(Reason.NOT_YOURS);
        }
        Phone.State state = phones.phone(number).map(Phone::state).orElse(Phone.State.UNVERIFIED);
        if (state != Phone.State.VERIFIED) {
            return new TestOutcome.Refused(state == Phone.State.OPTED_OUT ? Reason.OPTED_OUT : Reason.UNVERIFIED);
        }
        Instant now = clock.instant();
        MessageId id = messages.queue(Wish.of(
                        "test " + UUID.randomUUID(),
                        MessageKind.TEST,
                        new Recipient.OfNumber(number),
                        Slots.NONE,
                        now.plus(OF_USE))
                .urgently());
        log.write(by, Act.SENDING_TRIED, Optional.empty(), Map.of("message", id.toString()));
        return new TestOutcome.Asked(id);
    }
}
