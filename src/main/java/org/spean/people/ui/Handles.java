package org.spean.people.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.function.Function;

/** Reads handles from addresses. What is none is not there. */
final class Handles {

    private Handles() {}

    static <T> Optional<T> read(BeforeEnterEvent event, String name, Function<String, T> reader) {
        try {
            return event.getRouteParameters().get(name).map(reader);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
