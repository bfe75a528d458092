package org.spean.messaging;

import java.util.Optional;
import org.spean.people.PersonName;
import org.spean.people.PostId;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.PhoneNumber;

/**
 * To whom a message goes, as its reader may know it.
 *
 * @param title of the post; empty where it goes to none, or its number is of none that the reader knows
 * @param number on which it was sent, or to which it goes in any case
 */
public record Whom(
        Optional<PostId> post,
        Optional<BilingualText> title,
        Optional<PersonName> name,
        Optional<PhoneNumber> number) {}
