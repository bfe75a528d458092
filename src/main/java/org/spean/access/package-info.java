/**
 * Who is acting, and what they may do: accounts, sign-in, the present {@link org.spean.access.Actor}. Knows nobody above
 * it.
 *
 * <p>So far there are two roles by password, for the directory alone; whoever will see case data needs a second factor.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "widgets"})
@NullMarked
package org.spean.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
