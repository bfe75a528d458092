package org.spean.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spean.vocabulary.BilingualText;

/**
 * A post and who is in it.
 *
 * @param title with its place: {@code focal person (leads the department), Battambang}
 * @param holdings proposed or confirmed and not over, without deputies, the earliest first
 */
public record PostLine(Post post, BilingualText title, List<Holding> holdings) {

    /** Who holds it on that day, confirmed by somebody else. */
    public Optional<Holding> holder(LocalDate day) {
        return holdings.stream()
                .filter(each -> each.designation().confirmed()
                        && !each.designation().from().isAfter(day))
                .findFirst();
    }
}
