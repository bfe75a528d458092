package org.spean.messaging;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.messaging.MessageGateway.Sent;
import org.spean.messaging.OutboxRows.InDoubt;
import org.spean.messaging.wording.Parts;
import org.spean.messaging.wording.Rendered;
import org.spean.messaging.wording.Templates;
import org.spean.messaging.wording.Writing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives messages to providers, on any number of nodes (design 3.2). A message is claimed for five minutes and that is
 * committed before anybody is called; what became of it is committed after. Whoever died in between leaves it in doubt, and
 * what is in doubt is looked up in the provider's list before it is sent a second time.
 */
@Component
class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private static final int AT_ONCE = 50;

    /** What comes next waits so long for slow providers. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** In turn, so that a reference is never a word; none that is easily taken for another. */
    private static final List<String> REFERENCE = List.of("ABCEFHJKMNPRTWXY", "234679", "ABCEFHJKMNPRTWXY", "234679");

    private static final int MONTHS_AHEAD = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OutboxRows rows;
    private final Gates gates;
    private final Gateways gateways;
    private final Ways ways;
    private final Templates templates;
    private final Enclosures enclosures;
    private final Outcomes outcomes;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration lease;
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("message-", 0).factory());

    Dispatcher(
            OutboxRows rows,
            Gates gates,
            Gateways gateways,
            Ways ways,
            Templates templates,
            Enclosures enclosures,
            Outcomes outcomes,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${spean.messages.lease}") Duration lease) {
        this.rows = rows;
        this.gates = gates;
        this.gateways = gateways;
        this.ways = ways;
        this.templates = templates;
        this.enclosures = enclosures;
        this.outcomes = outcomes;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.lease = lease;
    }

    private record Claimed(Outgoing message, MessageGateway gateway, Optional<QuestionId> question, Writing writing) {}

    /** Sends what is due, until nothing is. While providers are told of some, the next ones are got ready. */
    @Scheduled(fixedDelayString = "${spean.messages.every}", initialDelayString = "${spean.messages.every}")
    void tick() {
        InHand before = new InHand(0, List.of());
        InHand next;
        do {
            next = hands();
            if (!settled(before)) {
                return;
            }
            before = next;
        } while (next.looked() > 0);
        settled(before);
    }

    /** Sends some of what is due; says how many were looked at. */
    int sends() {
        InHand some = hands();
        return settled(some) ? some.looked() : 0;
    }

    /** What was looked at together, and those of it that are being given to providers. */
    private record InHand(int looked, List<Future<?>> calling) {}

    private InHand hands() {
        long since = System.nanoTime();
        List<Claimed> claimed = new ArrayList<>();
        gates.lookUp(clock.instant());
        Integer looked = transaction.execute(status -> claim(claimed));
        return new InHand(
                looked == null ? 0 : looked,
                claimed.stream()
                        .<Future<?>>map(each -> calls.submit(() -> send(each, since)))
                        .toList());
    }

    /** Waits for them, but not for long; {@code false} where this node is to stop. */
    private boolean settled(InHand some) {
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        for (Future<?> each : some.calling()) {
            try {
                each.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                log.debug("A provider takes its time: others are not kept waiting for it", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException e) {
                // What it was about stays claimed: it is in doubt when the lease is over.
                log.error("A message could not be written down", e.getCause());
            }
        }
        return true;
    }

    private int claim(List<Claimed> claimed) {
        Instant now = clock.instant();
        List<Waiting> due = rows.due(now, AT_ONCE);
        for (Waiting message : due) {
            Verdict verdict = decides(message, claimed, now);
            if (verdict instanceof Verdict.Go) {
                continue;
            }
            rows.put(message.id(), verdict, now);
            if (verdict instanceof Verdict.Never(MessageState state, Failure why)) {
                outcomes.never(message, state, why);
            }
        }
        return due.size();
    }

    /** What cannot be decided, or not put into words, must not keep the others from going out. */
    private Verdict decides(Waiting message, List<Claimed> claimed, Instant now) {
        Verdict verdict;
        try {
            verdict = gates.verdict(message, now);
        } catch (IllegalArgumentException | IllegalStateException e) {
            log.error("What becomes of message {} cannot be decided here", message.id(), e);
            return new Verdict.Later(now.plus(Gateways.LOOKS_AGAIN), Verdict.Reason.OTHER);
        }
        try {
            return verdict instanceof Verdict.Go(Outbound to) ? takes(message, to, claimed, now) : verdict;
        } catch (IllegalArgumentException | IllegalStateException e) {
            log.error("Message {} cannot be put into words", message.id(), e);
            return new Verdict.Never(MessageState.FAILED, Failure.REFUSED);
        }
    }

    private Verdict takes(Waiting message, Outbound to, List<Claimed> claimed, Instant now) {
        Optional<Ways.Filled> filled = ways.fill(message, to);
        if (filled.isPresent()) {
            claimed.add(claim(message, to, filled.get(), now));
            return new Verdict.Go(to);
        }
        // Nobody reads what is answered to an e-mail: where no link can be in it, the question goes by SMS.
        return to.channel() == Channel.EMAIL
                ? decides(message.by(Channel.SMS), claimed, now)
                : new Verdict.Never(MessageState.FAILED, Failure.NO_WAY_BACK);
    }

    /** What is kept has no link in it that anybody could use; a further try is put into words anew, with a link of its own. */
    private Claimed claim(Waiting message, Outbound to, Ways.Filled filled, Instant now) {
        String reference = reference();
        String said = to.words()
                .orElseGet(() -> templates
                                .render(message.kind(), to.writing(), filled.slots())
                                .text()
                        + " #" + reference);
        rows.claim(message, to, new Rendered(filled.masked(said), Parts.of(said)), reference, lease, now);
        return new Claimed(
                new Outgoing(
                        message.id(),
                        message.attempt() + 1,
                        to.channel(),
                        to.number(),
                        said,
                        reference,
                        now,
                        message.validUntil(),
                        message.question().isPresent() ? templates.choices(message.kind(), to.writing()) : List.of(),
                        to.email()),
                to.gateway(),
                message.question(),
                to.writing());
    }

    static String reference() {
        return REFERENCE.stream()
                .map(letters -> String.valueOf(letters.charAt(RANDOM.nextInt(letters.length()))))
                .collect(Collectors.joining());
    }

    /**
     * Whoever was held up for half of the lease does not send any more: somebody else may be about to. Nor does anybody send what
     * came to be of no use meanwhile: it is in doubt when the lease is over, and late then.
     */
    private void send(Claimed claimed, long since) {
        boolean late = !clock.instant().isBefore(claimed.message().validUntil());
        if (late || System.nanoTime() - since > lease.toNanos() / 2) {
            return;
        }
        Sent outcome;
        try {
            outcome = claimed.gateway()
                    .send(enclosures.with(
                            claimed.message(),
                            claimed.question(),
                            claimed.writing().language()));
        } catch (RuntimeException e) {
            outcome = new Sent.Unclear(e.toString());
        }
        outcomes.sent(claimed.message(), claimed.gateway().name(), outcome);
    }

    /** Asks providers after what is in doubt. */
    @Scheduled(fixedDelayString = "${spean.messages.every}", initialDelayString = "${spean.messages.every}")
    void looksUp() {
        List<InDoubt> doubts;
        do {
            doubts = transaction.execute(status -> rows.inDoubt(lease, AT_ONCE));
            for (InDoubt each : doubts == null ? List.<InDoubt>of() : doubts) {
                lookUp(each);
            }
        } while (doubts != null && doubts.size() == AT_ONCE);
    }

    private void lookUp(InDoubt doubt) {
        gateways.called(doubt.gateway())
                .ifPresentOrElse(
                        gateway -> outcomes.found(doubt.message(), gateway.name(), gateway.find(doubt.message())),
                        () -> outcomes.found(
                                doubt.message(), doubt.gateway(), new MessageGateway.Found.Unclear(false)));
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 60_000)
    void makesMonths() {
        transaction.executeWithoutResult(status -> rows.makeMonths(MONTHS_AHEAD));
    }
}
