/**
 * What all providers that call us have in common: what they sent is kept as it came before anything is done about it, what nobody
 * signed lies apart, and how often which happened is counted for the administrator (design 3.2, "Webhooks").
 */
@NullMarked
package org.spean.messaging.webhook;

import org.jspecify.annotations.NullMarked;
