package org.spean.directory.book;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.spean.vocabulary.PlaceCode;

/**
 * An edition of a book.
 *
 * @param id its handle
 * @param place the province; empty for the whole country
 * @param number from 1, for each place
 * @param madeAt when
 * @param madeBy by which account
 * @param entries how many entries it has
 */
public record Edition(UUID id, Optional<PlaceCode> place, int number, Instant madeAt, UUID madeBy, int entries) {}
