/**
 * Who a client is, and what is kept about them as a whole: the identity behind a show that is written down, whether the same person
 * is known already, who alone may see a case, the record that belongs to the client, what an organization takes out of the program
 * and brings in. It asks the guard for all that it shows; only {@code consent} may call it from outside of {@code cases}.
 *
 * <p>Who somebody is stands in the first form of the folder and nowhere else. The index of names is kept by {@code forms}, where
 * names are written.
 *
 * <p>Problems: a name in the index is found again after a restore only when it is written anew, for the index is left out of a dump.
 */
@NamedInterface("file")
@NullMarked
package org.spean.cases.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
