package org.spean.directory.asking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.spean.directory.ServiceId;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.QuestionId;
import org.spean.people.PostId;

/**
 * Whoever keeps an entry was asked whether it is still right.
 *
 * @param question its handle in the room of messages
 * @param post who was asked
 * @param askedBy the account of whoever asked, with the name that screens show; empty where the program did (LT-17)
 * @param silentAt when everything was tried in vain; empty where it was not
 * @param over whether nobody waits any more, without an answer
 * @param answer empty while there is none
 */
public record EntryQuestion(
        QuestionId question,
        ServiceId service,
        PostId post,
        Optional<UUID> askedBy,
        String askedName,
        Instant askedAt,
        Optional<Instant> silentAt,
        boolean over,
        Optional<Given> answer) {

    /**
     * What was said.
     *
     * @param account of whoever wrote it down, or gave it on a screen; empty for a telephone's
     * @param name of that account, as screens show it; may be empty
     * @param settled whether the entry was put right since
     */
    public record Given(
            HolderSays said, Instant at, AnsweredBy by, Optional<UUID> account, String name, boolean settled) {}

    /** Whether an answer is waited for. */
    public boolean open() {
        return answer.isEmpty() && !over;
    }

    /** Whether it says that the entry is wrong, and nobody put it right. */
    boolean doubts() {
        return answer.filter(given -> given.said() == HolderSays.NOT_RIGHT && !given.settled())
                .isPresent();
    }
}
