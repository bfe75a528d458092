package org.spean.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
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
import java.util.function.Predicate;
import org.spean.people.PostLine;
import org.spean.people.ProvincePosts;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.EmptyState;

/** The posts of one province: its two focal persons and the district officials. */
@Route(PostLinks.PROVINCE + "/:place")
@RolesAllowed({"ADMINISTRATOR", "ATRO_OFFICER", "FOCAL_PERSON"})
class ProvincePostsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PostShelf shelf;
    private final PostWords words = new PostWords(Language.of(getLocale()));
    private String title = "";

    ProvincePostsView(PostShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<PlaceCode> place = event.getRouteParameters().get("place").flatMap(ProvincePostsView::place);
        Optional<BilingualText> name = place.flatMap(code -> shelf.book().province(shelf.actor(), code));
        if (place.isEmpty() || name.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(place.get(), name.get());
    }

    private static Optional<PlaceCode> place(String digits) {
        return digits.matches("\\d\\d") && digits.compareTo("01") >= 0 && digits.compareTo("25") <= 0
                ? Optional.of(new PlaceCode(digits))
                : Optional.empty();
    }

    private void show(PlaceCode place, BilingualText name) {
        title = words.say("post.of-province", name.in(words.language()));
        List<PostLine> lines = shelf.book().in(shelf.actor(), place);
        long confirmed = lines.stream()
                .filter(line -> line.post().kind().focal()
                        && line.holder(shelf.book().today()).isPresent())
                .count();
        removeAll();
        Nav crumb = new Nav(new Anchor(PostLinks.POSTS, words.say("post.posts")));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(words.say("people.crumb"));
        add(crumb, new H1(title));
        if (confirmed < ProvincePosts.WANTED) {
            Paragraph alarm = new Paragraph(words.say("post.province-alarm." + confirmed));
            alarm.setClassName("alarms");
            add(alarm);
        }
        part("post.focal-persons", lines, line -> line.post().kind().focal());
        part("post.district-officials", lines, line -> !line.post().kind().focal());
    }

    private void part(String heading, List<PostLine> lines, Predicate<PostLine> which) {
        List<PostLine> some = lines.stream().filter(which).toList();
        Section section = new Section(new H2(words.say(heading)));
        section.add(
                some.isEmpty()
                        ? new EmptyState(words.say("post.no-districts"), words.say("post.no-districts-next"))
                        : PostTable.of(some, words, shelf.book().today()));
        add(section);
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("post.posts") : title;
    }
}
