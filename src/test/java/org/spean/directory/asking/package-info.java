/** Asking whoever keeps an entry. */
@NullMarked
package org.spean.directory.asking;

import org.jspecify.annotations.NullMarked;
