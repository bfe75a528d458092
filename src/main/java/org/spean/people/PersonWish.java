package org.spean.people;

import java.util.List;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;

/** What somebody types about a person. */
public record PersonWish(PersonName name, Language language, List<PhoneNumber> phones) {

    /** The most numbers of one person. */
    public static final int MOST_PHONES = 5;
}
