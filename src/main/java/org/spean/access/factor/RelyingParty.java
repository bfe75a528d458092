package org.spean.access.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * For which pages devices keep passkeys: those of the host in {@code SPEAN_HOST}, over TLS; where it is not set, those of
 * whatever host a browser asked for. A passkey that is required needs the setting: what a request says is no ground for that.
 */
@Component
public class RelyingParty {

    private static final Logger log = LoggerFactory.getLogger(RelyingParty.class);

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Optional<Place> set;

    RelyingParty(@Value("${spean.host}") String host) {
        this.set = Optional.of(host.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .map(each -> new Place(each.replaceFirst(":[0-9]+$", ""), "https://" + each));
    }

    /**
     * A host, and how its pages' addresses begin.
     *
     * @param host without a port
     * @param origin scheme, host and port, as a browser says it
     */
    public record Place(String host, String origin) {}

    @EventListener
    void opened(ApplicationReadyEvent ready) {
        if (set.isEmpty() && !ready.getApplicationContext().getEnvironment().acceptsProfiles(Profiles.of("demo"))) {
            log.info(
                    "Administrators and ATRO officers need no passkey yet: SPEAN_HOST says under which name people open"
                            + " the program over TLS");
        }
    }

    /** The host that was set, if there is one. */
    public Optional<String> host() {
        return set.map(Place::host);
    }

    Place of(HttpServletRequest request) {
        return set.orElseGet(() -> asked(request));
    }

    private static Place asked(HttpServletRequest request) {
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? HTTPS : HTTP);
        return new Place(host, request.getScheme() + "://" + host + (usual ? "" : ":" + port));
    }
}
