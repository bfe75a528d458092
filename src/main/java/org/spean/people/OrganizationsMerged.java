package org.spean.people;

import org.spean.access.Actor;

/**
 * Two organizations turned out to be one, or not, after all; told in the transaction that finds it out, to every room that
 * remembers organizations.
 *
 * @param gone the one that is no longer listed
 * @param stays the one that has everything from now on
 * @param apart whether it is taken back: what came from the one that had gone is its own again
 */
public record OrganizationsMerged(OrganizationId gone, OrganizationId stays, Actor by, boolean apart) {}
