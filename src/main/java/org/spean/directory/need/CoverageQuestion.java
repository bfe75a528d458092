package org.spean.directory.need;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Audience;

/**
 * Which services are counted.
 *
 * @param audiences for whom, as a search asks: any of the chosen men, boys, women and girls, and each of the others
 * @param verifiedOnly only those that were found right within 90 days
 */
public record CoverageQuestion(Set<Audience> audiences, boolean verifiedOnly) {

    /** Every running service. */
    public static final CoverageQuestion EVERYTHING = new CoverageQuestion(Set.of(), false);

    public CoverageQuestion {
        audiences = Stream.of(Audience.values()).filter(audiences::contains).collect(Collectors.toUnmodifiableSet());
    }
}
