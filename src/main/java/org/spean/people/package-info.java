/**
 * Who there is: organizations and their programmes. Posts, designations and telephones of people come with the work that
 * needs them.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "machine"})
@NullMarked
package org.spean.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
