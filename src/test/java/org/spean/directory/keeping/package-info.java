@NullMarked
package org.spean.directory.keeping;

import org.jspecify.annotations.NullMarked;
