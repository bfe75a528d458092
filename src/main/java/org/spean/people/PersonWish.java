package org.spean.people;

import java.util.List;
import java.util.Optional;
import org.spean.vocabulary.EmailAddress;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;

/**
 * What somebody types about a person.
 *
 * @param email where they read e-mail; empty for nowhere
 */
public record PersonWish(PersonName name, Language language, List<PhoneNumber> phones, Optional<EmailAddress> email) {

    /** The most numbers of one person. */
    public static final int MOST_PHONES = 5;

    /** Somebody of whom no address is known. */
    public PersonWish(PersonName name, Language language, List<PhoneNumber> phones) {
        this(name, language, phones, Optional.empty());
    }
}
