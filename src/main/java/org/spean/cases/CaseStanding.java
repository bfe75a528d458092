package org.spean.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How a case stands: what was recorded and not taken back, and what follows from it. Nothing of it is kept anywhere else, so what
 * is taken back leaves no trace in it.
 */
public final class CaseStanding {

    private static final Set<StepKind> PLACES = Set.of(
            StepKind.REINTEGRATED,
            StepKind.TRANSFERRED,
            StepKind.RETURNED_TO_CARE,
            StepKind.LONG_TERM_BEGAN,
            StepKind.TAKEN_OVER);

    private static final Set<StepKind> CLOSING = Set.of(
            StepKind.CLOSURE_PROPOSED, StepKind.CLOSURE_WITHDRAWN, StepKind.CLOSURE_SENT_BACK, StepKind.REOPENED);

    /** Guardians who are the family itself: what it agrees to counts only where it was found safe. */
    public static final Set<String> GUARDIANS_OF_THE_FAMILY = Set.of("mother", "father", "relative");

    private final List<CaseStep> all;
    private final List<CaseStep> valid;

    /**
     * Of these.
     *
     * @param all whatever was recorded, also what was taken back
     */
    public CaseStanding(List<CaseStep> all) {
        this.all =
                all.stream().sorted(Comparator.comparingInt(CaseStep::number)).toList();
        this.valid =
                this.all.stream().filter(each -> each.takenBack().isEmpty()).toList();
    }

    /** All that was recorded, also what was taken back, the first first. */
    public List<CaseStep> history() {
        return all;
    }

    /** All that counts, the first first. */
    public List<CaseStep> steps() {
        return valid;
    }

    /** Those of a kind that count, the first first. */
    public Stream<CaseStep> all(StepKind kind) {
        return valid.stream().filter(each -> each.kind() == kind);
    }

    /** The last of a kind, in the order of recording. */
    public Optional<CaseStep> last(StepKind kind) {
        return all(kind).reduce((first, second) -> second);
    }

    /** The last for which this holds. */
    public Optional<CaseStep> last(Predicate<CaseStep> which) {
        return valid.stream().filter(which).reduce((first, second) -> second);
    }

    /** Whether there is one of a kind after another step. */
    public boolean since(CaseStep step, StepKind kind) {
        return all(kind).anyMatch(each -> each.number() > step.number());
    }

    /** The number of the newest step, whether it counts or not; 0 where there is none. */
    public int newest() {
        return all.isEmpty() ? 0 : all.getLast().number();
    }

    /** In which phase it is (Circular 1). */
    public Phase phase() {
        Phase phase = Phase.PRE_REINTEGRATION;
        for (CaseStep each : valid) {
            phase = switch (each.kind()) {
                case TAKEN_OVER ->
                    each.told("phase")
                            .map(word -> StepField.value(Phase.class, word))
                            .orElse(phase);
                case REINTEGRATED -> Phase.REINTEGRATION;
                case RETURNED_TO_CARE, LONG_TERM_BEGAN -> Phase.PRE_REINTEGRATION;
                case JOINT_SKIPPED, JOINT_ENDED -> Phase.FOLLOW_UP_DISTRICT;
                case FOLLOWED_UP ->
                    each.said("type", "district")
                            ? Phase.FOLLOW_UP_DISTRICT
                            : phase == Phase.REINTEGRATION ? Phase.FOLLOW_UP_JOINT : phase;
                default -> phase;
            };
        }
        return phase;
    }

    /** Whether it is worked on. */
    public CaseState state() {
        return proposal()
                .map(proposal -> closedBy(proposal).isPresent() ? CaseState.CLOSED : CaseState.CLOSING)
                .orElse(CaseState.OPEN);
    }

    /** The proposal of closure that stands; empty where none does. */
    public Optional<CaseStep> proposal() {
        return last(each -> CLOSING.contains(each.kind())).filter(each -> each.kind() == StepKind.CLOSURE_PROPOSED);
    }

    /** The second of both confirmations: the step with which it was closed. */
    public Optional<CaseStep> closed() {
        return proposal().flatMap(this::closedBy);
    }

    private Optional<CaseStep> closedBy(CaseStep proposal) {
        Optional<CaseStep> province = after(proposal, StepKind.CLOSURE_CONFIRMED_IN_PROVINCE);
        Optional<CaseStep> atro = after(proposal, StepKind.CLOSURE_CONFIRMED_BY_ATRO);
        return province.isPresent() && atro.isPresent()
                ? Stream.of(province.get(), atro.get()).max(Comparator.comparingInt(CaseStep::number))
                : Optional.empty();
    }

    /** The last of a kind after another step. */
    public Optional<CaseStep> after(CaseStep step, StepKind kind) {
        return last(each -> each.kind() == kind && each.number() > step.number());
    }

