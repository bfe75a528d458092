package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.spean.directory.imports.Targets;

/** One column of the file: its name, some of what stands in it, and what it says. */
class MatchRow extends Div {

    private static final int SHOWN = 80;

    private final TargetField target;

    MatchRow(String header, List<String> samples, String guessed, Reader reader) {
        setClassName("match-row");
        Span name = new Span(header);
        name.setClassName("t");
        Span some = new Span(
                samples.isEmpty()
                        ? reader.say("import.column-empty")
                        : String.join(" · ", samples.stream().map(MatchRow::cut).toList()));
        some.setClassName("note");
        target = new TargetField(reader.say("import.says", header), reader, true);
        target.setValue(guessed);
        add(new Div(name, some), target);
    }

    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    String target() {
        return Optional.ofNullable(target.getValue()).orElse(Targets.NOTHING);
    }
}
