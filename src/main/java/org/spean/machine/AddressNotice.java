package org.spean.machine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the program which address to open, once everything is up. */
@Component
class AddressNotice {

    private static final Logger log = LoggerFactory.getLogger(AddressNotice.class);

    private final String host;
    private final String address;

    AddressNotice(@Value("${spean.host}") String host, @Value("${server.address:}") String address) {
        this.host = host.strip();
        this.address = address.isEmpty() ? "localhost" : address;
    }

    @EventListener
    void opened(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String here = "http://" + address + ":" + web.getWebServer().getPort() + "/";
            if (host.isEmpty()) {
                log.info("Spean is open. In a browser: {}", here);
            } else {
                log.info("Spean is open. In a browser: https://{}/ by your proxy, which finds it at {}", host, here);
            }
        }
    }
}
