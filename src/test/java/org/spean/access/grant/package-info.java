/** The rules of giving roles, walked through. */
@NullMarked
package org.spean.access.grant;

import org.jspecify.annotations.NullMarked;
