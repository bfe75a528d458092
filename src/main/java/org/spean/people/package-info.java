/**
 * Who there is: organizations and their programmes. Posts, designations and telephones of people come with the work that
 * needs them. Who shows names learns from {@link org.spean.people.OrganizationsChanged} that they are others.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "machine"})
@NullMarked
package org.spean.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
