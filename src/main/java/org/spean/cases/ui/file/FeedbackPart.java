package org.spean.cases.ui.file;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import org.spean.cases.Case;
import org.spean.cases.CaseStep;
import org.spean.cases.StepKind;
import org.spean.cases.feedback.Feedback;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** The way of a feedback, station by station, in words: where it was, where it is, and by when something is wanted. */
final class FeedbackPart extends Section {

    private final Case file;
    private final Feedback feedback;
    private final Language language;

    FeedbackPart(CaseFileShelf shelf, Case file, Feedback feedback, Language language) {
        this.file = file;
        this.feedback = feedback;
        this.language = language;
        setClassName("case-feedback");
        OrderedList way = new OrderedList();
        way.setClassName("way");
        way.add(station("official", Optional.of(feedback.written()), feedback.stage() == Feedback.Stage.SENT_BACK));
        way.add(station("focal", last(StepKind.FEEDBACK_VERIFIED), feedback.stage() == Feedback.Stage.AT_PROVINCE));
        way.add(station("ministry", last(StepKind.FEEDBACK_SENT_ON), feedback.stage() == Feedback.Stage.AT_MINISTRY));
        way.add(station(
                "centre",
                feedback.answer(),
                feedback.stage() == Feedback.Stage.WITH_CENTRE || feedback.stage() == Feedback.Stage.MEASURE));
        Paragraph stands = new Paragraph(stands());
        if (feedback.urgent()) {
            Span urgent = new Span(say("feedback.urgent"));
            urgent.setClassName("badge urgent");
            stands.add(new Span(" "), urgent);
        }
        Div papers = new Div(paper(shelf, Language.KHMER), paper(shelf, Language.ENGLISH));
        papers.setClassName("row");
        add(new H2(say("feedback.title")), stands, way, papers);
    }

    private String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    private String day(LocalDate day) {
        return Numerals.day(day, language);
    }

    private Optional<CaseStep> last(StepKind kind) {
        return file.standing()
                .last(kind)
                .filter(step -> step.number() > feedback.written().number());
    }

    private String stands() {
        return switch (feedback.stage()) {
            case AT_PROVINCE -> say("feedback.stage.at-province");
            case SENT_BACK -> say("feedback.stage.sent-back");
            case AT_MINISTRY -> say("feedback.stage.at-ministry");
            case WITH_CENTRE ->
                say("feedback.stage.with-centre", feedback.by().map(this::day).orElse(""));
            case MEASURE ->
                say(
                        "feedback.stage.measure",
                        feedback.measureBy().map(this::day).orElse(""));
            case DONE -> say("feedback.stage.done");
        };
    }

    private ListItem station(String who, Optional<CaseStep> left, boolean here) {
        Span name = new Span(say("feedback." + who));
        name.setClassName("t");
        Span note = new Span(note(who, left, here));
        note.setClassName("note");
        ListItem station = new ListItem(name, note);
        if (here) {
            station.getElement().setAttribute("aria-current", "step");
        }
        return station;
    }

    private String note(String who, Optional<CaseStep> left, boolean here) {
        if (here) {
            return say("feedback.here");
        }
        boolean skipped = who.equals("ministry")
                && left.isEmpty()
                && last(StepKind.FEEDBACK_VERIFIED)
                        .filter(step -> step.said("feedback-on", "straight"))
                        .isPresent();
        return skipped
                ? say("feedback.skipped")
                : left.map(step -> say("feedback.passed", day(step.on()))).orElse("");
    }

    private PaperLink paper(CaseFileShelf shelf, Language of) {
        return new PaperLink(
                say(of == Language.KHMER ? "feedback.print-km" : "feedback.print-en"),
                () -> shelf.feedback()
                        .print(shelf.present().actor(), file.id(), of)
                        .map(bytes -> new PaperLink.Made(file.code().text() + "-6b.pdf", bytes)));
    }
}
