package org.spean.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.geography.Gazetteer;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.spean.vocabulary.TypedText;
import org.springframework.stereotype.Component;

/** Whether the answers of a step are complete and of the right kind. What stands against the step itself is the guards' matter. */
@Component
class StepCheck {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_STORY = 5_000;

    private final Gazetteer gazetteer;
    private final Organizations organizations;

    StepCheck(Gazetteer gazetteer, Organizations organizations) {
        this.gazetteer = gazetteer;
        this.organizations = organizations;
    }

    /** All that is wrong with the answers, field by field. */
    List<Refusal> of(Case file, StepWish wish, LocalDate today) {
        List<Refusal> wrong = new ArrayList<>();
        if (wish.on().isAfter(today)) {
            wrong.add(Refusal.at("on", Against.DAY_TO_COME));
        } else if (wish.on().isBefore(file.openedOn())) {
            wrong.add(Refusal.at("on", Against.DAY_BEFORE_CASE, file.openedOn()));
        }
        wrong.addAll(answers(wish));
        return wrong;
    }

    /** All that is wrong with the answers themselves. */
    List<Refusal> answers(StepWish wish) {
        List<Refusal> wrong = new ArrayList<>();
        for (StepField field : wish.kind().fields()) {
            if (!asked(field, wish)) {
                continue;
            }
            Optional<String> answer = wish.answer(field.name());
            if (answer.isEmpty()) {
                if (field.needed()) {
                    wrong.add(Refusal.at(field.name(), Against.MISSING));
                }
            } else {
                wrong(field, answer.get()).ifPresent(against -> wrong.add(Refusal.at(field.name(), against)));
            }
        }
        return wrong;
    }

    /** Whether a field is asked, by what was answered before it. */
    static boolean asked(StepField field, StepWish wish) {
        return field.when()
                .map(when -> when.words().stream().anyMatch(word -> wish.said(when.field(), word)))
                .orElse(true);
    }

    private Optional<Against> wrong(StepField field, String answer) {
        boolean right = switch (field.kind()) {
            case ONE -> field.options().contains(answer);
            case SOME -> field.options().containsAll(Arrays.asList(answer.split(" ")));
            case YES_NO -> answer.equals("yes") || answer.equals("no");
            case DAY -> isDay(answer);
            case NUMBER -> answer.matches("\\d{1,2}");
            case LINE -> !TypedText.longer(answer, LONGEST_LINE);
            case STORY -> !TypedText.longer(answer, LONGEST_STORY);
            case DISTRICT -> gazetteer.district(answer).isPresent();
            case ORGANIZATION -> isOrganization(answer);
        };
        return right
                ? Optional.empty()
                : Optional.of(
                        switch (field.kind()) {
                            case ONE, SOME, YES_NO -> Against.NOT_A_CHOICE;
                            case DAY -> Against.NOT_A_DAY;
                            case NUMBER -> Against.NOT_A_NUMBER;
                            case LINE, STORY -> Against.TOO_LONG;
                            case DISTRICT -> Against.NO_SUCH_DISTRICT;
                            case ORGANIZATION -> Against.NO_SUCH_ORGANIZATION;
                        });
    }

    private static boolean isDay(String answer) {
        try {
            LocalDate.parse(answer);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private boolean isOrganization(String answer) {
        try {
            return organizations
                    .organization(new OrganizationId(UUID.fromString(answer)))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
