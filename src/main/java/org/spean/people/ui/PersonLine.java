package org.spean.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.spean.access.AccountBook;
import org.spean.access.Accounts;
import org.spean.access.Grant;
import org.spean.access.GrantBook.Seen;

/** Somebody in the list: the name leads to their page, beside it what they do here. */
class PersonLine extends ListItem {

    PersonLine(AccountBook.Line person, List<Seen> grants, RoleWords words) {
        List<Grant> open = grants.stream()
                .map(Seen::grant)
                .filter(grant -> grant.standing().open())
                .toList();
        Anchor name = new Anchor(RoleLinks.person(person.id()), person.name());
        name.setClassName("t");
        Div roles = new Div();
        if (open.isEmpty()) {
            Span none = new Span(words.say("people.no-role"));
            none.setClassName("note");
            roles.add(none);
        }
        open.forEach(grant -> {
            Div line = new Div(new Span(words.title(grant.role(), grant.remit())));
            if (grant.standing() != Grant.Standing.HELD || grant.until().isPresent()) {
                Span standing = new Span(words.standing(grant));
                standing.setClassName("note");
                line.add(standing);
            }
            roles.add(line);
        });
        if (person.state() != Accounts.State.OPEN) {
            Span state = new Span(words.say("account.state." + person.state()));
            state.setClassName("note");
            roles.add(state);
        }
        add(name, roles);
    }
}
