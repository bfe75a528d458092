package org.spean.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that is known of one message.
 *
 * @param text as it was sent; figures by which a telephone is verified are dots. Empty before it is sent
 * @param parts what it took as an SMS; 0 before it is sent
 * @param attempts how often it was given to a provider
 * @param gateway to which it was given last
 * @param question which it asks
 * @param replies what the telephone wrote about that
 * @param may what its reader can do with it now
 */
public record MessageThread(
        MessageLine line,
        Optional<String> text,
        int parts,
        int attempts,
        Optional<String> gateway,
        List<Taken> taken,
        List<Told> told,
        Optional<Asked> question,
        List<Inbound> replies,
        Set<MessageAct> may) {

    /** A provider took it, under this id. */
    public record Taken(String gateway, String providerId, Instant at, boolean failed) {}

    /**
     * A provider's report.
     *
     * @param code as the provider gives it; may be empty
     * @param moved whether it was news
     */
    public record Told(MessageState state, String code, Instant at, boolean moved) {}

    /**
     * What it asks.
     *
     * @param said what was answered, as the table keeps it
     * @param account of whoever answered on a screen or wrote the answer down
     * @param spokenWith with whom somebody spoke
     * @param undone answers that do not count any more
     */
    public record Asked(
            String code,
            Question.State state,
            Instant until,
            Optional<String> said,
            Optional<UUID> account,
            Optional<String> spokenWith,
            List<Undone> undone) {}

    /**
     * An answer that came by a link and was undone.
     *
     * @param denied whether whoever was asked said that it was not they
     */
    public record Undone(String said, Instant answered, Instant at, boolean denied) {}

    /** Whether more than one of a provider's ids stands for it that did not fail: it may have arrived twice. */
    public boolean doubled() {
        return taken.stream().filter(each -> !each.failed()).count() > 1;
    }
}
