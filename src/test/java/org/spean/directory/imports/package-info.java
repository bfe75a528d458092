@NullMarked
package org.spean.directory.imports;

import org.jspecify.annotations.NullMarked;
