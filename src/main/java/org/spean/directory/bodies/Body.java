package org.spean.directory.bodies;

import java.util.List;
import java.util.Optional;
import org.spean.vocabulary.BilingualText;

/**
 * A coordination body.
 *
 * @param id its short name
 * @param kind what kind
 * @param name in both languages
 * @param chair who chairs or leads it: an office or a ministry; empty where the sources do not say
 * @param members codes of organizations that the sources name
 * @param words by which it is found beside its name, in both languages
 * @param about what the sources say it does; empty where nothing
 * @param source where that stands
 * @param note what is doubtful; empty where nothing is
 */
public record Body(
        String id,
        Kind kind,
        BilingualText name,
        Optional<BilingualText> chair,
        List<String> members,
        List<String> words,
        Optional<BilingualText> about,
        String source,
        String note) {

    /** What kind of body. */
    public enum Kind {
        NATIONAL_COMMITTEE,
        SECRETARIAT,
        WORKING_GROUP,
        PROVINCIAL_COMMITTEES,
        DISTRICT_COMMITTEES;

        /** Whether it stands for one in each province, or for several there. */
        public boolean inEachProvince() {
            return this == PROVINCIAL_COMMITTEES || this == DISTRICT_COMMITTEES;
        }
    }

    public Body {
        members = List.copyOf(members);
        words = List.copyOf(words);
    }
}
