/**
 * Where things are: the 25 capital and provinces of Cambodia with every way people write them, the places below them that
 * the directory names, and the boundaries file that an administrator may install.
 *
 * <p>The provinces and the few named districts are read from {@code data-seed} into memory at start: they are asked on
 * every keystroke and change once in years. The whole gazetteer (18,000 places) will need a table of its own.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "machine"})
@NullMarked
package org.spean.geography;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
