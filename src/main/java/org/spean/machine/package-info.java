/**
 * What the program stands on: the folder of the installation ({@link org.spean.machine.SpeanHome}), the database that
 * needs no installation, the database's users, the clock, the files of {@code data-seed}, and plain sentences when one
 * of these fails. Knows nobody above it.
 *
 * <p>Why PostgreSQL inside the program: the people who will try Spean have a laptop and no administrator. It is the same
 * PostgreSQL as on a server, so there is one dialect; {@code SPEAN_DATABASE_URL} names a server instead.
 *
 * <p>Three users enter the database (design 5.1): the owner, who makes tables; the program, on behalf of whoever acts; and the
 * worker, for what is done by the clock ({@link org.spean.machine.ByTheClock}), who has no right to any table that stands behind
 * row-level security, nor to keys. Everything that Spring schedules is the worker's.
 *
 * <p>Problems: on its very first start the embedded server accepts its superuser from loopback without a password, for
 * the second that it takes to set one.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.spean.machine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
