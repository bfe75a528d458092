/** The directory's screens: find a service, and the pages of a service, an organization and a province. */
@NamedInterface("ui")
@NullMarked
package org.spean.directory.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
