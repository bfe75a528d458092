/**
 * The coordination bodies against trafficking (design 1.9): the National Committee with its secretariat, six working groups with
 * their lead ministries, provincial and district committees.
 *
 * <p>They offer no service and stand in none of the forum's six groups; no index, count or API of services holds them. What the
 * sources say of them is {@code data-seed/bodies.csv}, with the line of each source. Whom to ask is kept here by people: editors for
 * all, a province's focal persons for the committees of their province. Contacts name people, so they are for the tiers that see the
 * named staff of an entry ({@code EntryField.CONTACTS}).
 */
@NullMarked
package org.spean.directory.bodies;

import org.jspecify.annotations.NullMarked;
