package org.spean.directory;

import java.util.List;
import java.util.Map;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;

/** Answers a search: from the index, or, while there is none, from the tables themselves. */
public interface Finder {

    /**
     * Finds services.
     *
     * @param search what is looked for; its words have at most {@link Search#MOST_LETTERS} letters
     * @param tier filters before anything is counted: what the reader may not see is not searched either
     * @param from how many of the best are passed over, 0 or more
     * @param size how many are wanted, 0 to 200
     */
    Findings find(Search search, Tier tier, int from, int size);

    /** How many services of each group named each province: what is shown before anything is asked. Missing keys are zero. */
    Map<ServiceGroup, Map<PlaceCode, Long>> provincesByGroup(Tier tier);

    /** The best of what {@link #find} finds, without its counts, which cost more than the finding. */
    default List<Hit> best(Search search, Tier tier, int size) {
        return find(search, tier, 0, size).hits();
    }
}
