package org.spean.directory;

import java.util.Set;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;

/**
 * What somebody looks for: words as typed, and what was chosen beside them. Choices of one kind are alternatives, choices
 * of different kinds all have to fit.
 *
 * @param words as typed, in any mix of Khmer and English; places, needs and people among them are understood
 * @param groups chosen service groups
 * @param types chosen service types
 * @param provinces chosen provinces: nationwide services reach them too
 * @param audiences for whom; only services that said yes: to one of the chosen men, boys, women and girls, and to each of
 *     disability and foreign nationals
 * @param coverages how far they reach
 * @param running running ones, those not yet running, or (empty) both
 * @param verifiedOnly only those whose telephone was answered within 90 days
 * @param now only those of which all of this is so at this moment
 */
public record Search(
        String words,
        Set<ServiceGroup> groups,
        Set<ServiceTypeId> types,
        Set<PlaceCode> provinces,
        Set<Audience> audiences,
        Set<Coverage.Kind> coverages,
        Set<RunningState> running,
        boolean verifiedOnly,
        Set<Now> now) {

    /** What can be so at this moment. */
    public enum Now {
        /** It takes people: it runs, and did not say that it is full or takes no referrals. */
        TAKING,
        /** Somebody answers at this hour. */
        ON_DUTY
    }

    /** One that asks nothing of this moment. */
    public Search(
            String words,
            Set<ServiceGroup> groups,
            Set<ServiceTypeId> types,
            Set<PlaceCode> provinces,
            Set<Audience> audiences,
            Set<Coverage.Kind> coverages,
            Set<RunningState> running,
            boolean verifiedOnly) {
        this(words, groups, types, provinces, audiences, coverages, running, verifiedOnly, Set.of());
    }

    /** The same search among services of which this is so now. */
    public Search withNow(Set<Now> other) {
        return new Search(words, groups, types, provinces, audiences, coverages, running, verifiedOnly, other);
    }

    /** Longer questions are refused, politely: nobody types them. */
    public static final int MOST_LETTERS = 300;

    /** Nothing asked: everything is found. */
    public static final Search EVERYTHING =
            new Search("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);

    /** Whether a service runs. */
    public enum RunningState {
        RUNNING,
        NOT_YET
    }

    /** The same search with other words. */
    public Search withWords(String other) {
        return new Search(other, groups, types, provinces, audiences, coverages, running, verifiedOnly, now);
    }

    /** The same search in other provinces. */
    public Search withProvinces(Set<PlaceCode> other) {
        return new Search(words, groups, types, other, audiences, coverages, running, verifiedOnly, now);
    }

    /** The same search in other groups. */
    public Search withGroups(Set<ServiceGroup> other) {
        return new Search(words, other, types, provinces, audiences, coverages, running, verifiedOnly, now);
    }

    /** The same search among other types. */
    public Search withTypes(Set<ServiceTypeId> other) {
        return new Search(words, groups, other, provinces, audiences, coverages, running, verifiedOnly, now);
    }

    /** The same search for other people. */
    public Search withAudiences(Set<Audience> other) {
        return new Search(words, groups, types, provinces, other, coverages, running, verifiedOnly, now);
    }

    /** The same search among services that reach this far. */
    public Search withCoverages(Set<Coverage.Kind> other) {
        return new Search(words, groups, types, provinces, audiences, other, running, verifiedOnly, now);
    }

    /** The same search among services in these states. */
    public Search withRunning(Set<RunningState> other) {
        return new Search(words, groups, types, provinces, audiences, coverages, other, verifiedOnly, now);
    }

    /** The same search, only among services whose telephone was answered, or among all. */
    public Search withVerifiedOnly(boolean only) {
        return new Search(words, groups, types, provinces, audiences, coverages, running, only, now);
    }

    /** Whether nothing at all was asked. */
    public boolean asksNothing() {
        return words.isBlank() && equals(EVERYTHING.withWords(words));
    }
}
