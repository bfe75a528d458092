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
import org.spean.people.Holding;
import org.spean.people.PostId;
import org.spean.people.PostLine;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** A post: who holds it, since when and on which number; away, deputy, hand-over; and everybody before. */
@Route(PostLinks.POSTS + "/:post")
@RolesAllowed({"ADMINISTRATOR", "MANAGER", "ATRO_OFFICER", "FOCAL_PERSON"})
class PostView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PostShelf shelf;
    private final PostWords words = new PostWords(Language.of(getLocale()));
    private final Div says = GrantActs.place();
    private final Div holders = new Div();
    private final Div asking = new Div();
    private final Div history = new Div();
    private String title = "";

    PostView(PostShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Handles.read(event, "post", PostId::of)
                .flatMap(id -> shelf.book().post(shelf.actor(), id))
                .ifPresentOrElse(this::open, () -> event.rerouteToError(NotFoundException.class));
    }

    private void open(PostLine line) {
        title = line.title().in(words.language());
        Nav crumb = new Nav(new Anchor(PostLinks.POSTS, words.say("post.posts")));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(words.say("people.crumb"));
        line.post()
                .province()
                .flatMap(place -> shelf.book().province(shelf.actor(), place))
                .ifPresent(name -> crumb.add(
                        new Span(" › "),
                        new Anchor(
                                PostLinks.province(line.post().province().orElseThrow()), name.in(words.language()))));
        removeAll();
        add(crumb, new H1(title), says, holders, asking, history);
        show(line);
    }

    private void show(PostLine line) {
        PostActs acts = new PostActs(
                shelf,
                words,
                this,
                says,
                asking,
                () -> shelf.book().post(shelf.actor(), line.post().id()).ifPresent(this::show));
        boolean mayFill = shelf.book().mayFill(shelf.actor(), line.post());
        holders.removeAll();
        if (line.holdings().isEmpty()) {
            holders.add(new EmptyState(
                    words.say("post.vacant-now"), words.say(mayFill ? "post.vacant-next" : "post.vacant-ask")));
        }
        line.holdings().forEach(each -> holders.add(new HoldingPart(each, shelf, words, acts, mayFill)));
        Div more = new Div();
        more.setClassName("row");
        boolean openEnd = line.holdings().stream()
                .anyMatch(each -> each.designation().until().isEmpty());
        if (mayFill && !openEnd) {
            more.add(button("post.designate", "btn main", () -> acts.designate(line)));
        }
        if (mayFill && line.post().kind().several()) {
            more.add(button("post.another", "btn", () -> another(line)));
        }
        holders.add(more);
        undo(line, acts);
        before(line);
    }

    private void another(PostLine line) {
        PostId made = shelf.posts().another(shelf.actor(), line.post().id());
        getUI().ifPresent(ui -> ui.navigate(PostLinks.post(made)));
    }

    /** Within the day; where something has followed, it says why it cannot be undone. */
    private void undo(PostLine line, PostActs acts) {
        shelf.handOvers().last(shelf.actor(), line.post().id()).ifPresent(last -> {
            Div row = new Div();
            row.setClassName("row");
            if (last.against().isEmpty()) {
                row.add(
                        new Span(words.say("post.was-handed-over")),
                        button("post.undo-hand-over", "btn", () -> acts.undoHandOver(line)));
            } else if (last.recent()) {
                Span why = new Span(words.say("post.wrong." + last.against().get()));
                why.setClassName("note");
                row.add(why);
            }
            holders.add(row);
        });
    }

    private void before(PostLine line) {
        history.removeAll();
        List<Holding> before = shelf.book().before(shelf.actor(), line.post().id());
        Section section = new Section(new H2(words.say("post.before")));
        if (before.isEmpty()) {
            section.add(new Paragraph(words.say("post.before-none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.setClassName("people");
            before.forEach(each -> list.add(line(each)));
            section.add(list);
        }
        history.add(section);
    }

    private ListItem line(Holding holding) {
        Anchor name = words.link(holding.person());
        name.setClassName("t");
        Div what = new Div(new Div(new Span(words.term(holding.designation()))));
        Span standing = new Span(words.standing(holding.designation()));
        standing.setClassName("note");
        what.add(standing);
        Optional.of(holding.designation())
                .filter(each -> each.deputyOf().isPresent())
                .ifPresent(each -> what.add(note(words.say("post.as-deputy"))));
        holding.designation()
                .decided()
                .filter(step -> !step.reason().isEmpty())
                .ifPresent(step -> what.add(note(words.say("people.because", step.reason()))));
        return new ListItem(name, what);
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.setClassName("note");
        return note;
    }

    private NativeButton button(String key, String look, Runnable does) {
        NativeButton button = new NativeButton(words.say(key), click -> does.run());
        button.setClassName(look);
        return button;
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("post.posts") : title;
    }
}
