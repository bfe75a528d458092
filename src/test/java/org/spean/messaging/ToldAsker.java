package org.spean.messaging;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.spean.messaging.reply.Said;
import org.spean.messaging.reply.Why;
import org.springframework.stereotype.Component;

/**
 * Stands for the rooms above that ask. It is found with the program's own parts, because all tests share one program. Takes every
 * answer, unless it is told otherwise about what a question is about.
 */
@Component
public class ToldAsker implements Asker {

    public static final String NAME = "told";

    private final Map<UUID, Said> said = new ConcurrentHashMap<>();
    private final Set<UUID> refusing = ConcurrentHashMap.newKeySet();
    private final Set<UUID> unclear = ConcurrentHashMap.newKeySet();
    private final Set<UUID> keeping = ConcurrentHashMap.newKeySet();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome answered(Question question, Answer answer) {
        if (refusing.contains(question.about())) {
            return new Outcome.Refused("nowhere");
        }
        if (unclear.contains(question.about())) {
            return new Outcome.AskAgain(Why.DATE_IS_TOO_FAR);
        }
        said.put(question.about(), answer.said());
        return new Outcome.Accepted();
    }

    @Override
    public boolean undone(Question question) {
        return !keeping.contains(question.about()) && said.remove(question.about()) != null;
    }

    /** What holds about this by the answers that count; nothing where there are none. */
    public Map<UUID, Said> said() {
        return Map.copyOf(said);
    }

    /** Takes no answer about this. */
    public void refuses(UUID about) {
        refusing.add(about);
    }

    /** Wants every answer about this again. */
    public void doesNotUnderstand(UUID about) {
        unclear.add(about);
    }

    /** Can take back nothing that an answer about this did. */
    public void keeps(UUID about) {
        keeping.add(about);
    }
}
