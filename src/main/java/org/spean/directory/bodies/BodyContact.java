package org.spean.directory.bodies;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;

/**
 * Whom to ask in a coordination body.
 *
 * @param id its handle
 * @param body the body's id
 * @param province which of the committees; empty where there is only one
 * @param name the person or office
 * @param whatFor what to ask them for, or what they are there; may be empty
 * @param number their telephone, if one is known
 * @param byName who entered it
 * @param at when
 */
public record BodyContact(
        UUID id,
        String body,
        Optional<PlaceCode> province,
        String name,
        String whatFor,
        Optional<PhoneNumber> number,
        String byName,
        Instant at) {}
