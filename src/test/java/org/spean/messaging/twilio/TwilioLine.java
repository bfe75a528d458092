package org.spean.messaging.twilio;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.spean.messaging.FakeTwilio;
import org.spean.messaging.MessageGateway;
import org.spean.messaging.twilio.TwilioSettings.Line;

/** The real gateway, to a provider on this machine. */
public final class TwilioLine {

    /** Our address, as the provider is told it. */
    public static final String PUBLIC = "https://spean.example.org";

    private TwilioLine() {}

    public static MessageGateway to(String base, Clock clock, Duration timeout) {
        return new TwilioGateway(
                Optional.of(new Line(FakeTwilio.ACCOUNT, FakeTwilio.TOKEN, "Spean", base, PUBLIC)), clock, timeout);
    }
}
