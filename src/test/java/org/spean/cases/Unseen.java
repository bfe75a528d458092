package org.spean.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.cases.visit.CaseVisits;
import org.spean.vocabulary.CaseCode;

/** What somebody sees of a case that is none for them: the same as of one that does not exist. */
final class Unseen {

    /** A code that nobody ever gave. */
    static final CaseCode UNKNOWN = new CaseCode("KH02-2020-AAAA");

    /** No word, no list, no refusal: as if there were none. */
    static final List<Object> NOTHING = List.of(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            List.of(),
            new StepOutcome.Nothing(),
            new StepOutcome.Nothing(),
            new StepOutcome.Nothing());

    private Unseen() {}

    /** All that somebody gets to see of a case, and what becomes of what they try. */
    static List<Object> seen(CaseWorld world, Cases cases, CaseVisits visits, Actor by, UUID id, CaseCode code) {
        StepWish note = new StepWish(StepKind.NOTE, cases.today(), Map.of("note", "x"));
        StepWish again = new StepWish(StepKind.REOPENED, cases.today(), Map.of("reopen-reason", "wish"));
        return world.as(
                by,
                () -> List.of(
                        cases.find(by, id),
                        cases.look(by, id),
                        cases.look(by, code),
                        cases.contact(by, id),
                        cases.again(by, id),
                        cases.knows(by, code),
                        visits.visits(by, id),
                        cases.take(by, id, note),
                        cases.take(by, id, again),
                        cases.takeBack(by, id, 1)));
    }
}
