/**
 * The directory for other programs: a read API with the names of HSDS, the Human Services Data Specification of Open
 * Referral.
 */
@NullMarked
package org.spean.directory.exchange;

import org.jspecify.annotations.NullMarked;
