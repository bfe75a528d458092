package org.spean.messaging.sending;

import org.spean.messaging.MessageGateway.Configured;

/**
 * A way to real telephones.
 *
 * @param name in one word, as the tables keep it
 */
public record Provider(String name, Configured how) {}
