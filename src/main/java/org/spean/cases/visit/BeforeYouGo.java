package org.spean.cases.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.cases.CaseSheet;
import org.spean.cases.CaseStep;
import org.spean.cases.Cases;
import org.spean.cases.StepKind;
import org.spean.forms.AnswerKey;
import org.spean.forms.FilledForm;
import org.spean.forms.FormFolders;
import org.spean.forms.FormName;
import org.spean.forms.FormSheet;
import org.spean.forms.Forms;
import org.spean.forms.Looked;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What whoever travels to a client or a family reads before (design 4.4): what is known to threaten near their home, and what to say
 * to neighbours. Each comes from where it was recorded, as far as its reader may see it there; looks are written down there too. The
 * sheet for the road, which names nobody, belongs to the date.
 */
@Component
public class BeforeYouGo {

    private static final FormName ADMISSION = new FormName("form-1");

    private final Cases cases;
    private final FormFolders folders;
    private final Forms forms;

    BeforeYouGo(Cases cases, FormFolders folders, Forms forms) {
        this.cases = cases;
        this.folders = folders;
        this.forms = forms;
    }

    /**
     * Something that is known to threaten.
     *
     * @param from with which step it was said; empty where the admission form says it
     * @param on the day of that
     * @param words in which it was said; empty where there are none, or they are not open to whoever reads
     */
    public record Threat(Optional<StepKind> from, LocalDate on, Optional<String> words) {}

    /**
     * What there is to read.
     *
     * @param risk the last risk assessment, in its word: {@code low}, {@code some} or {@code high}
     * @param threats the latest first
     * @param callerSays what is said to whoever else is near: agreed on with the client
     */
    public record Sheet(Optional<String> risk, List<Threat> threats, Optional<String> callerSays) {

        public Sheet {
            threats = List.copyOf(threats);
        }
    }

    /** For somebody who travels for this case; empty where it is none for them. */
    @Transactional
    public Optional<Sheet> read(Actor by, UUID id) {
        return cases.look(by, id).map(sheet -> {
            List<Threat> threats = new ArrayList<>();
            if (sheet.steps()) {
                last(sheet, StepKind.CRISIS, "crisis-words").ifPresent(threats::add);
                last(sheet, StepKind.MOVE_ASKED, "move-words").ifPresent(threats::add);
                last(sheet, StepKind.RISK_ASSESSED, "risk-words")
                        .filter(threat -> threat.words().isPresent())
                        .ifPresent(threats::add);
            }
            admission(by, sheet).ifPresent(threats::add);
            threats.sort((one, other) -> other.on().compareTo(one.on()));
            return new Sheet(
                    Optional.of(sheet)
                            .filter(CaseSheet::steps)
                            .flatMap(each -> each.file().standing().last(StepKind.RISK_ASSESSED))
                            .flatMap(step -> step.told("risk")),
                    threats,
                    callerSays(by, id));
        });
    }

    private static Optional<Threat> last(CaseSheet sheet, StepKind kind, String words) {
        return sheet.file()
                .standing()
                .last(kind)
                .filter(step ->
                        kind != StepKind.CRISIS || !sheet.file().standing().since(step, StepKind.CRISIS_OVER))
                .map(step -> new Threat(Optional.of(kind), step.on(), sheet.answer(step, words)));
    }

    private Optional<String> callerSays(Actor by, UUID id) {
        return cases.contact(by, id).flatMap(sheet -> {
            Optional<CaseStep> agreed = sheet.file().standing().last(StepKind.SAFE_CONTACT);
            return agreed.flatMap(step -> sheet.answer(step, "caller-says"));
        });
    }

    /** What the client said of it at admission (Standards 7.1): that they feel threatened, and what would make it safer. */
    private Optional<Threat> admission(Actor by, CaseSheet sheet) {
        return folders.find(by, sheet.file().code())
                .flatMap(folder -> forms.of(by, folder).stream()
                        .filter(form -> form.edition().name().equals(ADMISSION))
                        .reduce((first, second) -> second))
                .flatMap(form -> threat(by, form));
    }

    private Optional<Threat> threat(Actor by, FilledForm form) {
        Optional<FormSheet> open = switch (forms.look(by, form.id(), "")) {
            case Looked.Open(FormSheet all) -> Optional.of(all);
            case Looked.Part(FormSheet part, Looked _) -> Optional.of(part);
            case Looked.NeedsReason _, Looked.NeedsSecondYes _, Looked.Nothing() -> Optional.empty();
        };
        return open.filter(
                        sheet -> sheet.answer(AnswerKey.of("threatened")).text().equals("yes"))
                .map(sheet -> new Threat(
                        Optional.empty(),
                        LocalDate.ofInstant(form.changedAt(), CountryTime.ZONE),
                        Optional.of(sheet.answer(AnswerKey.of("threat")).text()).filter(words -> !words.isEmpty())));
    }
}
