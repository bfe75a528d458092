/**
 * Where the client lives (Circular 1-1, 1-2; Standards 6.11, 7.8): the order of searching, the gate before anybody goes home, the
 * contract, moves, long-term care, and the mandate of an agency.
 */
@NullMarked
package org.spean.cases.placement;

import org.jspecify.annotations.NullMarked;
