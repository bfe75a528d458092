/**
 * What is asked for beyond the policy before somebody sees who a client is: the glass that is broken in an emergency, a pace
 * at which nobody needs to see names, identities that went cold after closure (design 5.1). {@link
 * org.spean.access.guard.Guard} asks all of them, writes down what was shown, and is the one door.
 */
@NamedInterface("guard")
@NullMarked
package org.spean.access.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
