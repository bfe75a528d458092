/**
 * What messages say, in three writings, and what they can never say (design 3.1): texts with typed slots, checked when the
 * program starts, when somebody changes one, and once more when they are filled in.
 *
 * <p>Problems: a text is the same for everybody, and what is filled in has types; so nothing of a client can come into a message
 * by way of the program. What an administrator types into a text is read for words, figures, codes, places and letters of other
 * scripts. A personal name that is no such word is not recognised.
 */
@NamedInterface("wording")
@NullMarked
package org.spean.messaging.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
