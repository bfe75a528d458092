package org.spean.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spean.access.Role;
import org.spean.deadlines.FactRows.Told;
import org.spean.deadlines.rules.Fact;
import org.spean.deadlines.rules.Rule;
import org.spean.deadlines.rules.Rules;

/** What was done for another occasion before does not count for this one. */
class StandingTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 9, 1);

    private static Deadline wants(Rule rule, Fact fact, String occasion, LocalDate on) {
        return new Deadline(
                new DeadlineId(UUID.randomUUID()),
                rule,
                new Matter("TEST", "1", new Word.ANumber(1)),
                fact,
                occasion,
                on,
                new Due.OnDay(on),
                new Owner.OfRole(Role.MANAGER),
                Set.of(),
                0,
                Deadline.State.OPEN,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static Told told(Fact fact, String occasion, LocalDate on, int order) {
        return new Told(fact, occasion, on, Optional.empty(), Optional.empty(), order);
    }

    @Test
    void copiesOfAnEarlierContractAreNoneOfThis() {
        List<Told> facts = List.of(
                told(Fact.CONTRACT_SIGNED, "2", FIRST, 1),
                told(Fact.CONTRACT_COPY_GIVEN, "family-2", FIRST, 2),
                told(Fact.CONTRACT_COPY_GIVEN, "official-2", FIRST, 3),
                told(Fact.CONTRACT_COPY_GIVEN, "focal-person-2", FIRST.plusDays(1), 4),
                told(Fact.RETURNED_TO_CARE, "6", FIRST.plusDays(60), 5),
                told(Fact.CONTRACT_SIGNED, "9", SECOND, 6),
                told(Fact.CONTRACT_COPY_GIVEN, "family-9", SECOND, 7));
        assertThat(Standing.of(wants(Rules.LT_5, Fact.CONTRACT_SIGNED, "2", FIRST), facts)
                        .state())
                .isEqualTo(Deadline.State.MET);
        Standing second = Standing.of(wants(Rules.LT_5, Fact.CONTRACT_SIGNED, "9", SECOND), facts);
        assertThat(second.state()).isEqualTo(Deadline.State.OPEN);
        assertThat(second.got()).isOne();
    }

    @Test
    void theResultOfAnEarlierSearchIsNoneOfThis() {
        List<Told> facts = List.of(
                told(Fact.SEARCH_INFORMATION_SENT, "3", FIRST, 1),
                told(Fact.SEARCH_RESULT_CAME, "4", FIRST.plusDays(9), 2),
                told(Fact.SEARCH_INFORMATION_SENT, "5", SECOND, 3));
        assertThat(Standing.of(wants(Rules.LT_2, Fact.SEARCH_INFORMATION_SENT, "3", FIRST), facts)
                        .state())
                .isEqualTo(Deadline.State.MET);
        assertThat(Standing.of(wants(Rules.LT_2, Fact.SEARCH_INFORMATION_SENT, "5", SECOND), facts)
                        .state())
                .isEqualTo(Deadline.State.OPEN);
    }
}
