/**
 * The recordings of which calls are put together, for whoever brings them: what is missing in which language, what each piece is to
 * say, and what a call sounds like.
 */
@NullMarked
package org.spean.messaging.ui.voice;

import org.jspecify.annotations.NullMarked;
