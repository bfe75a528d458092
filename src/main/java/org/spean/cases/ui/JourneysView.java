package org.spean.cases.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.cases.visit.Journey;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** Who is on the way and looked after by whoever reads, or is this themselves: each until they say that they are back. */
@Route(CaseLinks.JOURNEYS)
@RolesAllowed({"CASEWORKER", "MANAGER", "DISTRICT_OFFICIAL", "FOCAL_PERSON", "ATRO_OFFICER"})
class JourneysView extends Div implements HasDynamicTitle {

    private final JourneyShelf shelf;
    private final CaseWords words;
    private final Div body = new Div();

    JourneysView(JourneyShelf shelf) {
        this.shelf = shelf;
        words = shelf.words(Language.of(getLocale()));
        setClassName("sheet roles cases");
        Nav crumb = new Nav(new Anchor(CaseLinks.CASES, words.say("cases.title")));
        crumb.setClassName("crumb");
        crumb.setAriaLabel(words.say("people.crumb"));
        Paragraph lead = new Paragraph(words.say("journey.all-lead"));
        lead.setClassName("lead");
        add(crumb, new H1(words.say("journey.all")), lead, body);
        show("");
    }

    private void show(String said) {
        body.removeAll();
        Paragraph news = new Paragraph(said);
        news.getElement().setAttribute("role", "status");
        body.add(news);
        List<Journey> all = shelf.watch().lookedAfter(shelf.actor());
        if (all.isEmpty()) {
            body.add(new EmptyState(words.say("journey.nobody"), words.say("journey.nobody-next")));
            return;
        }
        Map<UUID, String> names =
                shelf.accounts().names(all.stream().map(Journey::account).collect(Collectors.toUnmodifiableSet()));
        UnorderedList list = new UnorderedList();
        list.setClassName("form-list journeys");
        all.forEach(each -> list.add(item(each, names.getOrDefault(each.account(), ""))));
        body.add(list);
    }

    private ListItem item(Journey journey, String name) {
        Span who = new Span(words.say("journey.who", name, words.moment(journey.backBy())));
        boolean own = shelf.actor().account().filter(journey.account()::equals).isPresent();
        NativeButton back = new NativeButton(words.say(own ? "journey.back" : "journey.rang"), click -> {
            boolean done = shelf.watch().back(shelf.actor(), journey.id()) instanceof Journey.Outcome.Done;
            show(words.say(done ? "journey.is-back" : "journey.why." + Journey.Why.NOT_YOURS));
        });
        back.addClassNames("btn", "small");
        return new ListItem(who, back);
    }

    @Override
    public String getPageTitle() {
        return words.say("journey.all");
    }
}
