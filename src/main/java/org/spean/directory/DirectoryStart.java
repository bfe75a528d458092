package org.spean.directory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings the directory up before the first page is served. */
@Component
class DirectoryStart implements SmartInitializingSingleton {

    private final FirstContent content;
    private final ApplicationEventPublisher events;

    DirectoryStart(FirstContent content, ApplicationEventPublisher events) {
        this.content = content;
        this.events = events;
    }

    @Override
    public void afterSingletonsInstantiated() {
        content.load();
        events.publishEvent(new ContentReady());
    }
}
