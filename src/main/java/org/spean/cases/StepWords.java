package org.spean.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.geography.Gazetteer;
import org.spean.geography.ui.PlaceWords;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** Steps and their answers in words, for screens and for paper. */
public record StepWords(Language language, Gazetteer gazetteer, Organizations organizations) {

    /** Fields whose answers have words of their own, which are said elsewhere too. */
    private static final Map<String, String> SAID_ELSEWHERE = Map.of(
            "age", "case.age.",
            "phase", "case.phase.",
            "rung", "case.rung.",
            "setting", "case.setting.",
            "criterion", "case.criterion.");

    private String say(String key) {
        return Words.say(key, language);
    }

    /** What a step is called. */
    public String kind(StepKind kind) {
        return say("case.step." + StepField.word(kind));
    }

    /** What a field asks. */
    public String field(String name) {
        return say("case.field." + name);
    }

    /** The key of what an option of a field is called. */
    public static String optionKey(String field, String option) {
        String elsewhere = SAID_ELSEWHERE.get(field);
        return elsewhere == null ? "case.option." + field + "." + option : elsewhere + option;
    }

    /** What an option of a field is called. */
    public String option(String field, String option) {
        return say(optionKey(field, option));
    }

    /** Several options of one field, as an answer has them. */
    public String options(String field, String answer) {
        return Arrays.stream(answer.split(" ", -1))
                .map(each -> option(field, each))
                .collect(Collectors.joining(say("cases.and")));
    }

    /** An answer in words. */
    public String answer(StepField field, String answer) {
        return switch (field.kind()) {
            case ONE, SOME -> options(field.name(), answer);
            case YES_NO -> yesNo(answer);
            case DAY -> Numerals.day(LocalDate.parse(answer), language);
            case NUMBER -> Numerals.shaped(answer, language);
            case LINE, STORY -> answer;
            case DISTRICT -> district(answer);
            case ORGANIZATION -> organization(UUID.fromString(answer));
        };
    }

    /** The answer to a yes-or-no question. */
    public String yesNo(String answer) {
        return say(answer.equals("yes") ? "case.yes" : "case.no");
    }

    /** A place with what it lies in; its id where it is known no more. */
    public String district(String id) {
        return gazetteer
                .place(id)
                .map(place -> new PlaceWords(language).label(place, gazetteer))
                .orElse(id);
    }

    /** What an organization is called; its id where it is known no more. */
    public String organization(UUID id) {
        return organizations
                .organization(new OrganizationId(id))
                .map(each -> each.name().in(language))
                .orElseGet(id::toString);
    }
}
