package org.spean.messaging;

import java.util.Optional;
import java.util.UUID;
import org.spean.people.PersonId;
import org.spean.people.Phone;
import org.spean.vocabulary.EmailAddress;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;

/**
 * Who is reached at this moment, and how.
 *
 * @param person who it is; empty for a bare number
 * @param account with which they sign in, if they do
 * @param number on which; empty where they have none
 * @param waits whether it is a post's new number, to which somebody else has yet to say yes
 * @param phone what is known of it
 * @param province of the post, if it has one
 * @param email where they read e-mail; empty where nobody said
 * @param preferred by what they are reached first; empty where nobody said
 */
public record Addressee(
        Optional<PersonId> person,
        Optional<UUID> account,
        Optional<PhoneNumber> number,
        boolean waits,
        Optional<Phone> phone,
        Language language,
        Optional<PlaceCode> province,
        Optional<EmailAddress> email,
        Optional<Channel> preferred) {}
