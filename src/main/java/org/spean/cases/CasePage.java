package org.spean.cases;

import java.util.List;

/**
 * A page of a list of cases, the latest opened first.
 *
 * @param more whether there are others after it
 */
public record CasePage(List<CaseLine> lines, boolean more) {

    public CasePage {
        lines = List.copyOf(lines);
    }
}
