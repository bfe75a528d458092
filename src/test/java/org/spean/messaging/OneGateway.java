package org.spean.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.spean.messaging.wording.Templates;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Sends through one gateway alone, whatever the hour is. */
public final class OneGateway {

    private OneGateway() {}

    /** Everything that is due for these recipients. */
    public static void sends(MessageGateway gateway, BeanFactory beans, String... recipients) {
        JdbcClient tables = beans.getBean(JdbcClient.class);
        GatewayChoice always = new GatewayChoice(tables) {
            @Override
            Optional<String> name(Channel channel) {
                return Optional.of(gateway.name());
            }
        };
        Gateways gateways = new Gateways(List.of(gateway), always);
        Dispatcher dispatcher = new Dispatcher(
                OwnOutbox.of(tables, recipients),
                new Gates(beans.getBean(Addressees.class), gateways, List.of()),
                gateways,
                beans.getBean(Ways.class),
                beans.getBean(Templates.class),
                beans.getBean(Enclosures.class),
                beans.getBean(Outcomes.class),
                beans.getBean(PlatformTransactionManager.class),
                beans.getBean(Clock.class),
                Duration.ofMinutes(5));
        while (dispatcher.sends() > 0) {
            // There may be more.
        }
    }
}
