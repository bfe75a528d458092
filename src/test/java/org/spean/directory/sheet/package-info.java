@NullMarked
package org.spean.directory.sheet;

import org.jspecify.annotations.NullMarked;
