package org.spean.cases.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.cases.Refusal;
import org.spean.cases.StepField;
import org.spean.cases.StepKind;
import org.spean.cases.StepWords;
import org.spean.geography.Gazetteer;
import org.spean.people.Organizations;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** What there is to say about cases, in the page's language. */
record CaseWords(Language language, Gazetteer gazetteer, Organizations organizations) {

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    String number(long number) {
        return Numerals.of(number, language);
    }

    String day(LocalDate day) {
        return Numerals.day(day, language);
    }

    String moment(Instant at) {
        return Numerals.moment(at, language);
    }

    /** Several things in a row. */
    String and(Stream<String> all) {
        return all.filter(each -> !each.isEmpty()).collect(Collectors.joining(say("cases.and")));
    }

    private StepWords steps() {
        return new StepWords(language, gazetteer, organizations);
    }

    String kind(StepKind kind) {
        return steps().kind(kind);
    }

    /** What it is for, with its source. */
    String why(StepKind kind) {
        return say("case.step-why." + StepField.word(kind));
    }

    /** A value of one of the room's enumerations: {@code of("case.phase.", Phase.REINTEGRATION)}. */
    String of(String beginning, Enum<?> value) {
        return say(beginning + StepField.word(value));
    }

    String field(String name) {
        return steps().field(name);
    }

    /** The question before its answer. */
    String asked(StepField field) {
        String question = field(field.name());
        return question.endsWith("?") ? question : say("cases.asked", question);
    }

    String option(String field, String option) {
        return steps().option(field, option);
    }

    /** Several options of one field, as an answer has them. */
    String options(String field, String answer) {
        return steps().options(field, answer);
    }

    /** An answer in words. */
    String answer(StepField field, String answer) {
        return steps().answer(field, answer);
    }

    String yesNo(String answer) {
        return steps().yesNo(answer);
    }

    String district(String id) {
        return steps().district(id);
    }

    String organization(UUID id) {
        return steps().organization(id);
    }

    /** Why a step is not recorded, and what would make it possible. */
    String against(Refusal refusal) {
        Object[] said =
                refusal.parameters().stream().map(each -> said(refusal, each)).toArray();
        return say("case.against." + StepField.word(refusal.against()), said);
    }

    private String said(Refusal refusal, Object parameter) {
        return switch (parameter) {
            case LocalDate day -> day(day);
            case Number number -> number(number.longValue());
            case StepKind kind -> kind(kind);
            case Enum<?> value -> value(value);
            default -> {
                String text = String.valueOf(parameter);
                yield refusal.field()
                        .flatMap(field -> Words.known(StepWords.optionKey(field, text), language))
                        .orElse(text);
            }
        };
    }

    /** The room's enumerations are said by their own names: {@code Rung.RELATIVES} as {@code case.rung.relatives}. */
    private String value(Enum<?> value) {
        String room = value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
        return Words.known("case." + room + "." + StepField.word(value), language)
                .orElseGet(() -> StepField.word(value));
    }
}
