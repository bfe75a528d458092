@NullMarked
package org.spean.directory.need;

import org.jspecify.annotations.NullMarked;
