package org.spean.cases.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.cases.CaseFilter;
import org.spean.cases.CaseState;
import org.spean.cases.Phase;
import org.spean.cases.StepField;

/**
 * What the address of the list asks for; what cannot be read in it asks for nothing.
 *
 * @param phase one; all where empty
 * @param state one of {@link #STATES}
 * @param district as {@code geography} names it
 * @param mine only those on which whoever looks works
 * @param after the last one of the page before
 */
record CaseSearch(Optional<Phase> phase, String state, Optional<String> district, boolean mine, Optional<UUID> after) {

    /** Those that are not closed: what an address asks for that says nothing of it. */
    static final String RUNNING = "running";

    static final List<String> STATES = Stream.concat(
                    Stream.of(RUNNING, "all"), Stream.of(CaseState.values()).map(StepField::word))
            .toList();

    private static final String DISTRICT_ID = "[0-9]{4}";

    static CaseSearch of(QueryParameters asked) {
        return new CaseSearch(
                asked.getSingleParameter("phase")
                        .flatMap(word -> Stream.of(Phase.values())
                                .filter(each -> StepField.word(each).equals(word))
                                .findFirst()),
                asked.getSingleParameter("state").filter(STATES::contains).orElse(RUNNING),
                asked.getSingleParameter("district").filter(id -> id.matches(DISTRICT_ID)),
                asked.getSingleParameter("mine").filter("yes"::equals).isPresent(),
                asked.getSingleParameter("after").flatMap(CaseLinks::handle));
    }

    CaseSearch phase(Optional<Phase> other) {
        return new CaseSearch(other, state, district, mine, Optional.empty());
    }

    CaseSearch state(String other) {
        return new CaseSearch(phase, other, district, mine, Optional.empty());
    }

    CaseSearch district(Optional<String> other) {
        return new CaseSearch(phase, state, other, mine, Optional.empty());
    }

    CaseSearch mine(boolean other) {
        return new CaseSearch(phase, state, district, other, Optional.empty());
    }

    CaseSearch after(UUID last) {
        return new CaseSearch(phase, state, district, mine, Optional.of(last));
    }

    /** Whether it asks for less than all that run. */
    boolean narrows() {
        return phase.isPresent() || !state.equals(RUNNING) || district.isPresent() || mine;
    }

    CaseFilter filter() {
        Set<CaseState> states = switch (state) {
            case RUNNING -> CaseFilter.OPEN.states();
            case "all" -> Set.of();
            default -> Set.of(StepField.value(CaseState.class, state));
        };
        return new CaseFilter(phase.map(Set::of).orElse(Set.of()), states, district, mine, after);
    }

    /** The address that asks for it. */
    String address() {
        List<String> asked = new ArrayList<>();
        phase.ifPresent(each -> asked.add("phase=" + StepField.word(each)));
        if (!state.equals(RUNNING)) {
            asked.add("state=" + state);
        }
        district.ifPresent(each -> asked.add("district=" + each));
        if (mine) {
            asked.add("mine=yes");
        }
        after.ifPresent(each -> asked.add("after=" + each));
        return asked.isEmpty() ? CaseLinks.CASES : CaseLinks.CASES + "?" + String.join("&", asked);
    }
}
