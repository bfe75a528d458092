/** What only a demonstration has: fictitious accounts and a token, under {@code ./spean demo} alone. */
@ApplicationModule(allowedDependencies = {"vocabulary", "access"})
@NullMarked
package org.spean.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
