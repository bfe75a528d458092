package org.spean.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.messaging.MessageGateway.Sent;
import org.spean.messaging.wording.Parts;
import org.spean.messaging.wording.Rendered;
import org.spean.messaging.wording.Writing;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rings up a simulated telephone of the demonstration at once about what it is asked. By itself none rings there: nobody prefers
 * calls, and the ladder takes a day until it calls. It goes past every gate, because it leaves this machine for nobody's telephone,
 * and is read from the screen where there are no recordings.
 */
@Component
@Profile("demo")
public class DemonstrationCalls {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final MessageId NONE = new MessageId(new UUID(0, 0));

    private final Questions questions;
    private final Addressees addressees;
    private final VoiceScripts voice;
    private final CallRules rules;
    private final OutboxRows rows;
    private final Outcomes outcomes;
    private final Gateways gateways;
    private final Simulation simulation;
    private final AccessLog log;
    private final Clock clock;

    DemonstrationCalls(
            Questions questions,
            Addressees addressees,
            VoiceScripts voice,
            CallRules rules,
            OutboxRows rows,
            Outcomes outcomes,
            Gateways gateways,
            Simulation simulation,
            AccessLog log,
            Clock clock) {
        this.questions = questions;
        this.addressees = addressees;
        this.voice = voice;
        this.rules = rules;
        this.rows = rows;
        this.outcomes = outcomes;
        this.gateways = gateways;
        this.simulation = simulation;
        this.log = log;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        RINGS,
        /** It is asked nothing just now that a call can be about. */
        NOTHING_OPEN,
        /** One thing at a time. */
        RINGS_ALREADY,
        /** Messages reach real telephones, or nobody signed in. */
        NOT_HERE
    }

    /** Rings it up about the latest that it is asked. */
    @Transactional
    public Outcome calls(Actor by, PhoneNumber number) {
        if (!simulation.on() || !by.signedIn()) {
            return Outcome.NOT_HERE;
        }
        Instant now = clock.instant();
        if (rules.rings(NONE, number, now)) {
            return Outcome.RINGS_ALREADY;
        }
        Optional<Question> open = Stream.concat(questions.openOf(number).stream(), toCome(number))
                .filter(each -> voice.spoken(each.kind()))
                .findFirst();
        open.ifPresent(question -> {
            log.write(by, Act.SIMULATOR_WRITTEN, Optional.empty(), Map.of("number", number.e164(), "what", "called"));
            calls(question, number, now);
        });
        return open.isPresent() ? Outcome.RINGS : Outcome.NOTHING_OPEN;
    }

    /** What waits for the morning can be rung about as well: it stands on the same screen. */
    private Stream<Question> toCome(PhoneNumber number) {
        return simulation.coming().stream()
                .filter(each -> each.number().equals(number))
                .flatMap(each -> rows.question(each.id()).stream())
                .flatMap(each -> questions.question(each).stream())
                .filter(each -> each.state() == Question.State.OPEN);
    }

    private void calls(Question question, PhoneNumber number, Instant now) {
        MessageId id = questions.says(
                question,
                question.to(),
                "called " + UUID.randomUUID(),
                Optional.of(Channel.VOICE),
                question.kind().mayBeUrgent());
        Writing writing = addressees.of(question.to()).map(Gates::writing).orElse(Writing.KHMER);
        String words = voice.words(question.kind(), writing.language(), questions.slots(question));
        MessageGateway simulator = gateways.called(Simulation.GATEWAY).orElseThrow();
        String reference = Dispatcher.reference();
        rows.claim(
                new Waiting(
                        id,
                        0,
                        question.kind(),
                        question.to(),
                        Optional.of(Channel.VOICE),
                        questions.slots(question),
                        question.until(),
                        true,
                        Optional.of(question.id())),
                new Outbound(
                        simulator,
                        Channel.VOICE,
                        number,
                        writing,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(words)),
                new Rendered(words, Parts.of(words)),
                reference,
                LEASE,
                now);
        Outgoing call = new Outgoing(
                id, 1, Channel.VOICE, number, words, reference, now, question.until(), List.of(), Optional.empty());
        Sent sent = simulator.send(call);
        outcomes.sent(call, simulator.name(), sent);
    }
}
