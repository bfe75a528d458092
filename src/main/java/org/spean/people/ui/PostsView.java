package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.spean.people.PostKind;
import org.spean.people.PostLine;
import org.spean.people.ProvincePosts;
import org.spean.vocabulary.Language;

/**
 * The posts that the reader looks after: the alarms first, then the focal persons of each province, vacancies on top, then all
 * other posts.
 */
@Route(PostLinks.POSTS)
@Menu(title = "post.menu", order = 42)
@RolesAllowed({"ADMINISTRATOR", "MANAGER", "ATRO_OFFICER", "FOCAL_PERSON"})
class PostsView extends Div implements HasDynamicTitle {

    private final PostShelf shelf;
    private final PostWords words = new PostWords(Language.of(getLocale()));
    private final Div shown = new Div();

    PostsView(PostShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles wide");
        List<ProvincePosts> provinces = shelf.book().provinces(shelf.actor());
        add(new H1(words.say("post.posts")), lead("post.lead"));
        if (!provinces.isEmpty()) {
            add(alarms(provinces));
        }
        shown.getElement().setAttribute("role", "status");
        add(new SearchField(words.say("post.search"), words.say("post.search-help"), this::find), shown);
        all(provinces);
    }

    private Paragraph lead(String key) {
        Paragraph lead = new Paragraph(words.say(key));
        lead.setClassName("lead");
        return lead;
    }

    private Paragraph alarms(List<ProvincePosts> provinces) {
        long missing = provinces.stream().filter(ProvincePosts::alarm).count();
        Paragraph alarms =
                new Paragraph(missing == 0 ? words.say("post.no-alarm") : words.count("post.alarms", missing));
        alarms.setClassName(missing == 0 ? "all-well" : "alarms");
        return alarms;
    }

    private void find(String typed) {
        shown.removeAll();
        if (typed.isBlank()) {
            all(shelf.book().provinces(shelf.actor()));
        } else {
            shown.add(new FoundList(
                    shelf.search().find(shelf.actor(), typed),
                    words,
                    shelf.book().today()));
        }
    }

    private void all(List<ProvincePosts> provinces) {
        if (!provinces.isEmpty()) {
            shown.add(new Section(
                    new H2(words.say("post.focal-persons")),
                    PostTable.ofProvinces(provinces, words, shelf.book().today())));
        }
        part("post.district-officials", PostKind.DISTRICT_OFFICIAL);
        part("post.atro-officers", PostKind.ATRO_OFFICER);
        part("post.managers", PostKind.MANAGER);
    }

    /** Managers of organizations are many; those that are vacant are found by searching. */
    private void part(String title, PostKind kind) {
        List<PostLine> lines = shelf.book().seen(shelf.actor(), Set.of(kind));
        List<PostLine> held =
                lines.stream().filter(each -> !each.holdings().isEmpty()).toList();
        boolean many = kind == PostKind.MANAGER && lines.size() > 10;
        List<PostLine> listed = many ? held : lines;
        if (lines.isEmpty()) {
            return;
        }
        Section section = new Section(new H2(words.say(title)));
        if (!listed.isEmpty()) {
            section.add(PostTable.of(listed, words, shelf.book().today()));
        }
        if (many) {
            Paragraph note = new Paragraph(words.count("post.managers-vacant", lines.size() - held.size()));
            note.setClassName("note");
            section.add(note);
        }
        shown.add(section);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("post.posts");
    }
}
