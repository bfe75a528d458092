package org.spean.cases.ui.file;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.spean.access.guard.ColdIdentity;
import org.spean.widgets.Numerals;

/** Somebody asks to see who it is, long after the closure: another may say yes. */
final class WarmingCard extends Div {

    WarmingCard(CaseFileShelf shelf, FileWords words, ColdIdentity.Waiting waiting) {
        setClassName("card");
        String name = shelf.accounts().names(Set.of(waiting.by())).getOrDefault(waiting.by(), "");
        NativeButton yes = new NativeButton(words.say("case-file.cold-yes"), click -> {
            boolean counts = shelf.cold().confirm(shelf.present().actor(), waiting.id());
            removeAll();
            add(new Paragraph(words.say(counts ? "case-file.cold-said" : "case-file.cold-over")));
        });
        yes.setClassName("btn small");
        add(
                new Paragraph(words.say(
                        "case-file.cold-waits",
                        name,
                        Numerals.moment(waiting.at(), words.language()),
                        waiting.reason())),
                yes);
    }
}
