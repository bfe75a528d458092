package org.spean.directory.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.function.Function;

/** Reads what stands in an address; what cannot be read is not there. */
final class Address {

    private Address() {}

    static <T> Optional<T> read(BeforeEnterEvent event, String name, Function<String, T> reader) {
        return event.getRouteParameters().get(name).flatMap(text -> {
            try {
                return Optional.of(reader.apply(text));
            } catch (IllegalArgumentException unknown) {
                return Optional.empty();
            }
        });
    }
}
