package org.spean.directory.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.spean.access.Actor;
import org.spean.directory.ServiceEntry;
import org.spean.vocabulary.Language;

/** What can be done with a service, and what is known of it elsewhere: a slot, filled by rooms that the directory does not know. */
public interface ServiceAction {

    /** On its card in a list: a button, asked for many at once, so it asks no table. Empty where there is nothing for them. */
    Optional<Component> card(ServiceEntry entry, Actor by, Language language);

    /** On its own page. Empty where there is nothing for them. */
    Optional<Component> page(ServiceEntry entry, Actor by, Language language);
}
