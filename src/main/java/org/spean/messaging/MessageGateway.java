package org.spean.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.messaging.wording.Way;
import org.spean.vocabulary.EmailAddress;
import org.spean.vocabulary.PhoneNumber;

/** A way out to telephones: a provider, or the simulator that stands for all of them. */
public interface MessageGateway {

    /** In one word, as the tables keep it. */
    String name();

    /** What it can reach. */
    Set<Channel> channels();

    /** How it is set up, as far as an administrator is shown. */
    default Configured configured() {
        return new Configured(!channels().isEmpty(), List.of(), List.of());
    }

    /**
     * How a gateway is set up. No credential stands in it: those come from settings and files, and are shown to nobody.
     *
     * @param ready whether it can be used
     * @param facts what there is to see of it
     * @param settings by which it is set up: names of environment variables
     */
    record Configured(boolean ready, List<Fact> facts, List<String> settings) {}

    /** Something that an administrator may see of it. */
    record Fact(What what, String value) {

        /** What it is. */
        public enum What {
            /** The last letters of the account: enough to tell it from another one. */
            ACCOUNT_ENDS,
            /** From whom messages come. */
            FROM,
            /** Where the provider is. */
            PROVIDER,
            /** Where the provider reports to. */
            CALLBACK
        }
    }

    /**
     * Whether it can reach this number by one of its channels now: a chat has to be linked, an address known.
     *
     * @param email where whoever has the number reads e-mail, if that is known
     */
    default boolean reaches(Channel channel, PhoneNumber number, Optional<EmailAddress> email) {
        return channel == Channel.SMS || channel == Channel.VOICE;
    }

    /**
     * Gives it to the provider. May take long; says what became of it and throws nothing for whatever a provider does.
     *
     * @return never {@code null}
     */
    Sent send(Outgoing message);

    /** Asks the provider whether it took this message, in an earlier try that nobody heard the end of. */
    Found find(Outgoing message);

    /**
     * By which ways what it sends over this channel can be answered, beside a link and by telephone. A gateway says so itself
     * where that depends on how it is set: nobody can answer to a sender's name.
     */
    default Set<Way> ways(Channel channel) {
        return switch (channel) {
            case SMS, VOICE -> Set.of(Way.REPLY);
            case TELEGRAM -> Set.of(Way.BUTTONS);
            case EMAIL -> Set.of();
        };
    }

    /** Whether the provider can be asked what became of what it took ({@link #report}). */
    default boolean reports() {
        return false;
    }

    /**
     * Asks the provider what became of what it took: reports get lost. Only of one that {@link #reports}.
     *
     * @return what a report would say; empty where the provider cannot be asked now, or says nothing of it
     */
    default Optional<Reports.Report> report(Channel channel, MessageId ours, String providerId) {
        return Optional.empty();
    }

    /** The shorter of two times. */
    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** What became of it. */
    sealed interface Sent {

        /** The provider took it. */
        record Taken(String providerId) implements Sent {}

        /** It did not, and said why. */
        record Refused(Failure why, String code) implements Sent {}

        /** Not now: come again after so long. */
        record Busy(Duration retry) implements Sent {}

        /** Nobody knows: no answer, a broken one, or one that leaves it open. */
        record Unclear(String why) implements Sent {}
    }

    /** What a provider's list says. */
    sealed interface Found {

        /** It is there. */
        record There(String providerId) implements Found {}

        /** It is not, and was not taken. */
        record NotThere() implements Found {}

        /** The provider cannot be asked now; where it never can be, a person decides. */
        record Unclear(boolean ever) implements Found {}
    }
}
