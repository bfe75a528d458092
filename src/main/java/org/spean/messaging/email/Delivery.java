package org.spean.messaging.email;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.messaging.email.SmtpSettings.MailServer;

/**
 * One letter on its way to a mail server, which may take its time with each of many answers and so for longer than anybody waits
 * altogether. A letter of which nothing was given by then is not given afterwards.
 */
final class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final AtomicReference<Step> step = new AtomicReference<>(Step.NOTHING_GIVEN);
    private final Transport line;
    private final MailServer to;
    private final Message letter;

    Delivery(Transport line, MailServer to, Message letter) {
        this.line = line;
        this.to = to;
        this.letter = letter;
    }

    private enum Step {
        NOTHING_GIVEN,
        GIVEN,
        GIVEN_UP
    }

    /** How it ended. */
    sealed interface End {

        /** The server has it. */
        record Taken() implements End {}

        /** Nothing of it was given to the server. */
        record NotGiven(String why) implements End {}

        /** It was on its way, and the last word did not come in time. */
        record NoAnswer() implements End {}

        /** It was on its way, and something went wrong. */
        record Failed(MessagingException why) implements End {}
    }

    /** Gives it to the server, and waits no longer than this. */
    End within(Duration limit) {
        FutureTask<End> going = new FutureTask<>(this::goes);
        Thread.ofVirtual().name("mail").start(going);
        try {
            return going.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            log.debug("The mail server {} took longer than {}", to, limit, e);
            return givenUp("too slow");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return givenUp("the program ends");
        } catch (ExecutionException e) {
            // What it says may hold the address.
            return givenUp(
                    e.getCause() instanceof Exception why ? why.getClass().getSimpleName() : "broken");
        } finally {
            // Whoever waits for the server in there waits no longer, and the line is closed.
            going.cancel(true);
        }
    }

    private End givenUp(String why) {
        return step.compareAndSet(Step.NOTHING_GIVEN, Step.GIVEN_UP) ? new End.NotGiven(why) : new End.NoAnswer();
    }

    private End goes() {
        try {
            connects();
        } catch (MessagingException e) {
            closes();
            return new End.NotGiven(e.getClass().getSimpleName());
        }
        try {
            if (!step.compareAndSet(Step.NOTHING_GIVEN, Step.GIVEN)) {
                return new End.NotGiven("too slow");
            }
            line.sendMessage(letter, letter.getAllRecipients());
            return new End.Taken();
        } catch (MessagingException e) {
            return new End.Failed(e);
        } finally {
            closes();
        }
    }

    private void connects() throws MessagingException {
        if (to.user().isEmpty()) {
            line.connect();
        } else {
            line.connect(to.user(), to.password());
        }
    }

    /** What goes wrong at the goodbye changes nothing of what was said before. */
    private void closes() {
        try {
            line.close();
        } catch (MessagingException e) {
            log.debug(
                    "The mail server {} did not say goodbye: {}",
                    to,
                    e.getClass().getSimpleName());
        }
    }
}
