/**
 * The access log cannot be changed unnoticed: each entry's hash holds the one before it, the last hash is signed with a key
 * that is not in the database, and the day's last signature is written beside it, where it can be published (design 5.3).
 * {@link org.spean.access.seal.LogCheck} says which entry is the first that is not what it was.
 *
 * <p>Only what no transaction in flight can still add to is sealed, so an entry is sealed a moment after it was written: as
 * long as the longest transaction that began before it.
 *
 * <p>Problems: whoever is the database's superuser can take away an entry in the second before it is sealed. Whoever has the
 * database and the key can make another log; it does not fit to what was published.
 */
@NamedInterface("seal")
@NullMarked
package org.spean.access.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
