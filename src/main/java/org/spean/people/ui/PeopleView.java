package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.spean.people.Person;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** The book of people, with or without an account: found by a part of the name in either script, or of a number. */
@Route(PostLinks.PEOPLE)
@Menu(title = "person.menu", order = 44)
@RolesAllowed({"ADMINISTRATOR", "MANAGER", "ATRO_OFFICER", "FOCAL_PERSON"})
class PeopleView extends Div implements HasDynamicTitle {

    private final PostShelf shelf;
    private final PostWords words = new PostWords(Language.of(getLocale()));
    private final Div entering = new Div();
    private final Div shown = new Div();

    PeopleView(PostShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles");
        Paragraph lead = new Paragraph(words.say("person.lead"));
        lead.setClassName("lead");
        shown.getElement().setAttribute("role", "status");
        add(
                new H1(words.say("person.people")),
                lead,
                entering,
                new SearchField(words.say("person.search"), words.say("person.search-help"), this::find),
                shown);
        offer();
        find("");
    }

    private void offer() {
        entering.removeAll();
        if (shelf.people().mayKeep(shelf.actor())) {
            NativeButton enter = new NativeButton(words.say("person.enter"), click -> ask());
            enter.setClassName("btn main");
            entering.add(enter);
        }
    }

    private void ask() {
        PersonForm form = new PersonForm(
                shelf,
                words,
                Optional.empty(),
                person -> getUI().ifPresent(ui -> ui.navigate(PostLinks.person(person.id()))),
                this::offer);
        entering.removeAll();
        entering.add(form);
        form.begin();
    }

    private void find(String typed) {
        List<Person> found = shelf.search().people(shelf.actor(), typed);
        shown.removeAll();
        shown.add(
                found.isEmpty()
                        ? new EmptyState(words.say("person.nobody"), words.say("person.nobody-next"))
                        : new PeopleList(found, words));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("person.people");
    }
}