    /** What is known of the client's age on a day: whoever turned eighteen is an adult from that month on. */
    public AgeKnown age(LocalDate today) {
        Optional<CaseStep> told = last(each -> each.told("age").isPresent());
        AgeKnown age = told.flatMap(each -> each.told("age"))
                .map(word -> StepField.value(AgeKnown.class, word))
                .orElse(AgeKnown.PRESUMED_CHILD);
        boolean grown = told.flatMap(each -> each.day("adult-from"))
                .filter(day -> !day.isAfter(today))
                .isPresent();
        return grown ? AgeKnown.KNOWN_ADULT : age;
    }

    /** Where the client lives outside a centre; empty while they do not. */
    public Optional<Placement> placement() {
        return last(each -> PLACES.contains(each.kind())).flatMap(this::placement);
    }

    private Optional<Placement> placement(CaseStep step) {
        Optional<String> district = step.told("district");
        Optional<Rung> rung = step.told("rung").map(word -> StepField.value(Rung.class, word));
        if (district.isEmpty()
                || rung.filter(each -> each != Rung.LONG_TERM_CARE).isEmpty()) {
            return Optional.empty();
        }
        boolean trial = all(StepKind.PLACEMENT_CONFIRMED).noneMatch(each -> each.number() > step.number())
                && step.kind() != StepKind.TAKEN_OVER;
        return Optional.of(new Placement(
                step, rung.get(), district.get(), step.day("reintegrated-on").orElse(step.on()), trial));
    }

    /** When the client went home for this time; empty while they are not. A move to another district does not begin it anew. */
    public Optional<LocalDate> homeSince() {
        LocalDate since = null;
        for (CaseStep each : valid) {
            switch (each.kind()) {
                case REINTEGRATED -> since = each.on();
                case TAKEN_OVER -> since = each.day("reintegrated-on").orElse(since);
                case RETURNED_TO_CARE, LONG_TERM_BEGAN -> since = null;
                default -> {}
            }
        }
        return Optional.ofNullable(since);
    }

    /** Whether the client is in long-term care (Circular 2-2 H). */
    public boolean inLongTermCare() {
        boolean there = false;
        for (CaseStep each : valid) {
            there = switch (each.kind()) {
                case LONG_TERM_BEGAN -> true;
                case TAKEN_OVER -> each.said("rung", StepField.word(Rung.LONG_TERM_CARE));
                case LONG_TERM_ENDED, REINTEGRATED -> false;
                default -> there;
            };
        }
        return there;
    }

    /** Where the client stays, in the word of a stay: {@code transit}, {@code long-term}, {@code community} or {@code none}. */
    public String setting() {
        return last(each -> each.kind() == StepKind.REINTEGRATED
                        || each.told("setting").isPresent())
                .map(each -> each.kind() == StepKind.REINTEGRATED
                        ? "community"
                        : each.told("setting").orElse("none"))
                .orElse("none");
    }

    /** Districts in which the family is searched for, while nobody lives there. */
    public Set<String> searchedIn() {
        int home = last(StepKind.REINTEGRATED).map(CaseStep::number).orElse(0);
        return all(StepKind.SEARCH_ASKED)
                .filter(each -> each.number() > home)
                .flatMap(each -> each.told("district").stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** The agency that carries the reintegration on this day. */
    public Optional<String> mandate(LocalDate today) {
        return last(each -> each.kind() == StepKind.MANDATE_GIVEN || each.kind() == StepKind.MANDATE_ENDED)
                .filter(each -> each.kind() == StepKind.MANDATE_GIVEN)
                .filter(each -> each.day("mandate-until")
                        .filter(until -> !until.isBefore(today))
                        .isPresent())
                .flatMap(each -> each.told("agency"));
    }

    /**
     * What counts today of what was said to passing on what officials need: {@code yes}, {@code no} or {@code thinking}. Whoever
     * is grown up says yes alone, so a guardian's does not count any more; a child's own does not count without one (Standards
     * 6.3, 6.10; design 1.3). Empty: it has to be asked.
     */
    public Optional<String> passingOn(LocalDate today) {
        return last(StepKind.PASSING_ON)
                .filter(each -> !each.yes("agreed") || counts(each, today))
                .flatMap(each -> each.told("agreed"));
    }

    private boolean counts(CaseStep agreed, LocalDate today) {
        boolean child = age(today).child();
        return switch (agreed.told("by").orElse("")) {
            case "law" -> true;
            case "child-and-guardian" ->
                child
                        && !(GUARDIANS_OF_THE_FAMILY.contains(
                                        agreed.told("guardian").orElse(""))
                                && !familySafe());
            default -> !child;
        };
    }

    /** Whether the family was assessed, and the last assessment does not call it unsafe. */
    public boolean familySafe() {
        return last(StepKind.FAMILY_ASSESSED)
                .filter(each -> !each.said("conclusion", "not-safe"))
                .isPresent();
    }

    /** What was said last to passing on what officials need, whether it counts still or not. */
    public Optional<String> passingOn() {
        return last(StepKind.PASSING_ON).flatMap(each -> each.told("agreed"));
    }
}
