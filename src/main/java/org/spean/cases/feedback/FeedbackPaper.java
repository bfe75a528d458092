package org.spean.cases.feedback;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.cases.CaseSheet;
import org.spean.cases.CaseStep;
import org.spean.cases.Cases;
import org.spean.cases.StepField;
import org.spean.cases.StepKind;
import org.spean.cases.StepWords;
import org.spean.geography.Gazetteer;
import org.spean.paper.Canvas;
import org.spean.paper.FactSheet;
import org.spean.paper.Flow;
import org.spean.paper.Frame;
import org.spean.paper.Paper;
import org.spean.people.Organizations;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Form 6B on paper: what the official wrote, its way, and the centre's reply, as far as whoever prints it may read (Circular 1-4, 4). */
@Component
public class FeedbackPaper {

    private static final List<StepKind> WAY = List.of(StepKind.FEEDBACK_VERIFIED, StepKind.FEEDBACK_SENT_ON);
    private static final List<StepKind> REPLY = List.of(StepKind.FEEDBACK_ANSWERED, StepKind.MEASURE_ENDED);

    private final Cases cases;
    private final Gazetteer gazetteer;
    private final Organizations organizations;
    private final AccessLog log;
    private final Clock clock;

    FeedbackPaper(Cases cases, Gazetteer gazetteer, Organizations organizations, AccessLog log, Clock clock) {
        this.cases = cases;
        this.gazetteer = gazetteer;
        this.organizations = organizations;
        this.log = log;
        this.clock = clock;
    }

    /** The newest feedback of a case as PDF; that it was printed is written down. Empty where there is none for them. */
    @Transactional
    public Optional<byte[]> print(Actor by, UUID caseId, Language language) {
        return cases.look(by, caseId)
                .filter(CaseSheet::steps)
                .flatMap(sheet -> Feedback.of(sheet.file().standing()).map(feedback -> {
                    log.write(
                            by,
                            Act.FEEDBACK_PRINTED,
                            Optional.of(sheet.file().subject()),
                            Map.of("code", sheet.file().code().text()));
                    StepWords words = new StepWords(language, gazetteer, organizations);
                    Writing writing = new Writing(sheet, feedback, words, by.name(), clock.instant());
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    new Paper(sheet.file().code().text(), language, new Frame(FactSheet.MARGINS, writing::foot))
                            .write(out, writing::fill);
                    return out.toByteArray();
                }));
    }

    /** One paper in one language. */
    private record Writing(CaseSheet sheet, Feedback feedback, StepWords words, String by, Instant at) {

        private String say(String key, Object... parameters) {
            return Words.say(key, words.language(), parameters);
        }

        private FactSheet paper() {
            return new FactSheet(
                    sheet.file().code().text(),
                    say("form.print.printed-by", by, Numerals.moment(at, words.language())));
        }

        void foot(Canvas canvas, Frame.Page page) {
            String number = Numerals.of(page.number(), words.language());
            paper().foot(canvas, page, say("form.print.page", number, Numerals.of(page.of(), words.language())));
        }

        void fill(Flow flow) {
            FactSheet paper = paper();
            paper.title(flow, say("feedback.paper.title") + " · " + paper.code());
            paper.note(flow, say("feedback.paper.lead"));
            step(flow, feedback.written());
            since(flow, "feedback.paper.route", WAY);
            since(flow, "feedback.paper.reply", REPLY);
        }

        private void since(Flow flow, String heading, List<StepKind> kinds) {
            List<CaseStep> steps = sheet.file().standing().steps().stream()
                    .filter(each -> each.number() > feedback.written().number() && kinds.contains(each.kind()))
                    .toList();
            if (steps.isEmpty() && kinds.equals(REPLY)) {
                paper().heading(flow, say(heading));
                paper().note(flow, say("feedback.paper.none"));
            }
            steps.forEach(each -> step(flow, each));
        }

        private void step(Flow flow, CaseStep step) {
            paper().heading(flow, words.kind(step.kind()) + " · " + Numerals.day(step.on(), words.language()));
            for (StepField field : step.kind().fields()) {
                sheet.answer(step, field.name())
                        .ifPresent(
                                answer -> paper().fact(flow, words.field(field.name()), words.answer(field, answer)));
            }
            paper().note(flow, step.name());
        }
    }
}
