package org.spean.cases.ui.file;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.spean.cases.file.Confinements;
import org.spean.cases.file.Confinements.Question;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** Cases that shall open to somebody again: one asks, another says yes. Also for those who do not see the case itself. */
@Route(Confinements.LINK)
@RolesAllowed({"MANAGER", "ATRO_OFFICER"})
class OpeningsView extends Div implements HasDynamicTitle {

    private final CaseFileShelf shelf;
    private final FileWords words;
    private final Div body = new Div();

    OpeningsView(CaseFileShelf shelf) {
        this.shelf = shelf;
        words = new FileWords(Language.of(getLocale()), shelf);
        setClassName("sheet roles");
        Paragraph lead = new Paragraph(words.say("confine.wish.lead"));
        lead.setClassName("lead");
        add(new H1(words.say("confine.wish.title")), lead, body);
        show();
    }

    private void show() {
        body.removeAll();
        List<Question> questions =
                shelf.confinements().questions(shelf.present().actor());
        body.add(
                questions.isEmpty()
                        ? new EmptyState(words.say("confine.wish.none"), words.say("confine.wish.none-next"))
                        : new OpeningList(shelf, words, questions, this::show));
    }

    @Override
    public String getPageTitle() {
        return words.say("confine.wish.title");
    }
}
