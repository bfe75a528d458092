package org.spean.deadlines;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.access.Subject;

/**
 * A task that somebody wants to be there.
 *
 * @param kind the name of its {@link TaskKind}
 * @param owners whose it is; whoever of them comes first does it for all
 * @param about what it is about
 * @param words for its sentence, as its kind wants them
 * @param due by when
 * @param source which part of the program wants it
 * @param once what keeps it from being there twice
 * @param subject the case that it comes of, if of one: then it is there for those of its owners alone who know of the case when they
 *     look
 */
public record TaskWish(
        String kind,
        Set<Owner> owners,
        About about,
        List<Word> words,
        Due due,
        String source,
        Once once,
        Optional<Subject> subject) {

    public TaskWish {
        if (owners.isEmpty()) {
            throw new IllegalArgumentException("a task of nobody is done by nobody");
        }
        owners = Set.copyOf(owners);
        words = List.copyOf(words);
    }

    /** One that comes of no case. */
    public TaskWish(String kind, Set<Owner> owners, About about, List<Word> words, Due due, String source, Once once) {
        this(kind, owners, about, words, due, source, once, Optional.empty());
    }
}
