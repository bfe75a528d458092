package org.spean.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.spean.access.ProgramToken;
import org.spean.widgets.EmptyState;

/** The tokens that open the directory, and below them those that do not any more. */
class ProgramList extends Div {

    ProgramList(
            List<ProgramToken> tokens,
            Instant now,
            ProgramWords words,
            Consumer<ProgramToken> again,
            Consumer<ProgramToken> revoke) {
        List<ProgramToken> open =
                tokens.stream().filter(token -> token.at(now).opens()).toList();
        List<ProgramToken> shut =
                tokens.stream().filter(token -> !token.at(now).opens()).toList();
        if (open.isEmpty()) {
            add(new EmptyState(words.say("programs.none"), words.say("programs.none-next")));
        } else {
            add(part(words.say("programs.open"), open, now, words, again, revoke));
        }
        if (!shut.isEmpty()) {
            add(part(words.say("programs.shut"), shut.reversed(), now, words, again, revoke));
        }
    }

    private static Section part(
            String title,
            List<ProgramToken> tokens,
            Instant now,
            ProgramWords words,
            Consumer<ProgramToken> again,
            Consumer<ProgramToken> revoke) {
        Section part = new Section(new H2(title));
        tokens.forEach(token -> part.add(new ProgramCard(token, token.at(now), words, again, revoke)));
        return part;
    }
}
