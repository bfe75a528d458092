/**
 * What the program tells people inside itself: short sentences with a link, for everybody with an account. No client's name
 * stands in any of them.
 */
@NamedInterface("notice")
@NullMarked
package org.spean.access.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
