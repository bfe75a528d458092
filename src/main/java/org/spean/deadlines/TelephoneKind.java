package org.spean.deadlines;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spean.vocabulary.PhoneNumber;

/** Something that is done by ringing somebody up. */
class TelephoneKind implements TaskKind {

    private final String name;
    private final TelephoneFacts facts;
    private final Function<Task, Phrase> title;
    private final List<Phrase> next;

    /**
     * A kind of this name.
     *
     * @param next what helps, whoever it is
     */
    TelephoneKind(String name, TelephoneFacts facts, Function<Task, Phrase> title, List<Phrase> next) {
        this.name = name;
        this.facts = facts;
        this.title = title;
        this.next = next;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Phrase title(Task task) {
        return title.apply(task);
    }

    @Override
    public List<Phrase> more(Task task) {
        return Stream.concat(facts.of(task).stream(), next.stream()).toList();
    }

    @Override
    public Optional<Way> way(Task task) {
        return TelephoneFacts.way(task);
    }

    @Override
    public Optional<PhoneNumber> dial(Task task) {
        return Optional.of(TelephoneFacts.number(task));
    }
}
