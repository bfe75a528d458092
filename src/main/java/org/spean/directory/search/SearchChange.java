package org.spean.directory.search;

import java.util.List;
import org.spean.directory.ServiceEntry;

/**
 * What a change of words does to one search.
 *
 * @param query as it is typed
 * @param before how many services it finds now
 * @param after how many it would find
 * @param gained which would be found newly, of the first 200
 * @param lost which would not be found any more, of the first 200
 */
public record SearchChange(String query, long before, long after, List<ServiceEntry> gained, List<ServiceEntry> lost) {

    /** Whether anything is different. */
    public boolean different() {
        return before != after || !gained.isEmpty() || !lost.isEmpty();
    }
}
