package org.spean.messaging.ui.voice;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.messaging.voice.Recordings.Line;
import org.spean.vocabulary.Language;

/** Every piece of what calls say in one language: which are recorded, which are missing, and what follows from that. */
@Route(PromptLinks.PROMPTS + "/:language?")
@Menu(title = "prompt.menu", order = 55)
@RolesAllowed({"ADMINISTRATOR", "ATRO_OFFICER"})
class VoicePromptsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PromptShelf shelf;
    private final PromptWords words = new PromptWords(Language.of(getLocale()));

    VoicePromptsView(PromptShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles prompts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Language> asked = event.getRouteParameters()
                .get("language")
                .map(PromptLinks::language)
                .orElse(Optional.of(Language.KHMER));
        asked.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Language spoken) {
        List<Line> lines = shelf.recordings().lines(shelf.actor(), spoken);
        Loudspeaker loudspeaker = new Loudspeaker();
        Paragraph lead = new Paragraph(words.say("prompt.lead"));
        lead.setClassName("lead");
        removeAll();
        add(new H1(words.say("prompt.title")), lead, languages(spoken));
        add(new PromptSummary(shelf, words, spoken, lines), new ExampleCall(shelf, words, spoken, loudspeaker));
        byGroup(lines).forEach((group, each) -> add(section(spoken, group, each, loudspeaker)));
        add(loudspeaker);
    }

    private Nav languages(Language spoken) {
        Nav nav = new Nav();
        nav.setClassName("row");
        nav.setAriaLabel(words.say("prompt.languages"));
        for (Language each : Language.values()) {
            Anchor link = new Anchor(PromptLinks.prompts(each), words.spoken(each));
            link.setClassName("btn");
            if (each == spoken) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private static Map<String, List<Line>> byGroup(List<Line> lines) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        lines.forEach(each -> groups.computeIfAbsent(each.prompt().group(), none -> new ArrayList<>())
                .add(each));
        return groups;
    }

    private Section section(Language spoken, String group, List<Line> lines, Loudspeaker loudspeaker) {
        UnorderedList list = new UnorderedList();
        list.setClassName("pieces");
        lines.forEach(each -> list.add(item(spoken, each, loudspeaker)));
        return new Section(new H2(words.say("prompt.group." + group)), list);
    }

    private ListItem item(Language spoken, Line line, Loudspeaker loudspeaker) {
        Anchor says = new Anchor(PromptLinks.prompt(spoken, line.prompt()), line.words());
        says.setClassName("t");
        says.getElement().setAttribute("lang", spoken.tag());
        ListItem item = new ListItem(says);
        line.sound()
                .ifPresentOrElse(
                        sound -> item.add(loudspeaker.plays(
                                List.of(sound),
                                words.say("prompt.play"),
                                words.say("outbox.act-on", words.say("prompt.play"), line.words()))),
                        () -> {
                            Span missing = new Span(
                                    words.say(spoken == Language.ENGLISH ? "prompt.read-out" : "prompt.missing"));
                            missing.setClassName("badge");
                            item.add(missing);
                        });
        return item;
    }

    @Override
    public String getPageTitle() {
        return words.say("prompt.title");
    }
}
