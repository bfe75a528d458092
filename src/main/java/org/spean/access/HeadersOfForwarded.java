package org.spean.access;

import org.apache.catalina.core.StandardContext;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Spring Security writes its headers when an answer is about to leave. A page that one part of the program passes on to
 * another, as all of Vaadin's are, left before that: the container closed it behind the back of whoever wraps it. It must
 * not: without this no such page would have {@code Strict-Transport-Security}, {@code Cache-Control} or {@code nosniff}.
 */
@Component
class HeadersOfForwarded implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory container) {
        container.addContextCustomizers(
                context -> ((StandardContext) context).setSuspendWrappedResponseAfterForward(false));
    }
}
