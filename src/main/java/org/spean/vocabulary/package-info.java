/**
 * The field's own words as values: none of them can exist invalid, none of them knows where it is stored or shown. A
 * word stands here when two rooms use it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.spean.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
