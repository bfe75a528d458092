package org.spean.deadlines;

import java.util.List;
import java.util.Optional;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;

/** A post that whoever held it has left: somebody hands it over (design 3.5). */
@Component
class HandOverWanted implements TaskKind {

    static final String NAME = "HAND_OVER";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Phrase title(Task task) {
        return Phrase.of("task.hand-over", TelephoneFacts.post(task).orElseThrow());
    }

    @Override
    public List<Phrase> more(Task task) {
        return List.of(Phrase.of("task.hand-over-why"));
    }

    @Override
    public Optional<Way> way(Task task) {
        return TelephoneFacts.way(task);
    }

    @Override
    public Optional<PhoneNumber> dial(Task task) {
        return Optional.empty();
    }
}
