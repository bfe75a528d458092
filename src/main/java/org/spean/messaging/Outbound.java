package org.spean.messaging;

import java.util.Optional;
import org.spean.messaging.wording.Writing;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;

/**
 * Where a message goes, and in which writing.
 *
 * @param province whose budget pays; empty for the country's
 */
record Outbound(
        MessageGateway gateway, Channel channel, PhoneNumber number, Writing writing, Optional<PlaceCode> province) {}
