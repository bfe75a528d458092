package org.spean.people;

import java.time.LocalDate;
import java.util.List;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.PlaceCode;

/**
 * The two focal persons' posts of a province.
 *
 * @param confirmed how many of them are held today by somebody whom somebody else confirmed
 */
public record ProvincePosts(PlaceCode province, BilingualText name, List<PostLine> posts, int confirmed) {

    /** How many the circular wants (Circular 3-2). */
    public static final int WANTED = 2;

    static ProvincePosts of(PlaceCode province, BilingualText name, List<PostLine> posts, LocalDate today) {
        int confirmed = (int)
                posts.stream().filter(each -> each.holder(today).isPresent()).count();
        return new ProvincePosts(province, name, posts, confirmed);
    }

    /** Whether there are too few. */
    public boolean alarm() {
        return confirmed < WANTED;
    }
}
