package org.spean.appointments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spean.appointments.Appointment;
import org.spean.appointments.AppointmentOutcome;
import org.spean.appointments.AppointmentOutcome.Refused;
import org.spean.appointments.AppointmentOutcome.Why;
import org.spean.appointments.Confirmation;
import org.spean.appointments.Party;
import org.spean.appointments.PartyAnswers;
import org.spean.appointments.PartyRole;
import org.spean.messaging.MessagesAbout;
import org.spean.messaging.reply.Said;
import org.spean.widgets.FormFrame;

/** One party of a date: how far it is with them, what they said by which way, the messages themselves, and what can be done. */
class PartyLane extends Section {

    private final Appointment about;
    private final Party party;
    private final AppointmentShelf shelf;
    private final AppointmentWords words;
    private final AppointmentView.Told told;
    private final Div asking = new Div();

    PartyLane(
            Appointment about,
            Party party,
            boolean carries,
            AppointmentShelf shelf,
            AppointmentWords words,
            AppointmentView.Told told) {
        this.about = about;
        this.party = party;
        this.shelf = shelf;
        this.words = words;
        this.told = told;
        addClassName("lane");
        Span badge = new Span(words.say("dates.party-state." + party.state()));
        badge.addClassNames("badge", party.state().name().toLowerCase(Locale.ROOT));
        add(new H2(words.say("dates.party." + party.role())), new Paragraph(badge));
        party.post().ifPresent(post -> add(note(shelf.posts().title(post).in(words.language()))));
        if (about.state().open() && party.state() == Party.State.NOBODY) {
            nobody();
        }
        party.silentAt().ifPresent(at -> add(strong("dates.silent", words.moment(at))));
        party.callWanted().ifPresent(at -> add(strong("dates.call-wanted", words.moment(at))));
        party.answers().forEach(this::answer);
        if (about.state().open()) {
            mistake();
        }
        place(carries);
        if (about.state().open()) {
            acts(carries);
        }
        messages();
        add(asking);
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.setClassName("note");
        return note;
    }

    private Paragraph strong(String key, Object... parameters) {
        Paragraph line = new Paragraph(words.say(key, parameters));
        line.setClassName("alarms");
        return line;
    }

    /** Who was told of it, and what helps. */
    private void nobody() {
        String where = party.role() == PartyRole.FOCAL_PERSON
                ? words.province(shelf, about.province())
                : words.district(shelf, about.district());
        add(strong("dates.nobody." + party.role(), where));
        if (shelf.appointments().canAskAgain(shelf.actor(), about, party.role())) {
            add(note(words.say("dates.somebody-now")), button("dates.ask-again", this::asksAgain));
        }
    }

    private void asksAgain() {
        told.of(shelf.appointments().askAgain(shelf.actor(), about.id()), "dates.asked-again", Optional.empty());
    }

    private void answer(Confirmation each) {
        String who = words.answer(each);
        boolean counts =
                !each.takenBack() && each.proposal() == about.proposal().number();
        Paragraph line = new Paragraph(counts ? who : words.say("dates.void", who));
        line.setClassName(counts ? "said" : "note");
        add(line);
    }

    private void place(boolean carries) {
        party.placeTold()
                .ifPresentOrElse(
                        each -> add(new Paragraph(
                                words.say("dates.place-told", each.to(), each.by(), words.moment(each.at())))),
                        () -> {
                            if (carries && party.state() == Party.State.CONFIRMED && about.placeNotTold()) {
                                TextField to = with("dates.told-to");
                                add(to, button("dates.tell", () -> tells(to)));
                            }
                        });
    }

    private void tells(TextField to) {
        AppointmentOutcome outcome = shelf.answers().placeTold(shelf.actor(), about.id(), party.role(), to.getValue());
        complainsOr(
                to,
                outcome,
                "dates.told",
                Optional.of(() -> told.of(
                        shelf.answers().placeNotTold(shelf.actor(), about.id(), party.role()),
                        "dates.not-told",
                        Optional.empty())));
    }

    private TextField with(String key) {
        TextField field = new TextField(words.say(key));
        field.setAutocomplete(Autocomplete.OFF);
        field.setManualValidation(true);
        field.addValueChangeListener(typed -> field.setInvalid(false));
        return field;
    }

