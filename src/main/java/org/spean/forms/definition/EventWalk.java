package org.spean.forms.definition;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Looks through a file, mark by mark and before anything is made of it, for what no file of a form has: parts that are repeated
 * by reference, and depths.
 */
final class EventWalk {

    private final LoadSettings settings;
    private final int deepest;

    EventWalk(LoadSettings settings, int deepest) {
        this.settings = settings;
        this.deepest = deepest;
    }

    Optional<DefinitionFault> wrong(String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof AliasEvent) {
                return Optional.of(new DefinitionFault(line(event), DefinitionFault.Kind.REPEATED_BY_REFERENCE, ""));
            }
            if (event instanceof CollectionStartEvent && ++depth > deepest) {
                return Optional.of(new DefinitionFault(line(event), DefinitionFault.Kind.TOO_MANY, ""));
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return Optional.empty();
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }
}
