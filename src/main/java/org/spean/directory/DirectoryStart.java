package org.spean.directory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Brings the directory up before the first page is served. */
@Component
class DirectoryStart implements SmartInitializingSingleton {

    private final FirstContent content;

    DirectoryStart(FirstContent content) {
        this.content = content;
    }

    @Override
    public void afterSingletonsInstantiated() {
        content.load();
    }
}
