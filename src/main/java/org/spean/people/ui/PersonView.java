package org.spean.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.spean.access.AccountBook;
import org.spean.access.Grant;
import org.spean.access.GrantBook.Seen;
import org.spean.access.GrantOutcome;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** One person: what they may do, in words; what is proposed; to propose another role; and what was before. */
@Route(RoleLinks.ACCOUNTS + "/:account")
@RolesAllowed({"ADMINISTRATOR", "MANAGER", "ATRO_OFFICER", "FOCAL_PERSON"})
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RoleShelf shelf;
    private final PostShelf posts;
    private final Div says = GrantActs.place();
    private final Div making = new Div();
    private final Div account = new Div();
    private final Div roles = new Div();
    private String name = "";

    PersonView(RoleShelf shelf, PostShelf posts) {
        this.shelf = shelf;
        this.posts = posts;
        setClassName("sheet roles");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("account")
                .flatMap(PersonView::handle)
                .flatMap(account -> shelf.people().person(shelf.actor(), account))
                .ifPresentOrElse(this::open, () -> event.rerouteToError(NotFoundException.class));
    }

    private static Optional<UUID> handle(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void open(AccountBook.Line person) {
        name = person.name();
        Nav crumb = new Nav(new Anchor(RoleLinks.ACCOUNTS, getTranslation("people.title")));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(getTranslation("people.crumb"));
        removeAll();
        add(crumb, new H1(name), says, roles, making, account, new BookOfPeople(posts, person.id()));
        show(person);
    }

    private void show(AccountBook.Line person) {
        Language language = Language.of(getLocale());
        List<Seen> all = shelf.book().of(shelf.actor(), person.id());
        RoleWords words = shelf.words(language, all.stream());
        GrantActs acts = new GrantActs(shelf, words, this, says, () -> show(person));
        roles.removeAll();
        List<Seen> held = standing(all, each -> each == Grant.Standing.HELD);
        Section may = new Section(new H2(getTranslation("people.may", name)));
        if (held.isEmpty()) {
            may.add(new EmptyState(getTranslation("people.may-nothing"), getTranslation("people.may-nothing-next")));
        }
        held.forEach(each -> may.add(new MayDo(each.grant(), words, new H3()), new GrantCard(each, words, acts)));
        roles.add(may);
        part("people.waiting", standing(all, each -> each.open() && each != Grant.Standing.HELD), words, acts);
        part("people.before", standing(all, each -> !each.open()), words, acts);
        start(person);
        account.removeAll();
        if (AccountPart.concerns(shelf, person)) {
            account.add(new AccountPart(
                    shelf,
                    words,
                    person,
                    () -> shelf.people().person(shelf.actor(), person.id()).ifPresent(this::show)));
        }
    }

    private static List<Seen> standing(List<Seen> all, Predicate<Grant.Standing> where) {
        return all.stream().filter(each -> where.test(each.grant().standing())).toList();
    }

    private void part(String title, List<Seen> grants, RoleWords words, GrantActs acts) {
        if (!grants.isEmpty()) {
            Section part = new Section(new H2(getTranslation(title)));
            grants.forEach(each -> part.add(new GrantCard(each, words, acts)));
            roles.add(part);
        }
    }

    /** Nobody proposes a role for themselves: there the button is missing. */
    private void start(AccountBook.Line person) {
        making.removeAll();
        boolean own = shelf.actor().account().filter(person.id()::equals).isPresent();
        if (own) {
            making.add(new Anchor(RoleLinks.WHAT_MAY_I_DO, getTranslation("people.what")));
        } else if (!shelf.book().proposable(shelf.actor()).isEmpty()) {
            NativeButton another = new NativeButton(getTranslation("people.propose"), click -> ask(person));
            another.setClassName("btn main");
            making.add(another);
        }
    }

    private void ask(AccountBook.Line person) {
        ProposeForm form = new ProposeForm(shelf, person, outcome -> proposed(person, outcome), () -> start(person));
        making.removeAll();
        making.add(form);
        form.begin();
    }

    private void proposed(AccountBook.Line person, GrantOutcome.Done done) {
        show(person);
        says.removeAll();
        says.addClassName("done");
        says.add(new Paragraph(getTranslation(
                done.grant().standing() == Grant.Standing.PROPOSED ? "people.now-waits" : "people.now-held")));
        says.getElement().callJsFunction("focus");
    }

    @Override
    public String getPageTitle() {
        return name.isEmpty() ? getTranslation("people.title") : name;
    }
}
