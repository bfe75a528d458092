package org.spean.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Subject;
import org.spean.deadlines.Matter;
import org.spean.deadlines.Word;
import org.spean.vocabulary.CaseCode;
import org.spean.vocabulary.PlaceCode;

/**
 * One run of the care process for one client, from identification to closure (design 1.1). Nothing here says who it is.
 *
 * @param id its handle, which is that of its folder of forms too
 * @param code as it is called
 * @param centre the organization that has it
 * @param province where it was opened
 * @param ownCode as the centre calls it in its own books; GENERAL, never a name
 * @param openedOn the day
 * @param standing all that was recorded, and what follows from it
 */
public record Case(
        UUID id,
        CaseCode code,
        UUID centre,
        PlaceCode province,
        Optional<String> ownCode,
        LocalDate openedOn,
        CaseStanding standing) {

    /** The kind of matter that rules with dates know it by. */
    public static final String MATTER = "CASE";

    /** The same with this step: added to the others, or in place of the one with its number. */
    Case with(CaseStep step) {
        List<CaseStep> all = new ArrayList<>(standing.history());
        all.removeIf(each -> each.number() == step.number());
        all.add(step);
        return new Case(id, code, centre, province, ownCode, openedOn, new CaseStanding(all));
    }

    /** What the policy decides about. */
    public Subject subject() {
        return subject(id);
    }

    /** What the policy decides about, for the case with this handle. */
    public static Subject subject(UUID id) {
        return new Subject(Subject.Kind.CASE, id);
    }

    /** What rules with dates know it by; spoken of by its code, to those alone who know of it. */
    public Matter matter() {
        return new Matter(MATTER, id.toString(), new Word.ACode(code.text()), Optional.of(subject()));
    }
}
