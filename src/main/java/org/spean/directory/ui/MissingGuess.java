package org.spean.directory.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.directory.Audience;
import org.spean.directory.Search;
import org.spean.directory.Understood;
import org.spean.directory.need.Missing;
import org.spean.directory.need.Urgency;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;

/**
 * What a search was for, as far as it was understood: of several places none is guessed; of several kinds of help the group of the
 * likeliest, which is read before it is recorded.
 *
 * @param province empty where none or several were named
 * @param group empty where none was meant
 * @param type empty where none or several were meant
 * @param audiences for whom, by word or choice
 */
record MissingGuess(
        Optional<PlaceCode> province,
        Optional<ServiceGroup> group,
        Optional<ServiceTypeId> type,
        Set<Audience> audiences) {

    static MissingGuess of(Search search, Understood understood, Set<PlaceCode> places) {
        List<ServiceTypeId> types = search.types().isEmpty()
                ? understood.types()
                : search.types().stream().sorted().toList();
        Optional<ServiceGroup> group = types.isEmpty()
                ? only(List.copyOf(search.groups()))
                : types.stream().map(ServiceTypeId::group).findFirst();
        EnumSet<Audience> audiences = EnumSet.noneOf(Audience.class);
        audiences.addAll(search.audiences());
        audiences.addAll(understood.audiences());
        return new MissingGuess(
                only(places.stream().map(PlaceCode::province).distinct().toList()),
                group,
                only(types),
                Set.copyOf(audiences));
    }

    private static <T> Optional<T> only(List<T> values) {
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    /** What can be recorded without asking; empty where the place or the kind is not certain. */
    Optional<Missing> missing() {
        return province.flatMap(where ->
                group.map(what -> new Missing(where, what, type, audiences, Optional.empty(), Urgency.THIS_WEEK)));
    }
}