    private void complainsOr(TextField field, AppointmentOutcome outcome, String done, Optional<Runnable> back) {
        Optional<String> wrong = outcome.equals(new Refused(Why.WITH_WHOM))
                ? Optional.of(words.say("dates.refused.WITH_WHOM"))
                : Optional.of(words.say("dates.too-long", words.number(PartyAnswers.LONGEST_NAME)))
                        .filter(each -> outcome.equals(new Refused(Why.TOO_LONG)));
        wrong.ifPresentOrElse(
                why -> {
                    field.setErrorMessage(why);
                    field.setInvalid(true);
                    field.focus();
                },
                () -> told.of(outcome, done, back));
    }

    /** Whoever said it or wrote it down can take it back. */
    private void mistake() {
        if (party.last()
                .filter(each -> each.account().equals(shelf.actor().account()))
                .filter(each -> each.said() != Confirmation.Answered.OTHER_DATE)
                .isPresent()) {
            add(button("dates.take-back", this::takeBack));
        }
    }

    private void acts(boolean carries) {
        boolean own = shelf.appointments().answersFor(shelf.actor(), about, party.role());
        if (party.state() == Party.State.LATER || (!own && !carries)) {
            return;
        }
        if (own) {
            add(row(Optional.empty()));
        } else {
            add(note(words.say("dates.write-down")));
            TextField spoken = with("dates.spoken-with");
            add(spoken, row(Optional.of(spoken)));
        }
    }

    private Div row(Optional<TextField> spoken) {
        Div row = new Div(
                button("dates.yes", () -> says(new Said.Yes(), spoken)),
                button("dates.other-day", () -> otherDay(spoken)),
                button("dates.cannot", () -> says(new Said.Cannot(), spoken)));
        row.setClassName("row");
        return row;
    }

    private void says(Said said, Optional<TextField> spoken) {
        answered(answers(said, spoken), spoken, Optional.of(this::takeBack));
    }

    private AppointmentOutcome answers(Said said, Optional<TextField> spoken) {
        return shelf.answers()
                .answer(
                        shelf.actor(),
                        about.id(),
                        party.role(),
                        PartyAnswers.Seen.of(about, party.role()),
                        said,
                        spoken.map(TextField::getValue));
    }

    private void answered(AppointmentOutcome outcome, Optional<TextField> spoken, Optional<Runnable> back) {
        spoken.ifPresentOrElse(
                field -> complainsOr(field, outcome, "dates.noted", back), () -> told.of(outcome, "dates.noted", back));
    }

    private void otherDay(Optional<TextField> spoken) {
        TimeFields[] time = new TimeFields[1];
        FormFrame[] frame = new FormFrame[1];
        frame[0] = new FormFrame(
                words.language(),
                words.say("dates.other-day"),
                words.say("dates.other-day-lead"),
                words.say("dates.propose"),
                () -> proposes(frame[0], time[0], spoken),
                asking::removeAll);
        time[0] = new TimeFields(
                frame[0], shelf, words, Optional.empty(), about.proposal().at());
        asking.removeAll();
        asking.add(frame[0]);
        frame[0].begin();
    }

    private void proposes(FormFrame frame, TimeFields time, Optional<TextField> spoken) {
        time.check();
        if (frame.complains()) {
            return;
        }
        AppointmentOutcome outcome = answers(new Said.AnotherDate(time.on(), time.at()), spoken);
        if (time.says(outcome)) {
            frame.complains();
        } else {
            // Another day was told to everybody: whoever named it names one more.
            answered(outcome, spoken, Optional.empty());
        }
    }

    private void takeBack() {
        told.of(
                shelf.answers().takeBack(shelf.actor(), about.id(), party.role()),
                "dates.taken-back",
                Optional.empty());
    }

    private void messages() {
        List<MessagesAbout.Line> all = shelf.sent().to(shelf.actor(), about, party);
        if (all.isEmpty()) {
            return;
        }
        Div listed = new Div();
        listed.setClassName("sent");
        all.forEach(each -> {
            String how = each.channel()
                    .map(channel -> words.say("outbox.channel." + channel))
                    .orElse("");
            listed.add(note(words.say(
                    "dates.message-line",
                    words.say("outbox.kind." + each.kind()),
                    how,
                    words.say("outbox.state." + each.state()),
                    words.moment(each.at()))));
            each.text().ifPresent(text -> listed.add(new Paragraph(text)));
        });
        NativeDetails more = new NativeDetails(words.say("dates.messages", words.number(all.size())), listed);
        add(more);
    }

    private NativeButton button(String key, Runnable does) {
        NativeButton button = new NativeButton(words.say(key), click -> does.run());
        button.setClassName("btn");
        return button;
    }
}
