package org.spean.directory.book;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the live pages are: below the name under which people open the program, or this machine's own where it has none. */
@Component
class LiveAddress {

    private final String host;
    private final Environment settings;

    LiveAddress(@Value("${spean.host}") String host, Environment settings) {
        this.host = host.strip();
        this.settings = settings;
    }

    /** It ends in a slash. */
    URI base() {
        String path = settings.getProperty("server.servlet.context-path", "") + "/";
        return URI.create(
                host.isEmpty()
                        ? "http://localhost:" + settings.getProperty("local.server.port", "8080") + path
                        : "https://" + host + path);
    }
}
