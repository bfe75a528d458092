package org.spean.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.vocabulary.EmailAddress;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;

/**
 * Somebody who works with the program or is reached through it. Whoever holds a post needs no account.
 *
 * @param language in which they are written and spoken to
 * @param account with which they sign in, if they do
 * @param phones their own numbers, the first one first; those of their posts stand with the posts
 * @param email where they read e-mail; empty where nobody said
 */
public record Person(
        PersonId id,
        PersonName name,
        Language language,
        Optional<UUID> account,
        List<PhoneNumber> phones,
        Optional<EmailAddress> email) {}
