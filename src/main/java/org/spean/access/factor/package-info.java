/**
 * The second thing that shows who somebody is, beside the password (design 5.4): codes of a telephone
 * ({@link org.spean.access.factor.Telephones}), a printed card ({@link org.spean.access.factor.Cards}), passkeys
 * ({@link org.spean.access.factor.Passkeys}). Who needs which is said by {@link org.spean.access.SecondFactors}, a floor up.
 *
 * <p>Administrators and ATRO officers need a passkey, which needs a host name and TLS. So it is asked for where an
 * installation has a name ({@code SPEAN_HOST}): from then on whoever has one shows that and nothing else, and whoever has none
 * may show codes for fourteen days after they set those up; after that a code leads only to where a passkey is made.
 * Without the name, codes are enough for everybody, and the log says so at each start. Their own devices never count.
 *
 * <p>What codes are made from is sealed, and codes of a card are hashed, with a key of this room's own in a file beside the
 * database: the vault stands a floor above, and a password's thief must not find the second factor in the same dump.
 *
 * <p>Passkeys are Spring Security's: its operations check what a device signed. Its filters and page scripts are not used,
 * as ours run under a stricter policy: the options stand in the page, and what the device signed comes back in its form. A
 * device must have recognised its user each time, so a passkey is two factors in one and signs in without a password.
 *
 * <p>Problems: a key file that is lost takes all telephones and cards with it. Whoever steals the password of somebody who
 * has not set up a second factor can set up their own: the person is told, and cannot come in. A demonstration's codes are
 * shown to everybody, so there they count as often as one likes.
 */
@NullMarked
package org.spean.access.factor;

import org.jspecify.annotations.NullMarked;
