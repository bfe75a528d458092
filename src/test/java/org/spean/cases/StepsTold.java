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
import org.spean.widgets.Words;

/** A case told step by step, without a database: its steps, a day each, and what its guards say to the next one. */
public final class StepsTold {

    public static final UUID CENTRE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    public static final UUID WORKER = UUID.fromString("00000000-0000-4000-8000-000000000002");
    public static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final List<CaseStep> steps = new ArrayList<>();
    private LocalDate day = FIRST;

    private StepsTold(String age) {
        did(StepKind.OPENED, "age", age, "sex", "female", "setting", "transit");
    }

    public static StepsTold ofAdult() {
        return new StepsTold("known-adult");
    }

    public static StepsTold ofChild() {
        return new StepsTold("known-child");
    }

    /** The next day, this was recorded: {@code did(kind, "field", "word", ...)}. */
    public StepsTold did(StepKind kind, String... told) {
        steps.add(new CaseStep(
                steps.size() + 1, kind, day, Instant.EPOCH, WORKER, "a worker", map(told), Optional.empty()));
        day = day.plusDays(1);
        return this;
    }

    /** From here on it goes on so many days later. */
    public StepsTold later(int days) {
        day = day.plusDays(days - 1L);
        return this;
    }

    /** The last step is taken back. */
    public StepsTold back() {
        CaseStep last = steps.removeLast();
        steps.add(new CaseStep(
                last.number(),
                last.kind(),
                last.on(),
                last.at(),
                last.by(),
                last.name(),
                last.told(),
                Optional.of(Instant.EPOCH)));
        return this;
    }

    public static Map<String, String> map(String... told) {
        Map<String, String> all = new HashMap<>();
        for (int at = 0; at < told.length; at += 2) {
            all.put(told[at], told[at + 1]);
        }
        return all;
    }

    public CaseStanding standing() {
        return new CaseStanding(steps);
    }

    public LocalDate today() {
        return day;
    }

    public Case file() {
        return new Case(
                new UUID(0, 1),
                new CaseCode("KH02-2026-7F3K"),
                CENTRE,
                new PlaceCode("02"),
                Optional.empty(),
                FIRST,
                standing());
    }

    /** What stands against recording this now, as a caseworker. */
    public List<Refusal> against(List<StepGuard> guards, StepKind kind, String... answers) {
        return against(guards, Role.CASEWORKER, kind, answers);
    }

    /** What stands against recording this now. */
    public List<Refusal> against(List<StepGuard> guards, Role as, StepKind kind, String... answers) {
        List<Refusal> anyway = guards.stream()
                .flatMap(guard -> guard.anyway(kind, standing(), day).stream())
                .toList();
        Attempt attempt = new Attempt(file(), new StepWish(kind, day, map(answers)), Set.of(as), day);
        return anyway.isEmpty()
                ? guards.stream()
                        .flatMap(guard -> guard.against(attempt).stream())
                        .toList()
                : anyway;
    }

    /** As it is read, in English. */
    public static String said(List<Refusal> refusals) {
        return said(refusals, Language.ENGLISH);
    }

    public static String said(List<Refusal> refusals, Language language) {
        return refusals.stream()
                .map(each -> Words.say(
                        "case.against." + StepField.word(each.against()),
                        language,
                        each.parameters().toArray()))
                .collect(Collectors.joining("\n"));
    }
}
