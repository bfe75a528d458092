package org.spean.people;

import java.util.Optional;
import org.spean.access.Remit;
import org.spean.vocabulary.PlaceCode;

/**
 * A post: it stays, whoever holds it.
 *
 * @param remit for what: a province, a district, the country, an organization
 * @param province that it is for or lies in; empty for the country and organizations
 * @param seat from 1, where there are several of one kind for the same
 */
public record Post(PostId id, PostKind kind, Remit remit, Optional<PlaceCode> province, int seat) {}
