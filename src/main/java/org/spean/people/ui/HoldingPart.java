package org.spean.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.Set;
import org.spean.access.Grant.Standing;
import org.spean.access.Grant.Step;
import org.spean.people.Absence;
import org.spean.people.Holding;
import org.spean.people.Person;
import org.spean.people.Phone;
import org.spean.people.ShowsKhmer;
import org.spean.widgets.Facts;

/** Whoever holds a post or is proposed for it: since when, on which number, away, with which deputy; and what can be done. */
class HoldingPart extends Article {

    private final Holding holding;
    private final PostShelf shelf;
    private final PostWords words;
    private final PostActs acts;

    HoldingPart(Holding holding, PostShelf shelf, PostWords words, PostActs acts, boolean mayFill) {
        this.holding = holding;
        this.shelf = shelf;
        this.words = words;
        this.acts = acts;
        setClassName("holding");
        H2 name = new H2();
        name.add(words.link(holding.person()));
        words.otherName(holding.person().name()).ifPresent(other -> {
            Span beside = new Span(other);
            beside.setClassName("note");
            name.add(beside);
        });
        Facts facts = new Facts()
                .fact(words.say("post.standing"), words.standing(holding.designation()))
                .fact(words.say("post.when"), words.term(holding.designation()));
        facts.fact(words.say("post.phone"), phone());
        holding.phone().ifPresent(phone -> {
            facts.fact(words.say("phone-book.shows-khmer"), shows(phone))
                    .fact(words.say("phone-book.links"), links(phone));
            shelf.phoneSections().forEach(each -> each.into(facts, holding, words.language(), acts::refresh));
        });
        if (!holding.absences().isEmpty()) {
            facts.fact(
                    words.say("post.absences"),
                    holding.absences().stream().map(this::absence).toArray(Component[]::new));
        }
        if (!holding.deputies().isEmpty()) {
            facts.fact(
                    words.say("post.deputy"),
                    holding.deputies().stream()
                            .map(each -> deputy(each, mayFill))
                            .toArray(Component[]::new));
        }
        add(name, facts, buttons(mayFill));
    }

    private Component phone() {
        return holding.designation()
                .phone()
                .<Component>map(number -> {
                    Div both = new Div(PostWords.dial(number));
                    both.setClassName("tel");
                    holding.phone().ifPresent(known -> {
                        Span state = new Span(words.state(known));
                        state.setClassName("badge");
                        Span contact = new Span(words.say(
                                "phone-book.contact",
                                words.lastContact(holding.phone(), shelf.book().today())));
                        contact.setClassName("note");
                        both.add(state, contact);
                    });
                    holding.designation().phoneWaits().ifPresent(step -> both.add(waitsForAYes(step)));
                    return both;
                })
                .orElseGet(() -> new Span(words.say("phone-book.none")));
    }

    /** Until then what is for the post does not go there. */
    private Component waitsForAYes(Step entered) {
        Span waits = new Span(words.say(
                "phone-book.waits",
                shelf.named(entered.by()).orElseGet(() -> words.say("people.somebody")),
                words.day(entered.at())));
        waits.addClassNames("badge", "late");
        return waits;
    }

    /** Three answers beside each other: whoever holds the telephone in the hand says it with one tap. */
    private Component shows(Phone phone) {
        Div joined = joined("phone-book.shows-khmer");
        for (ShowsKhmer each : ShowsKhmer.values()) {
            joined.add(pressed(
                    "phone-book.shows-khmer." + each,
                    phone.showsKhmer() == each,
                    () -> acts.showsKhmer(holding, each)));
        }
        return joined;
    }

    /** Whether messages may hold a link: officials are taught not to tap any (design 3.2). */
    private Component links(Phone phone) {
        Div joined = joined("phone-book.links");
        joined.add(
                pressed("phone-book.links.yes", phone.links(), () -> acts.links(holding, true)),
                pressed("phone-book.links.no", !phone.links(), () -> acts.links(holding, false)));
        return joined;
    }

    private Div joined(String key) {
        Div joined = new Div();
        joined.setClassName("joined");
        joined.getElement().setAttribute("role", "group");
        joined.getElement().setAttribute("aria-label", words.say(key));
        return joined;
    }

    private NativeButton pressed(String key, boolean holds, Runnable does) {
        NativeButton button = button(key, "btn small", does);
        button.getElement().setAttribute("aria-pressed", Boolean.toString(holds));
        return button;
    }

    private Component absence(Absence absence) {
        Optional<Person> acting = absence.acting()
                .flatMap(id ->
                        Optional.ofNullable(shelf.people().people(Set.of(id)).get(id)));
        Div line = new Div(
                new Span(words.say("post.away-from-until", words.day(absence.from()), words.day(absence.until()))));
        line.setClassName("line");
        Span who = new Span(acting.map(each -> words.say("post.acts-meanwhile", words.name(each.name())))
                .orElseGet(() -> words.say("post.nobody-acts")));
        who.setClassName("note");
        NativeButton back = new NativeButton(words.say("post.back"), click -> acts.back(absence));
        back.setClassName("btn small");
        line.add(who, back);
        return line;
    }

    private Component deputy(Holding deputy, boolean mayFill) {
        Div line = new Div(words.link(deputy.person()));
        line.setClassName("line");
        Span standing = new Span(words.term(deputy.designation()) + " · " + words.standing(deputy.designation()));
        standing.setClassName("note");
        line.add(standing);
        deputy.designation().phone().ifPresent(number -> line.add(PostWords.dial(number)));
        deputy.designation().phoneWaits().ifPresent(step -> line.add(waitsForAYes(step)));
        NativeButton number = new NativeButton(words.say("phone-book.change"), click -> acts.changePhone(deputy));
        number.setClassName("btn small");
        number.setAriaLabel(words.say("phone-book.change") + ": "
                + words.name(deputy.person().name()));
        line.add(number);
        if (mayFill) {
            NativeButton end = new NativeButton(words.say("post.end-deputy"), click -> acts.end(deputy));
            end.setClassName("btn small");
            line.add(end);
        }
        return line;
    }

    private Component buttons(boolean mayFill) {
        Div row = new Div();
        row.setClassName("row");
        boolean proposed = holding.designation().standing() == Standing.PROPOSED;
        boolean inForce = holding.designation().confirmed()
                && !holding.designation().from().isAfter(shelf.book().today());
        if (mayFill && inForce) {
            row.add(button("post.hand-over", "btn main", () -> acts.handOver(holding)));
        }
        if (!proposed) {
            row.add(button("post.away", "btn", () -> acts.away(holding)));
        }
        row.add(button("phone-book.change", "btn", () -> acts.changePhone(holding)));
        holding.phone()
                .filter(phone -> phone.state() == Phone.State.UNVERIFIED || phone.state() == Phone.State.FAILING)
                .ifPresent(phone -> row.add(button("phone-book.new-code", "btn", () -> acts.verifyAnew(holding))));
        if (mayFill && !proposed) {
            row.add(button("post.deputize", "btn", () -> acts.deputize(holding)));
        }
        if (mayFill) {
            row.add(button(proposed ? "people.withdraw" : "post.end", "btn", () -> acts.end(holding)));
        }
        if (proposed) {
            Paragraph waits = new Paragraph(new Anchor(RoleLinks.CONFIRMATIONS, words.say("people.confirmations")));
            waits.setClassName("note");
            return new Div(row, waits);
        }
        return row;
    }

    private NativeButton button(String key, String look, Runnable does) {
        NativeButton button = new NativeButton(words.say(key), click -> does.run());
        button.setClassName(look);
        return button;
    }
}
