/**
 * How often somebody may come: {@link org.spean.access.limit.RateLimiter}, for the API's callers by token and by address,
 * and for whoever else has to be slowed down. Token buckets of bucket4j, counted in PostgreSQL for all nodes.
 */
@NamedInterface("limit")
@NullMarked
package org.spean.access.limit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
