package org.spean.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.spean.people.Designation;
import org.spean.people.Person;
import org.spean.people.PersonId;
import org.spean.vocabulary.EmailAddress;
import org.spean.vocabulary.Language;
import org.spean.widgets.Facts;

/** Somebody in the book of people: names, numbers, account, and the posts they hold and held. */
@Route(PostLinks.PEOPLE + "/:person")
@RolesAllowed({"ADMINISTRATOR", "MANAGER", "ATRO_OFFICER", "FOCAL_PERSON"})
class KnownPersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PostShelf shelf;
    private final PostWords words = new PostWords(Language.of(getLocale()));
    private final Div says = GrantActs.place();
    private final Div known = new Div();
    private final Div asking = new Div();
    private String title = "";

    KnownPersonView(PostShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Handles.read(event, "person", PersonId::of)
                .flatMap(id -> shelf.search().person(shelf.actor(), id))
                .ifPresentOrElse(this::open, () -> event.rerouteToError(NotFoundException.class));
    }

    private void open(Person person) {
        title = words.name(person.name());
        H1 heading = new H1();
        heading.add(words.spoken(person.name()));
        Nav crumb = new Nav(new Anchor(PostLinks.PEOPLE, words.say("person.people")));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(words.say("people.crumb"));
        removeAll();
        add(crumb, heading, says, known, asking);
        show(person);
    }

    private void show(Person person) {
        boolean keeps = shelf.people().mayKeep(shelf.actor());
        Facts facts = new Facts();
        words.otherName(person.name()).ifPresent(other -> facts.fact(words.say("person.other-name"), other));
        facts.fact(
                words.say("person.language"),
                words.say("shell.language." + person.language().tag()));
        Div phones = new Div();
        if (person.phones().isEmpty()) {
            phones.add(new Span(words.say("phone-book.none")));
        }
        person.phones().forEach(number -> phones.add(new Div(PostWords.dial(number))));
        facts.fact(words.say("person.phones"), phones);
        person.email().map(EmailAddress::address).ifPresent(email -> facts.fact(words.say("person.email"), email));
        facts.fact(words.say("person.account"), account(person));
        known.removeAll();
        known.add(facts);
        Div row = new Div();
        row.setClassName("row");
        if (keeps) {
            row.add(button("person.correct", () -> correct(person)));
            if (person.account().isEmpty()) {
                row.add(button("person.link", () -> link(person)));
            }
        }
        known.add(row, posts(person));
        asking.removeAll();
    }

    private Span account(Person person) {
        return person.account()
                .map(account -> new Span(new Anchor(
                        RoleLinks.person(account), shelf.named(account).orElseGet(() -> words.say("people.somebody")))))
                .orElseGet(() -> new Span(words.say("person.no-account")));
    }

    private Section posts(Person person) {
        Section section = new Section(new H2(words.say("person.posts")));
        List<Designation> all = shelf.book().designations(shelf.actor(), person.id());
        if (all.isEmpty()) {
            section.add(new Paragraph(words.say("person.no-posts")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.setClassName("people");
        all.forEach(each -> {
            Anchor post = new Anchor(
                    PostLinks.post(each.post()), words.spoken(shelf.book().title(each.post())));
            post.setClassName("t");
            Div what = new Div(new Div(new Span(words.term(each))));
            Span standing = new Span(words.standing(each));
            standing.setClassName("note");
            what.add(standing);
            each.deputyOf().ifPresent(holder -> {
                Span deputy = new Span(words.say("post.as-deputy"));
                deputy.setClassName("note");
                what.add(deputy);
            });
            list.add(new ListItem(post, what));
        });
        section.add(list);
        return section;
    }

    private NativeButton button(String key, Runnable does) {
        NativeButton button = new NativeButton(words.say(key), click -> does.run());
        button.setClassName("btn");
        return button;
    }

    private void correct(Person person) {
        PersonForm form = new PersonForm(shelf, words, Optional.of(person), this::open, asking::removeAll);
        asking.removeAll();
        asking.add(form);
        form.begin();
    }

    private void link(Person person) {
        LinkForm form = new LinkForm(shelf, words, person, this::linked, asking::removeAll);
        asking.removeAll();
        asking.add(form);
        form.begin();
    }

    private void linked(Person person) {
        open(person);
        says.removeAll();
        says.setClassName("done", true);
        says.add(new Paragraph(words.say("person.linked")));
        says.getElement().callJsFunction("focus");
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("person.people") : title;
    }
}
