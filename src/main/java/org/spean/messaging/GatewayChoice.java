package org.spean.messaging;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether messages reach real telephones. Until two people have said so everything goes to the simulator; a node learns of
 * a change within two seconds, and before it sends anything after a start.
 */
@Component
class GatewayChoice {

    static final String SIMULATOR = "simulator";

    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final LoadingCache<Boolean, Boolean> live;

    GatewayChoice(JdbcClient database) {
        this.live = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .build(only -> database.sql("SELECT live FROM sending")
                        .query(Boolean.class)
                        .single());
    }

    boolean live() {
        return Boolean.TRUE.equals(live.get(true));
    }

    void changed() {
        live.invalidateAll();
    }

    /** The name of the gateway for this channel. */
    Optional<String> name(Channel channel) {
        if (!live()) {
            return Optional.of(SIMULATOR);
        }
        return Optional.of(
                switch (channel) {
                    case SMS, VOICE -> "twilio";
                    case TELEGRAM -> "telegram";
                    case EMAIL -> "email";
                });
    }
}
