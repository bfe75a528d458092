/**
 * Reads what is brought: what kind it is by its bytes, and its pictures, drawn anew. Knows neither people nor tables. Everything
 * here is done under a {@link org.spean.files.reading.Watch}, which ends what takes too much.
 */
@NullMarked
package org.spean.files.reading;

import org.jspecify.annotations.NullMarked;
