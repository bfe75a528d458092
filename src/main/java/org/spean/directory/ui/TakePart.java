package org.spean.directory.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import org.spean.directory.imports.Import;
import org.spean.directory.imports.Verdict;

/** What taking the file does, in a sentence, with its button; or why it cannot be taken yet. */
class TakePart extends Section {

    TakePart(ImportShelf shelf, Reader reader, Import about, Map<Verdict, Integer> counts, Runnable shown) {
        int fresh = counts.getOrDefault(Verdict.NEW, 0);
        int changed = counts.getOrDefault(Verdict.CHANGED, 0);
        int ends = counts.getOrDefault(Verdict.ENDS, 0);
        int wrong = counts.getOrDefault(Verdict.WRONG, 0);
        int twins = counts.getOrDefault(Verdict.TWIN, 0);
        setClassName("take");
        Paragraph says = new Paragraph();
        says.getElement().setAttribute("role", "status");
        add(says);
        if (wrong > 0) {
            says.setText(reader.say("import.wrong-rows", wrong));
        } else if (twins > 0) {
            says.setText(reader.say("import.twin-rows", twins));
        } else if (fresh + changed + ends == 0) {
            says.setText(reader.say("import.nothing-new"));
        } else {
            says.setText(reader.say("import.would", fresh, changed, ends));
            NativeButton take = new NativeButton(reader.say("import.take"), click -> {
                shelf.work().take(shelf.actor(), about.id());
                shown.run();
            });
            take.setClassName("btn main");
            add(take);
        }
    }
}
