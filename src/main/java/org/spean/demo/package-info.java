/** What only a demonstration has: fictitious accounts, people, organizations, clients and a token, under {@code ./spean demo} alone. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "access",
            "cases",
            "directory",
            "directory :: keeping",
            "people",
            "deadlines",
            "appointments",
            "forms",
            "messaging :: reply"
        })
@NullMarked
package org.spean.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
