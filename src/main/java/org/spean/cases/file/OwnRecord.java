package org.spean.cases.file;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.guard.Guard;
import org.spean.access.guard.Shown;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Operation;
import org.spean.access.reach.Reach;
import org.spean.cases.Case;
import org.spean.cases.CaseStep;
import org.spean.cases.Cases;
import org.spean.cases.StepField;
import org.spean.cases.StepKind;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.Sensitivity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The client's own record (Standards 6.5, 11.9; design 1.2): all that is kept, without what is about others. It is handed over by
 * somebody who stays and supports; the hand-over is a step of the case ({@link StepKind#RECORD_HANDED_OVER}), recorded first, and
 * only whoever recorded it makes the papers, for a day.
 */
@Component
public class OwnRecord {

    /** So long after the hand-over was recorded the papers can be made. */
    public static final Duration MADE_WITHIN = Duration.ofHours(24);

    private final Cases cases;
    private final WholeCase whole;
    private final WholeJson json;
    private final RecordPaper paper;
    private final Guard guard;
    private final Reach reach;
    private final AccessPolicy policy;
    private final AccessLog log;
    private final Clock clock;

    OwnRecord(
            Cases cases,
            WholeCase whole,
            WholeJson json,
            RecordPaper paper,
            Guard guard,
            Reach reach,
            AccessPolicy policy,
            AccessLog log,
            Clock clock) {
        this.cases = cases;
        this.whole = whole;
        this.json = json;
        this.paper = paper;
        this.guard = guard;
        this.reach = reach;
        this.policy = policy;
        this.log = log;
        this.clock = clock;
    }

    /** What came of asking for the papers. */
    public sealed interface Made {

        /**
         * They are made; that is written down.
         *
         * @param fileName the code, and nothing else
         */
        @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
        record Paper(String fileName, byte[] bytes) implements Made {}

        /** The hand-over is to be recorded first: who supports, and what is withheld from a child, and why. */
        record HandOverFirst() implements Made {}

        /** A reason or a second yes is asked for first: by showing who it is. */
        record AskedFirst() implements Made {}

        /** There is nothing, or it is not theirs. */
        record Nothing() implements Made {}
    }

    /** The hand-over that they recorded within a day; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<CaseStep> handedOver(Actor by, UUID id) {
        Instant since = clock.instant().minus(MADE_WITHIN);
        return cases.find(by, id)
                .flatMap(file -> file.standing().last(StepKind.RECORD_HANDED_OVER))
                .filter(step ->
                        by.account().equals(Optional.of(step.by())) && step.at().isAfter(since));
    }

    /** The record as PDF. */
    @Transactional
    public Made pdf(Actor by, UUID id, Language language) {
        return made(by, id, (all, copy) -> {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            paper.write(
                    pdf,
                    all,
                    language,
                    new RecordPaper.Printed(by.name(), clock.instant(), copy.number(), copy.kept()));
            return new Made.Paper(all.file().code().text() + ".pdf", pdf.toByteArray());
        });
    }

    /** The record for other programs. */
    @Transactional
    public Made json(Actor by, UUID id) {
        return made(by, id, (all, copy) -> {
            Map<String, Object> before = new LinkedHashMap<>();
            before.put("made", clock.instant().toString());
            before.put("by", by.name());
            before.put("copy", copy.number());
            before.put("withheld", copy.kept().stream().map(StepField::word).toList());
            return new Made.Paper(all.file().code().text() + ".json", json.of(all, before));
        });
    }

    /**
     * Which copy.
     *
     * @param number the how many-th hand-over
     * @param kept what was withheld, from a child alone
     */
    private record Copy(int number, List<Sensitivity> kept) {}

    private interface Making {
        Made of(Whole all, Copy copy);
    }

    private Made made(Actor by, UUID id, Making making) {
        Optional<Case> found = cases.find(by, id);
        Set<Sensitivity> printable = found.map(file -> policy.open(reach.sight(by, file.subject()), Operation.PRINT))
                .orElse(Set.of());
        if (found.isEmpty() || !printable.contains(Sensitivity.IDENTITY)) {
            return new Made.Nothing();
        }
        Case file = found.get();
        Optional<CaseStep> step = handedOver(by, id);
        if (step.isEmpty()) {
            return new Made.HandOverFirst();
        }
        List<Sensitivity> kept = withheld(step.get());
        Set<Sensitivity> of = EnumSet.copyOf(printable);
        kept.forEach(of::remove);
        return switch (guard.read(by, file.subject(), of, "")) {
            case Shown.Open(var open) -> {
                of.retainAll(open);
                int number =
                        (int) file.standing().all(StepKind.RECORD_HANDED_OVER).count();
                log.write(
                        by, Act.RECORD_PRINTED, Optional.of(file.subject()), Map.of("copies", String.valueOf(number)));
                yield making.of(whole.of(by, file, of, true), new Copy(number, kept));
            }
            case Shown.NeedsReason asked -> new Made.AskedFirst();
            case Shown.NeedsSecondYes asked -> new Made.AskedFirst();
            case Shown.Nothing() -> new Made.Nothing();
        };
    }

    private static List<Sensitivity> withheld(CaseStep step) {
        return step.told("withheld-what").stream()
                .flatMap(words -> Arrays.stream(words.split(" ", -1)))
                .map(word -> StepField.value(Sensitivity.class, word))
                .toList();
    }
}
