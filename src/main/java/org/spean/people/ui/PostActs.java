package org.spean.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Grant.Standing;
import org.spean.people.Absence;
import org.spean.people.DesignationOutcome;
import org.spean.people.DesignationOutcome.Done;
import org.spean.people.DesignationOutcome.Refused;
import org.spean.people.Holding;
import org.spean.people.Person;
import org.spean.people.PostLine;
import org.spean.people.ShowsKhmer;
import org.spean.widgets.UndoNotice;

/** Does what the buttons of a post say, says what came of it and whom to ring up, and shows the page as it is then. */
class PostActs {

    private final PostShelf shelf;
    private final PostWords words;
    private final Component page;
    private final Div says;
    private final Div asking;
    private final Runnable refresh;

    /**
     * For one page.
     *
     * @param says where it is said what came of it
     * @param asking where a form opens
     * @param refresh shows everything anew
     */
    PostActs(PostShelf shelf, PostWords words, Component page, Div says, Div asking, Runnable refresh) {
        this.shelf = shelf;
        this.words = words;
        this.page = page;
        this.says = says;
        this.asking = asking;
        this.refresh = refresh;
    }

    void designate(PostLine line) {
        DesignateForm form = new DesignateForm(
                shelf,
                words,
                line,
                "post.designate-",
                wish -> shelf.designations().designate(shelf.actor(), wish),
                done -> show(done, "post.designated"),
                asking::removeAll);
        open(form);
        form.begin();
    }

    void handOver(Holding holding) {
        PostLine line =
                shelf.book().post(shelf.actor(), holding.designation().post()).orElseThrow();
        DesignateForm form = new DesignateForm(
                shelf,
                words,
                line,
                "post.hand-over-",
                wish -> shelf.handOvers().handOver(shelf.actor(), wish),
                done -> show(done, "post.handed-over"),
                asking::removeAll);
        open(form);
        form.begin();
    }

    void undoHandOver(PostLine line) {
        show(shelf.handOvers().undo(shelf.actor(), line.post().id()), "post.hand-over-undone");
    }

    void away(Holding holding) {
        AbsenceForm form = new AbsenceForm(
                shelf,
                words,
                holding,
                () -> {
                    refresh.run();
                    say(true, words.say("post.away-said"));
                },
                asking::removeAll);
        open(form);
        form.begin();
    }

    void back(Absence absence) {
        shelf.absences().back(shelf.actor(), absence.id());
        refresh.run();
        say(true, words.say("post.back-said"));
    }

    void changePhone(Holding holding) {
        PhoneForm form =
                new PhoneForm(shelf, words, holding, done -> show(done, "phone-book.changed"), asking::removeAll);
        open(form);
        form.begin();
    }

    /** Six figures once more. */
    void verifyAnew(Holding holding) {
        show(shelf.phones().verifyAnew(shelf.actor(), holding.designation().id()), "phone-book.code-sent");
    }

    /** Something is to be said differently now. */
    void refresh() {
        refresh.run();
    }

    void showsKhmer(Holding holding, ShowsKhmer shows) {
        shelf.designations().showsKhmer(shelf.actor(), holding.designation().id(), shows);
        refresh.run();
    }

    void links(Holding holding, boolean may) {
        shelf.designations().links(shelf.actor(), holding.designation().id(), may);
        refresh.run();
    }

    void deputize(Holding holding) {
        DeputyForm form =
                new DeputyForm(shelf, words, holding, done -> show(done, "post.deputized"), asking::removeAll);
        open(form);
        form.begin();
    }

    void end(Holding holding) {
        boolean proposed = holding.designation().standing() == Standing.PROPOSED;
        show(
                shelf.designations().end(shelf.actor(), holding.designation().id()),
                proposed ? "post.withdrawn" : "post.ended");
    }

    private void open(Component form) {
        asking.removeAll();
        asking.add(form);
    }

    /** Says what came of it. */
    void show(DesignationOutcome outcome, String key) {
        asking.removeAll();
        page.getUI().ifPresent(UndoNotice::dismiss);
        refresh.run();
        switch (outcome) {
            case Done done ->
                say(
                        true,
                        words.say(key),
                        toCall(done)
                                .map(names -> words.say("post.to-call", names))
                                .orElse(""));
            case Refused refused ->
                say(
                        false,
                        Stream.concat(
                                        refused.wrong().stream()
                                                .map(wrong -> new Clash(words, shelf).say(wrong, refused.clash())),
                                        refused.reasons().stream().map(words::refused))
                                .toArray(String[]::new));
        }
    }

    private Optional<String> toCall(Done done) {
        Set<Person> people = new HashSet<>(shelf.people().people(done.toCall()).values());
        if (people.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(people.stream()
                .map(person -> {
                    String numbers = shelf.book().of(shelf.actor(), person.id()).stream()
                            .flatMap(line -> line.holdings().stream())
                            .filter(each -> each.person().id().equals(person.id()))
                            .flatMap(each -> each.designation().phone().stream())
                            .map(number -> " " + number.national())
                            .distinct()
                            .collect(Collectors.joining());
                    return words.name(person.name()) + numbers;
                })
                .sorted()
                .collect(Collectors.joining(", ")));
    }

    private void say(boolean done, String... sentences) {
        says.removeAll();
        says.setClassName("done", done);
        for (String sentence : sentences) {
            if (!sentence.isEmpty()) {
                says.add(new Paragraph(sentence));
            }
        }
        says.getElement().callJsFunction("focus");
    }
}
