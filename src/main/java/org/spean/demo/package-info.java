/** What only a demonstration has: fictitious accounts, people, organizations and a token, under {@code ./spean demo} alone. */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "access", "people", "deadlines", "appointments", "messaging :: reply"})
@NullMarked
package org.spean.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
