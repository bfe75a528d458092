/** The frame around every screen: top, languages, hide, and what is shown when something is not there. */
@ApplicationModule(allowedDependencies = {"vocabulary", "widgets", "access", "access :: ui", "access :: notice"})
@NullMarked
package org.spean.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
