package org.spean.access.policy;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.access.Role;
import org.spean.vocabulary.Sensitivity;
import org.springframework.stereotype.Component;

/**
 * The one function that decides who may do what to a case, from a table ({@code policy.csv}) and nothing else. Of several ties
 * the one counts that asks for least.
 */
@Component
public class AccessPolicy {

    private final Map<Cell, Answer> table;

    AccessPolicy() {
        this.table = PolicyTable.read().stream()
                .flatMap(rule -> rule.sensitivities().stream()
                        .map(each -> Map.entry(new Cell(rule.operation(), rule.tie(), each), rule.answer())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Cell(Operation operation, Tie tie, Sensitivity sensitivity) {}

    /**
     * Whether somebody may do this to an answer of this kind.
     *
     * @param operation one that depends on what answers are about
     */
    public Answer may(Sight sight, Operation operation, Sensitivity about) {
        return sight.counting().stream()
                .map(tie -> table.getOrDefault(new Cell(operation, tie, about), Answer.NO))
                .min(Comparator.naturalOrder())
                .orElse(Answer.NO);
    }

    /** Whether somebody may do this: for one that depends on what answers are about, whether to any of them. */
    public Answer may(Sight sight, Operation operation) {
        return EnumSet.allOf(Sensitivity.class).stream()
                .map(each -> may(sight, operation, each))
                .min(Comparator.naturalOrder())
                .orElse(Answer.NO);
    }

    /** What they may do this to without being asked for anything. */
    public Set<Sensitivity> open(Sight sight, Operation operation) {
        return EnumSet.allOf(Sensitivity.class).stream()
                .filter(each -> may(sight, operation, each) == Answer.YES)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sensitivity.class)));
    }

    /** The roles through which they may do it without being asked for anything; none where they may not. */
    public Set<Role> roles(Sight sight, Operation operation) {
        return sight.counting().stream()
                .filter(tie -> through(tie.role(), operation).contains(tie.relation()))
                .map(Tie::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Through which relations somebody with this role knows of cases. */
    public Set<Relation> knowing(Role role) {
        return through(role, Operation.KNOW);
    }

    /** Through which relations somebody with this role may do this without being asked for anything. */
    public Set<Relation> through(Role role, Operation operation) {
        return table.entrySet().stream()
                .filter(each -> each.getValue() == Answer.YES)
                .map(Map.Entry::getKey)
                .filter(cell -> cell.operation() == operation && cell.tie().role() == role)
                .map(cell -> cell.tie().relation())
                .collect(Collectors.toUnmodifiableSet());
    }
}
