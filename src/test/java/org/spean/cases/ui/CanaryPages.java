package org.spean.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.access.SignedIn;
import org.spean.appointments.feed.CalendarLinks;
import org.spean.cases.Case;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;

/** Looks through pages: the addresses and titles of those who may read them, and all that others get. */
final class CanaryPages {

    private static final Pattern ADDRESS = Pattern.compile("\"(?:href|src|action)\"[^}]*?\"value\":\"([^\"]*)\"");
    private static final Pattern TITLE = Pattern.compile("document\\.title[^\\]]*");

    private final BeanFactory beans;
    private final int port;
    private final CanaryStory story;
    private final Grep grep;

    CanaryPages(BeanFactory beans, int port, CanaryStory story, Grep grep) {
        this.beans = beans;
        this.port = port;
        this.story = story;
        this.grep = grep;
    }

    private List<Case> both() {
        return List.of(story.woman, story.boy);
    }

    private static List<String> of(Case file) {
        return List.of(
                "cases",
                "cases/" + file.id(),
                "cases/" + file.code().text(),
                "folders/" + file.code().text(),
                "dates",
                "today");
    }

    void addressesAndTitles(List<Actor> people) {
        List<String> all = new ArrayList<>();
        List<String> desk = new ArrayList<>();
        boolean shown = false;
        for (Actor actor : people) {
            try (SignedIn session = SignedIn.as(beans, port, actor)) {
                for (String address :
                        both().stream().flatMap(file -> of(file).stream()).toList()) {
                    String page = session.shows(address, "");
                    shown |= grep.holds(page);
                    all.add(address);
                    ADDRESS.matcher(page).results().map(each -> each.group(1)).forEach(all::add);
                    TITLE.matcher(page).results().map(MatchResult::group).forEach(all::add);
                    all.add(session.opens("/" + address).body());
                }
                Stream.of("messages", "inbox", "telephones").forEach(each -> desk.add(session.shows(each, "")));
            }
        }
        assertThat(shown)
                .as("the control: it is on the page of whoever may read it")
                .isTrue();
        assertThat(all).hasSizeGreaterThan(200);
        grep.in("addresses and titles of pages", all);
        grep.in("desk of messages", desk);
    }

    void ofThoseWithoutRight() {
        List<String> all = new ArrayList<>();
        for (Actor actor : story.withoutRight()) {
            try (SignedIn session = SignedIn.as(beans, port, actor)) {
                for (Case file : both()) {
                    of(file).forEach(each -> all.add(session.shows(each, "")));
                }
                // What somebody typed into the address themselves is theirs.
                String query = "q=" + CanaryStory.ALIAS;
                all.add(session.shows("cases", query).replace(query, "").replace(CanaryStory.ALIAS + "\"", "\""));
            }
        }
        grep.in("whole pages of those without right", all);
    }

    void calendars(List<Actor> people) {
        CalendarLinks links = beans.getBean(CalendarLinks.class);
        List<String> feeds = new ArrayList<>();
        for (Actor actor : people) {
            String secret = story.world.as(actor, () -> links.make(actor, Language.ENGLISH));
            try (SignedIn anybody = SignedIn.nobody(port)) {
                feeds.add(anybody.opens(CalendarLinks.path(secret)).body());
            }
            story.world.as(actor, () -> links.revoke(actor));
        }
        assertThat(feeds).anyMatch(each -> each.contains("VEVENT"));
        grep.in("calendars", feeds);
    }
}
