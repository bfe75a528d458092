package org.spean.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Role;
import org.spean.deadlines.Deadline;
import org.spean.deadlines.Deadlines;
import org.spean.deadlines.Happening;
import org.spean.deadlines.Owner;
import org.spean.deadlines.rules.Fact;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the rules with dates what happens to a case, and whose it is to do what they want of it. */
@Component
public class CaseClock {

    private static final Set<Fact> OF_LONG_TERM_CARE =
            Set.of(Fact.LONG_TERM_CARE_BEGAN, Fact.LONG_TERM_CARE_REVIEWED, Fact.LONG_TERM_CARE_ENDED);

    private final Deadlines deadlines;
    private final CaseOwners owners;

    CaseClock(Deadlines deadlines, CaseOwners owners) {
        this.deadlines = deadlines;
        this.owners = owners;
    }

    /**
     * It happened, or is planned, on this day.
     *
     * @param occasion which of several: a step's number, a visit's handle; empty where there is one only
     */
    public void happened(Case file, Fact fact, String occasion, LocalDate on) {
        deadlines.happened(Happening.on(fact, file.matter(), on, responsible(file, fact), told(file))
                .as(occasion));
    }

    /** It did not after all. */
    public void notHappened(Case file, Fact fact, String occasion) {
        deadlines.notHappened(fact, file.matter(), occasion);
    }

    /**
     * A step was recorded, or taken back: what follows from all steps now and did not before is told, and what does not any more is
     * taken back. Where others answer for the case from now on, what is still wanted is wanted of them.
     */
    @EventListener
    void follow(StepTaken news) {
        Case after = news.after();
        Set<CaseFacts.Told> now = CaseFacts.of(after.standing());
        Set<CaseFacts.Told> before = CaseFacts.of(news.before().standing());
        before.stream()
                .filter(each -> !now.contains(each))
                .forEach(each -> notHappened(after, each.fact(), each.occasion()));
        Set<String> wanted =
                mayChangeHands(news) && !people(news.before()).equals(people(after)) ? wanted(after) : Set.of();
        now.stream()
                .filter(each -> !before.contains(each) || wanted.contains(each.fact() + each.occasion()))
                .forEach(each -> happened(after, each.fact(), each.occasion(), each.on()));
    }

    /** Who answers for it follows from who recorded last, the phase, where they live, and what is searched: asked before the tables. */
    private static boolean mayChangeHands(StepTaken news) {
        CaseStanding before = news.before().standing();
        CaseStanding after = news.after().standing();
        return !recorder(before).equals(recorder(after))
                || before.phase() != after.phase()
                || !before.placement().equals(after.placement())
                || !before.searchedIn().equals(after.searchedIn());
    }

    private static Optional<UUID> recorder(CaseStanding standing) {
        return standing.last(each -> true).map(CaseStep::by);
    }

    private record People(Owner first, Owner ofLongTerm, Set<Owner> told) {}

    private People people(Case file) {
        return new People(
                responsible(file, Fact.FOLLOWED_UP), responsible(file, Fact.LONG_TERM_CARE_REVIEWED), told(file));
    }

    /** What set going that which is still wanted: what is over stays as it was, with whoever answered for it. */
    private Set<String> wanted(Case file) {
        return deadlines.of(file.matter()).stream()
                .filter(each -> each.state() == Deadline.State.OPEN)
                .map(each -> each.fact() + each.occasion())
                .collect(Collectors.toSet());
    }

    /**
     * In type 2, and of whom is in long-term care, the district's official; otherwise the centre's worker. Where there is neither,
     * the ministry's office.
     */
    private Owner responsible(Case file, Fact fact) {
        Optional<Owner> official = OF_LONG_TERM_CARE.contains(fact)
                ? owners.searching(file)
                : file.standing().phase() == Phase.FOLLOW_UP_DISTRICT ? owners.official(file) : Optional.empty();
        return official.or(() -> owners.worker(file)).orElseGet(() -> new Owner.OfRole(Role.ATRO_OFFICER));
    }

    private Set<Owner> told(Case file) {
        return owners.focalPersons(file);
    }
}
