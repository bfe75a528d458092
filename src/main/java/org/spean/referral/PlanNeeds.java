package org.spean.referral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.policy.Operation;
import org.spean.cases.Case;
import org.spean.cases.Cases;
import org.spean.forms.AnswerKey;
import org.spean.forms.FilledForm;
import org.spean.forms.FormFolder;
import org.spean.forms.FormFolders;
import org.spean.forms.FormName;
import org.spean.forms.FormSheet;
import org.spean.forms.Forms;
import org.spean.forms.Looked;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the case plan (form 3) says is needed: each activity with the service that it wants. */
@Component
public class PlanNeeds {

    private static final FormName PLAN = new FormName("form-3");
    private static final String ACTIVITIES = "activities";
    private static final Set<String> OVER = Set.of("done", "declined", "not-possible");

    private final Cases cases;
    private final FormFolders folders;
    private final Forms forms;

    PlanNeeds(Cases cases, FormFolders folders, Forms forms) {
        this.cases = cases;
        this.folders = folders;
        this.forms = forms;
    }

    /**
     * An activity of the plan that is not over.
     *
     * @param what exactly; empty where nobody wrote it
     * @param expected result; empty where nobody wrote it
     */
    public record PlanNeed(Optional<ServiceTypeId> type, String what, String expected) {}

    /** Whether there is a plan at all: nothing is read, and nothing written down. */
    @Transactional(readOnly = true)
    public boolean there(Actor by, UUID file) {
        return plan(by, file).isPresent();
    }

    /** The activities of the newest plan. Reading it is written down. None where they may not read it, or there is none. */
    @Transactional
    public List<PlanNeed> of(Actor by, UUID file) {
        return plan(by, file)
                .map(form -> forms.look(by, form.id(), ""))
                .map(looked -> looked instanceof Looked.Open(FormSheet sheet) ? read(sheet) : List.<PlanNeed>of())
                .orElse(List.of());
    }

    private Optional<FilledForm> plan(Actor by, UUID file) {
        Optional<Case> found = cases.find(by, file).filter(each -> cases.may(by, each, Operation.CARE));
        Optional<FormFolder> folder = found.flatMap(each -> folders.find(by, each.code()));
        return folder.flatMap(each -> forms.of(by, each).stream()
                .filter(form -> form.edition().name().equals(PLAN))
                .max(Comparator.comparingInt(FilledForm::nth)));
    }

    private static List<PlanNeed> read(FormSheet sheet) {
        List<PlanNeed> needs = new ArrayList<>();
        for (int line : sheet.lines().getOrDefault(ACTIVITIES, List.of())) {
            PlanNeed need = new PlanNeed(
                    type(text(sheet, line, "service-type")), text(sheet, line, "what"), text(sheet, line, "expected"));
            boolean says = need.type().isPresent() || !need.what().isEmpty();
            if (says && !OVER.contains(text(sheet, line, "state"))) {
                needs.add(need);
            }
        }
        return needs;
    }

    private static String text(FormSheet sheet, int line, String column) {
        return sheet.answer(new AnswerKey(ACTIVITIES, line, column)).text().strip();
    }

    /** The plan writes {@code g2-4} for what the directory calls {@code G2.4}. */
    private static Optional<ServiceTypeId> type(String word) {
        try {
            return word.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new ServiceTypeId(word.toUpperCase(Locale.ROOT).replace('-', '.')));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
