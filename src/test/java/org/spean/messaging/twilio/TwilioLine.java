package org.spean.messaging.twilio;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.spean.messaging.FakeTwilio;
import org.spean.messaging.MessageGateway;
import org.spean.messaging.twilio.TwilioSettings.Line;
import org.springframework.beans.factory.BeanFactory;

/** The real gateway, to a provider on this machine. */
public final class TwilioLine {

    /** Our address, as the provider is told it. */
    public static final String PUBLIC = "https://spean.example.org";

    private TwilioLine() {}

    /** One that makes calls as well, from this number. */
    public static MessageGateway calling(String base, Clock clock, Duration timeout, BeanFactory beans) {
        return new TwilioGateway(
                Optional.of(new Line(
                        FakeTwilio.ACCOUNT, FakeTwilio.TOKEN, "Spean", base, PUBLIC, Optional.of("+85523000000"))),
                clock,
                timeout,
                beans.getBean(CallLedger.class));
    }

    public static MessageGateway to(String base, Clock clock, Duration timeout) {
        return new TwilioGateway(
                Optional.of(new Line(FakeTwilio.ACCOUNT, FakeTwilio.TOKEN, "Spean", base, PUBLIC)), clock, timeout);
    }
}
