/**
 * Who is acting, and what they may do: accounts, sign-in, the tokens of other programs, the present
 * {@link org.spean.access.Actor}. Knows nobody above it.
 *
 * <p>Another program shows who it is with a token, which an administrator issues for a name, a scope and at most a year, and
 * can revoke. The token is 256 random bits, told once; what is kept is its hash, by which it is looked up at every request:
 * so a revocation holds at once, on every node. The scope is this room's own word for how much of the directory somebody may
 * read: the rooms above say what that means. Nobody is given what is meant for a person named in a referral.
 *
 * <p>How often other programs may ask stands in {@code access.limit}, counted in PostgreSQL for all nodes before anything is
 * looked up: by token, and by address for who has none or a wrong one. The addresses of callers stay there until a minute
 * after they stopped asking.
 *
 * <p>What somebody has open is a row of {@code access.session}: idle it locks, then it ends, and whoever loses a device ends all
 * of it with one button ({@link org.spean.access.LostOrTaken}).
 *
 * <p>Roles are given with {@link org.spean.access.Grants}: proposed, confirmed by somebody else who knows the post, held a day
 * later where they open case data. Whoever looks after accounts can open none of them to case data. Where nobody is there yet
 * to confirm, a code in the program's log stands for a person at the machine; so the last ATRO officer cannot be taken away by
 * others. Acts on roles are done one at a time on all nodes, by a lock of the database.
 *
 * <p>Whoever sees case data, or looks after accounts, shows a second factor ({@code access.factor}). Between the right password
 * and that a session is nobody's: {@link org.spean.access.SecondStep} keeps who is on the way, and no view or request but its
 * own pages looks there.
 *
 * <p>Problems: a request with a token costs two round trips to the database, one to count and one to look up. A program
 * behind the same address as somebody who guesses tokens waits with them until its own token has opened something at that
 * node.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "widgets", "machine"})
@NullMarked
package org.spean.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
