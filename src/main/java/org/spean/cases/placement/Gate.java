package org.spean.cases.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.cases.Against;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.Refusal;
import org.spean.cases.Rung;
import org.spean.cases.StepField;
import org.spean.cases.StepKind;

/**
 * What has to be there before somebody goes to live somewhere (Circular 1-1; Standards 6.1, 6.11, 7.8): each with its day, and what
 * is missing. What was there before they came back into care, or before the case was opened again, does not count.
 *
 * <p>An adult who chooses another community, or to live independently, decides alone: no family is assessed, no meeting decides
 * on it, and no risk keeps them; the risks are assessed, and they have said yes.
 *
 * @param rung where
 * @param items in the order of the circular
 */
public record Gate(Rung rung, List<Item> items) {

    /** So many visits of reconciliation come before in option B (LT-3). */
    public static final int VISITS = 2;

    private static final Set<String> POSSIBLE = Set.of("possible", "with-support");

    /** What has to be there. */
    public enum Thing {
        /** What comes before it in the order of searching was given up. */
        ORDER,
        /** The family was assessed: it welcomes the client, who is safe and cared for. */
        ASSESSMENT,
        RISK,
        MEETING,
        RECONCILIATION,
        /** The client's own decision. */
        CLIENT
    }

    /**
     * One of them.
     *
     * @param on the day of what is there; empty where there is nothing
     * @param missing why it is not enough; empty where it is
     */
    public record Item(Thing thing, Optional<LocalDate> on, List<Refusal> missing) {

        public Item {
            missing = List.copyOf(missing);
        }

        /** Whether it is there. */
        public boolean there() {
            return missing.isEmpty();
        }
    }

    public Gate {
        items = List.copyOf(items);
    }

    /** Before somebody goes to live there, as the case stands on this day. */
    public static Gate of(CaseStanding standing, Rung rung, LocalDate today) {
        boolean freely = !rung.searched() && !standing.age(today).child();
        return new Reading(standing, rung).gate(freely);
    }

    /** All that is missing. */
    public List<Refusal> missing() {
        return items.stream().flatMap(item -> item.missing().stream()).toList();
    }

    /** Whether nothing is. */
    public boolean open() {
        return missing().isEmpty();
    }

    /** The last day of what is there; empty where nothing is. */
    public Optional<LocalDate> last() {
        return items.stream().flatMap(item -> item.on().stream()).max(Comparator.naturalOrder());
    }

    /** Reads it from the steps. */
    private record Reading(CaseStanding standing, Rung rung) {

        Gate gate(boolean freely) {
            List<Item> items = new ArrayList<>();
            Optional<CaseStep> assessment = assessment();
            if (!freely) {
                items.add(order());
                items.add(item(
                        Thing.ASSESSMENT,
                        assessment,
                        assessment.isEmpty() ? Against.GATE_ASSESSMENT : Against.ASSESSED_NOT_POSSIBLE,
                        assessment
                                .flatMap(step -> step.told("conclusion"))
                                .filter(POSSIBLE::contains)
                                .isPresent()));
            }
            Optional<CaseStep> risk = last(StepKind.RISK_ASSESSED);
            items.add(item(
                    Thing.RISK,
                    risk,
                    risk.isEmpty() ? Against.RISK_NOT_ASSESSED : Against.RISK_HIGH,
                    risk.filter(step -> freely || !step.said("risk", "high")).isPresent()));
            if (!freely) {
                Optional<CaseStep> meeting = last(StepKind.DECISION_MET);
                items.add(item(
                        Thing.MEETING,
                        meeting,
                        Against.GATE_MEETING,
                        meeting.filter(step -> step.said("decision", "reintegrate"))
                                .isPresent()));
                items.add(reconciliation());
            }
            items.add(client(freely ? Optional.empty() : assessment));
            return new Gate(rung, items);
        }

        private static Item item(Thing thing, Optional<CaseStep> step, Against against, boolean there) {
            return new Item(thing, step.map(CaseStep::on), there ? List.of() : List.of(Refusal.of(against)));
        }

        /** What was there before does not count. */
        private int since() {
            return standing.last(step -> step.kind() == StepKind.RETURNED_TO_CARE || step.kind() == StepKind.REOPENED)
                    .map(CaseStep::number)
                    .orElse(0);
        }

        private Optional<CaseStep> last(StepKind kind) {
            return standing.last(kind).filter(step -> step.number() > since());
        }

        private Item order() {
            return new Item(
                    Thing.ORDER,
                    Ladder.SEARCHED.stream()
                            .filter(each -> each.compareTo(rung) < 0)
                            .flatMap(each -> Ladder.givenUp(standing, each).stream())
                            .map(CaseStep::on)
                            .max(Comparator.naturalOrder()),
                    Ladder.open(standing, rung).stream()
                            .map(each -> Refusal.of(Against.RUNG_BEFORE, each))
                            .toList());
        }

        private Optional<CaseStep> assessment() {
            return last(StepKind.FAMILY_ASSESSED).filter(step -> step.number() > Ladder.assessedAfter(standing, rung));
        }

        private Item reconciliation() {
            List<CaseStep> visits = standing.all(StepKind.RECONCILED)
                    .filter(step -> step.number() > since())
                    .toList();
            boolean wanted = standing.last(StepKind.OPTION_CHOSEN)
                    .filter(step -> step.said("option", "b"))
                    .isPresent();
            List<Refusal> missing = new ArrayList<>();
            if (wanted && visits.size() < VISITS) {
                missing.add(Refusal.of(Against.GATE_VISITS, visits.size()));
            }
            if (!visits.isEmpty() && !visits.getLast().yes("talked-over")) {
                missing.add(Refusal.of(Against.GATE_TALKED_OVER));
            }
            return new Item(
                    Thing.RECONCILIATION,
                    visits.isEmpty()
                            ? Optional.empty()
                            : Optional.of(visits.getLast().on()),
                    missing);
        }

        private Item client(Optional<CaseStep> assessment) {
            Optional<CaseStep> decision = standing.last(
                            step -> step.kind() == StepKind.CLIENT_DECIDED && step.said("rung", StepField.word(rung)))
                    .filter(step -> step.number() > since());
            boolean yes = decision.filter(step -> step.said("decides", "yes")).isPresent();
            boolean before = yes
                    && assessment
                            .filter(step ->
                                    step.number() > decision.orElseThrow().number())
                            .isPresent();
            return item(
                    Thing.CLIENT, decision, before ? Against.GATE_CLIENT_BEFORE : Against.GATE_CLIENT, yes && !before);
        }
    }
}
