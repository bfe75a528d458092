package org.spean.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spean.access.Actor;
import org.spean.appointments.Appointment;
import org.spean.cases.CaseSheet;
import org.spean.vocabulary.Language;

/** For whoever travels to one of the visits to come: what to read before, and back safely. */
@org.springframework.stereotype.Component
class JourneySection implements CaseSection {

    private static final int AFTER_GATE = 20;

    private final JourneyShelf shelf;

    JourneySection(JourneyShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public int order() {
        return AFTER_GATE;
    }

    @Override
    public Optional<Component> of(CaseSheet sheet, Actor by, Language language, Runnable changed) {
        LocalDate today = shelf.cases().today();
        // Whoever is back late says so on the day after.
        List<Appointment> coming = shelf.visits().visits(by, sheet.file().id()).stream()
                .filter(each -> each.state().open() && !each.on().isBefore(today.minusDays(1)))
                .sorted(Comparator.comparing(Appointment::on))
                .toList();
        if (coming.isEmpty()) {
            return Optional.empty();
        }
        CaseWords words = shelf.words(language);
        Paragraph lead = new Paragraph(words.say("journey.lead"));
        lead.setClassName("note");
        Section section = new Section(new H2(words.say("journey.title")), lead);
        section.setClassName("case-journeys");
        coming.forEach(
                each -> section.add(new JourneyPart(shelf, words, sheet.file().id(), each)));
        Anchor all = new Anchor(CaseLinks.JOURNEYS, words.say("journey.all"));
        all.setClassName("btn");
        Div row = new Div(all);
        row.setClassName("row");
        section.add(row);
        return Optional.of(section);
    }
}
