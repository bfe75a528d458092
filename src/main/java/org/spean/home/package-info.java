/**
 * The frame around every screen: top, languages, hide, and what is shown when something is not there. And <em>Today</em>, the
 * first page of whoever signs in: it asks {@code deadlines} and nobody else what waits.
 */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "widgets", "access", "access :: ui", "access :: notice", "deadlines"})
@NullMarked
package org.spean.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
