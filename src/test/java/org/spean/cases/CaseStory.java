package org.spean.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Role;
import org.spean.vocabulary.CaseCode;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** A case in memory, told day by day and by people who are letters; and what its guards say to the next step. */
public final class CaseStory {

    public static final LocalDate BEGIN = LocalDate.of(2027, 1, 4);

    private final List<StepGuard> guards;
    private final List<CaseStep> steps = new ArrayList<>();
    private LocalDate today = BEGIN;
    private String by = "a";

    private CaseStory(List<StepGuard> guards) {
        this.guards = guards;
    }

    /** A woman in a transit centre. */
    public static CaseStory adult(List<StepGuard> guards) {
        return new CaseStory(guards).did(StepKind.OPENED, "age=known-adult", "urgent=shelter food", "setting=transit");
    }

    /** A boy in a transit centre. */
    public static CaseStory child(List<StepGuard> guards) {
        return new CaseStory(guards).did(StepKind.OPENED, "age=known-child", "urgent=none", "setting=transit");
    }

    /** It is this day. */
    public CaseStory on(LocalDate day) {
        today = day;
        return this;
    }

    public CaseStory on(String day) {
        return on(LocalDate.parse(day));
    }

    /** So much later. */
    public CaseStory days(int later) {
        return on(today.plusDays(later));
    }

    /** From now on this person acts. */
    public CaseStory by(String letter) {
        by = letter;
        return this;
    }

    /** It was recorded, whatever stands against it. */
    public CaseStory did(StepKind kind, String... told) {
        steps.add(new CaseStep(
                steps.size() + 1, kind, today, Instant.EPOCH, account(by), by, answers(told), Optional.empty()));
        return this;
    }

    /** What stands against it today; empty where nothing does. */
    public List<Refusal> against(StepKind kind, String... told) {
        Case file = file();
        List<Refusal> anyway = guards.stream()
                .flatMap(each -> each.anyway(kind, file.standing(), today).stream())
                .toList();
        Attempt attempt = new Attempt(
                file,
                new StepWish(kind, today, answers(told)),
                Set.of(Role.CASEWORKER),
                today,
                Optional.of(account(by)));
        return anyway.isEmpty()
                ? guards.stream()
                        .flatMap(each -> each.against(attempt).stream())
                        .toList()
                : anyway;
    }

    /** The same, by what stands against it alone. */
    public List<Against> why(StepKind kind, String... told) {
        return against(kind, told).stream().map(Refusal::against).toList();
    }

    public Case file() {
        return new Case(
                new UUID(0, 1),
                new CaseCode("KH02-2027-7F3K"),
                new UUID(0, 2),
                new PlaceCode("02"),
                Optional.empty(),
                BEGIN,
                new CaseStanding(steps));
    }

    /** As a person reads it. */
    public static String quoted(List<Refusal> refusals, Language language) {
        return refusals.stream()
                .map(each -> Words.say(
                        each.against().words(),
                        language,
                        each.parameters().stream()
                                .map(word -> word instanceof LocalDate day ? Numerals.day(day, language) : word)
                                .toArray()))
                .collect(Collectors.joining(" "));
    }

    private static UUID account(String letter) {
        return new UUID(7, letter.charAt(0));
    }

    private static Map<String, String> answers(String... told) {
        Map<String, String> answers = new HashMap<>();
        for (String each : told) {
            String[] parts = each.split("=", 2);
            answers.put(parts[0], parts[1]);
        }
        return answers;
    }
}
