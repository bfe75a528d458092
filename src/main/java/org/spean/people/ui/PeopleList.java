package org.spean.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.spean.people.Person;

/** People by name, in both scripts, with their own numbers. */
class PeopleList extends UnorderedList {

    PeopleList(List<Person> people, PostWords words) {
        setClassName("people");
        people.forEach(person -> add(line(person, words)));
    }

    private static ListItem line(Person person, PostWords words) {
        Anchor name = words.link(person);
        name.setClassName("t");
        Div beside = new Div();
        words.otherName(person.name()).ifPresent(other -> beside.add(new Div(other)));
        person.phones().forEach(number -> beside.add(new Div(PostWords.dial(number))));
        if (person.account().isEmpty()) {
            Span none = new Span(words.say("person.no-account"));
            none.setClassName("note");
            beside.add(none);
        }
        return new ListItem(name, beside);
    }
}
