package org.spean.cases.ui.file;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.spean.access.Actor;
import org.spean.access.reach.Opening;
import org.spean.cases.file.Confinements.Question;
import org.spean.vocabulary.CaseCode;
import org.spean.widgets.Numerals;

/** What waits for a second person's yes: who asks for it, for whom and why; with yes and no, or with taking it back. */
final class OpeningList extends UnorderedList {

    private final CaseFileShelf shelf;
    private final FileWords words;
    private final Runnable answered;

    /**
     * Those that wait.
     *
     * @param answered is run when one of them was answered or taken back
     */
    OpeningList(CaseFileShelf shelf, FileWords words, List<Question> questions, Runnable answered) {
        this.shelf = shelf;
        this.words = words;
        this.answered = answered;
        setClassName("form-list openings");
        questions.forEach(each -> add(line(each)));
    }

    private ListItem line(Question question) {
        Opening opening = question.opening();
        Span what = new Span(words.of(
                "confine.opens.",
                opening.what(),
                question.code().map(CaseCode::text).orElseGet(() -> words.say("confine.wish.unseen")),
                opening.whom().map(whom -> words.whom(shelf, whom)).orElse("")));
        Span who = new Span(words.say(
                "confine.wish.asked",
                opening.name(),
                Numerals.moment(opening.at(), words.language()),
                opening.reason()));
        who.setClassName("note");
        Div acts = new Div();
        acts.setClassName("row");
        if (question.theirs()) {
            acts.add(
                    button(
                            "confine.wish.yes",
                            opening.id(),
                            (by, id) -> shelf.confinements().answer(by, id, true)),
                    button(
                            "confine.wish.no",
                            opening.id(),
                            (by, id) -> shelf.confinements().answer(by, id, false)));
        } else {
            acts.add(
                    new Span(words.say("confine.wish.waits")),
                    button("confine.wish.back", opening.id(), shelf.confinements()::takeBack));
        }
        return new ListItem(new Div(what, new Div(who)), acts);
    }

    private NativeButton button(String key, UUID id, BiPredicate<Actor, UUID> act) {
        NativeButton button = new NativeButton(words.say(key), click -> {
            if (act.test(shelf.present().actor(), id)) {
                answered.run();
            } else {
                removeAll();
                add(new ListItem(IdentityPart.alert(words.say("confine.wish.over"))));
            }
        });
        button.setClassName("btn small");
        return button;
    }
}
