package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spean.directory.imports.Import;
import org.spean.directory.imports.Targets;

/** Which column of the file says what, each with some of what stands in it and a guess; and what all rows say. */
class MatchPart extends Section {

    private final ImportShelf shelf;
    private final Reader reader;
    private final Import about;
    private final Runnable matched;
    private final List<MatchRow> rows = new ArrayList<>();
    private final ConstantRows constants;
    private final Paragraph says = new Paragraph();

    MatchPart(ImportShelf shelf, Reader reader, Import about, Runnable matched) {
        this.shelf = shelf;
        this.reader = reader;
        this.about = about;
        this.matched = matched;
        setClassName("match");
        Paragraph lead = new Paragraph(reader.say("import.match-lead"));
        lead.setClassName("lead");
        Div columns = new Div();
        columns.setClassName("match-rows");
        List<List<String>> samples = shelf.imports().samples(shelf.actor(), about.id());
        for (int at = 0; at < about.headers().size(); at++) {
            String target = at < about.matching().targets().size()
                    ? about.matching().targets().get(at)
                    : Targets.NOTHING;
            MatchRow row = new MatchRow(about.headers().get(at), samples.get(at), target, reader);
            rows.add(row);
            columns.add(row);
        }
        constants = new ConstantRows(about.matching().constants(), reader);
        says.setClassName("asked-too-much");
        says.getElement().setAttribute("role", "alert");
        NativeButton go = new NativeButton(reader.say("import.look"), click -> go());
        go.setClassName("btn main");
        add(new H2(reader.say("import.match")), lead, columns, constants, says, go);
    }

    private void go() {
        List<String> targets = rows.stream().map(MatchRow::target).toList();
        Map<String, String> all = new HashMap<>(constants.said());
        boolean organization = targets.contains("organization")
                || targets.contains("organization_name_en")
                || all.containsKey("organization")
                || targets.contains("id");
        if (!organization || !(targets.contains("type") || all.containsKey("type") || targets.contains("id"))) {
            says.setText(reader.say("import.match-needed"));
            return;
        }
        shelf.imports().match(shelf.actor(), about.id(), targets, all);
        matched.run();
    }
}
