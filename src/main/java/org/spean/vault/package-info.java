/**
 * Identity, encrypted for each case: a name, a telephone, an answer that is not for everybody is a {@link
 * org.spean.vault.Sealed}, which only {@link org.spean.vault.Keyring} opens, with the owner's own keyset (AES-256-GCM of
 * Tink; owner and field are bound to the text, so that what is sealed cannot be moved to another person or another
 * field). {@link org.spean.vault.NameIndex} finds people by name without knowing names.
 *
 * <p>The keysets lie in a database schema of their own, wrapped by a master key that is never in the database: a file, an
 * environment variable, or a {@link org.spean.vault.MasterKey} of somebody's key service. A dump of the data leaves the
 * schema out, {@link org.spean.vault.KeyBackup} writes it apart. So one identity can be deleted from every backup at once:
 * {@link org.spean.vault.Erasure} deletes the keyset, and whoever restores, restores without it.
 *
 * <p>The other rooms know an owner by a random id alone; nothing here knows what a case is.
 *
 * <p>Problems: another node may still hold an erased owner's keyset in its memory, for at most five minutes. Who has the
 * database with this schema and the master key reads everything. How long a sealed text is shows how long the text is. Two
 * names with one sound are told apart only after they were opened.
 */
@ApplicationModule(allowedDependencies = {"vocabulary :: spelling", "machine", "access"})
@NullMarked
package org.spean.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
