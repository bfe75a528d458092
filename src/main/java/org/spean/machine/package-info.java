/**
 * What the program stands on: the folder of the installation ({@link org.spean.machine.SpeanHome}), the database that
 * needs no installation, the database's users, the clock, the files of {@code data-seed}, and plain sentences when one
 * of these fails. Knows nobody above it.
 *
 * <p>Why PostgreSQL inside the program: the people who will try Spean have a laptop and no administrator. It is the same
 * PostgreSQL as on a server, so there is one dialect; {@code SPEAN_DATABASE_URL} names a server instead.
 *
 * <p>Problems: on its very first start the embedded server accepts its superuser from loopback without a password, for
 * the second that it takes to set one.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.spean.machine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
