/**
 * Who there is: organizations and their programmes; for which of them, and for which places, roles can be held
 * ({@link org.spean.people.Remits}), and the screens of people and their roles. Posts, designations and telephones of people come with the work that
 * needs them. Who shows names learns from {@link org.spean.people.OrganizationsChanged} that they are others.
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "widgets",
            "machine",
            "access",
            "access :: ui",
            "access :: trail",
            "access :: seal",
            "geography"
        })
@NullMarked
package org.spean.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
