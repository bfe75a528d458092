package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import org.spean.people.Found;
import org.spean.widgets.EmptyState;

/** What a search found: posts with their holders, then people. */
class FoundList extends Div {

    FoundList(Found found, PostWords words, LocalDate today) {
        if (found.isEmpty()) {
            add(new EmptyState(words.say("post.nothing-found"), words.say("post.nothing-found-next")));
        }
        if (!found.posts().isEmpty()) {
            add(new Section(new H2(words.say("post.posts")), PostTable.of(found.posts(), words, today)));
        }
        if (!found.people().isEmpty()) {
            add(new Section(new H2(words.say("person.people")), new PeopleList(found.people(), words)));
        }
    }
}
