package org.spean.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.appointments.Appointment;
import org.spean.cases.visit.Journey;

/** One visit to come, for whoever travels to it: what to read before, setting out, and being back. */
final class JourneyPart extends Div {

    private final JourneyShelf shelf;
    private final CaseWords words;
    private final UUID about;
    private final Appointment visit;
    private final Div reads = new Div();
    private final Div goes = new Div();

    JourneyPart(JourneyShelf shelf, CaseWords words, UUID about, Appointment visit) {
        this.shelf = shelf;
        this.words = words;
        this.about = about;
        this.visit = visit;
        setClassName("case-journey");
        H3 which = new H3(words.say("journey.visit", words.day(visit.on()), words.say("dates.kind." + visit.kind())));
        reads.getElement().setAttribute("role", "status");
        add(which, reads, goes);
        closed();
        stands("");
    }

    private NativeButton button(String key, Runnable act) {
        NativeButton button = new NativeButton(words.say(key), click -> act.run());
        button.setClassName("btn");
        return button;
    }

    /** It is read when somebody asks for it: reading is written down. */
    private void closed() {
        reads.removeAll();
        reads.add(button("journey.before", this::open));
    }

    private void open() {
        reads.removeAll();
        reads.add(new BeforePart(words, shelf.before().read(shelf.actor(), about)));
        reads.add(button("journey.before-close", this::closed));
    }

    /** How it stands with whoever looks. */
    private void stands(String said) {
        goes.removeAll();
        if (!said.isEmpty()) {
            goes.add(status(said));
        }
        Optional<Journey> here = shelf.watch()
                .onTheWay(shelf.actor())
                .filter(journey -> journey.visit().equals(visit.id()));
        Div row = new Div();
        row.setClassName("row");
        if (here.isEmpty()) {
            row.add(button("journey.set-out", this::ask));
        } else {
            Journey journey = here.get();
            goes.add(
                    status(words.say("journey.on-the-way", words.moment(journey.backBy()), name(journey.colleague()))));
            NativeButton back = button("journey.back", () -> back(journey));
            back.addClassName("main");
            row.add(back, button("journey.longer", () -> longer(journey)));
        }
        goes.add(row);
    }

    private static Paragraph status(String text) {
        Paragraph status = new Paragraph(text);
        status.getElement().setAttribute("role", "status");
        return status;
    }

    private String name(UUID account) {
        Map<UUID, String> names = shelf.accounts().names(Set.of(account));
        return names.getOrDefault(account, "");
    }

    private void back(Journey journey) {
        if (shelf.watch().back(shelf.actor(), journey.id()) instanceof Journey.Outcome.Refused(Journey.Why why)) {
            stands(words.say("journey.why." + why));
            return;
        }
        stands(words.say("journey.is-back"));
    }

    private void ask() {
        shows(JourneyForm.setsOut(shelf, words, visit, () -> stands("")));
    }

    private void longer(Journey journey) {
        shows(JourneyForm.takesLonger(shelf, words, journey, () -> stands("")));
    }

    private void shows(JourneyForm form) {
        goes.removeAll();
        goes.add(form);
        form.begins();
    }
}
