package org.spean.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.spean.appointments.VisitKind;
import org.spean.cases.Rung;
import org.spean.cases.StepKind;
import org.spean.demo.FictitiousStory.How;
import org.spean.demo.FictitiousStory.Who;

/**
 * Thirty clients whom nobody ever met, so that every stage and every kind that the rules distinguish is there to be looked at.
 * Nobody's name, and no place of a shelter, is in it.
 */
final class FictitiousClients {

    /** A district in which the demonstration has no official. */
    private static final String KAMRIENG = "0212";

    private final LocalDate today;

    FictitiousClients(LocalDate today) {
        this.today = today;
    }

    List<FictitiousStory> all() {
        return Stream.of(arriving(), searching(), atTheGate(), atHome(), inDistrict(), inCare(), inTrouble(), closing())
                .flatMap(List::stream)
                .toList();
    }

    private FictitiousStory began(int number, int daysAgo, String client) {
        return FictitiousStory.of(number, today.minusDays(daysAgo), client);
    }

    private LocalDate grownUpIn(int months) {
        return today.plusMonths(months);
    }

    private LocalDate in(int days) {
        return today.plusDays(days);
    }

    private List<FictitiousStory> arriving() {
        return List.of(
                // Came yesterday: cared for, not heard yet.
                began(1, 1, "female known-adult 18-24 trafficking transit").did(StepKind.URGENT_CARE, "care=given"),
                // Over the border, and still thinking about who may know.
                began(2, 16, "male known-adult 25-39 exploitation transit")
                        .called("ចាប សុវណ្ណឫទ្ធិ", "Chab Sovannrith", "cambodian")
                        .urgent("medical food transport")
                        .welcomed()
                        .did(StepKind.BORDER_BEGAN, "border=from-thailand", "own-decision=yes")
                        .did(StepKind.BORDER_STEP, "border-step=1")
                        .after(2)
                        .did(StepKind.BORDER_STEP, "border-step=2")
                        .did(StepKind.PASSING_ON, "agreed=thinking"),
                // Nobody knows the age: a child until it is settled.
                began(3, 9, "female presumed-child 15-17 unknown transit")
                        .urgent("safety calming interpreter")
                        .did(StepKind.URGENT_CARE, "care=given")
                        .after(2)
                        .did(StepKind.INTERVIEWED, "safe-space=yes", "no-suspect-near=yes", "support-person=not-found")
                        .did(StepKind.RISK_ASSESSED, "risk=some"),
                // Said no, and that stands.
                began(4, 70, "male known-adult 40-59 exploitation community")
                        .welcomed()
                        .did(StepKind.PASSING_ON, "agreed=no")
                        .after(25)
                        .did(StepKind.NOTE, "note=Works in the garden; does not want the village to hear of it."),
                // From abroad, on the way home.
                began(5, 33, "female known-adult 18-24 trafficking transit")
                        .called("ង្វៀន ធី ហ័រ", "Nguyen Thi Hoa", "vietnamese")
                        .urgent("safety medical interpreter")
                        .welcomed()
                        .agrees()
                        .did(StepKind.BORDER_BEGAN, "border=to-vietnam", "own-decision=yes")
                        .after(5)
                        .did(StepKind.BORDER_STEP, "border-step=1")
                        .after(9)
                        .did(StepKind.BORDER_STEP, "border-step=2"));
    }

    private List<FictitiousStory> searching() {
        return List.of(
                // Option A, searched for since last week.
                began(6, 19, "male known-child 12-14 homelessness transit")
                        .called("ផាន់ រតនៈ", "Phan Ratanak", "cambodian")
                        .welcomed()
                        .grownUpFrom(grownUpIn(58))
                        .agrees()
                        .searched("a")
                        .visit(VisitKind.FAMILY_SEARCH, in(9), How.AGREED),
                // Option B, and the result is to be asked for soon.
                began(7, 25, "female known-adult 25-39 trafficking transit")
                        .welcomed()
                        .agrees()
                        .searched("b"),
                // Option B: asked for, and nothing was heard.
                began(8, 36, "female known-adult 18-24 exploitation transit")
                        .welcomed()
                        .agrees()
                        .searched("b")
                        .after(16)
                        .did(StepKind.SEARCH_RESULT_ASKED));
    }

    private List<FictitiousStory> atTheGate() {
        return List.of(
                // Half full: assessed, no meeting yet. An agency carries part of it.
                began(9, 40, "female known-adult 25-39 exploitation community")
                        .welcomed()
                        .agrees()
                        .did(
                                Who.MANAGER,
                                StepKind.MANDATE_GIVEN,
                                "agency=" + Demonstration.PROVIDER.key(),
                                "scope=search assessment",
                                "client-agrees=yes",
                                "mandate-until=" + today.plusMonths(6))
                        .searched("a")
                        .foundTogether()
                        .visit(VisitKind.DECISION_MEETING, in(5), How.ASKED),
                // Half full: option B, one visit of reconciliation of two.
                began(10, 62, "male known-child 12-14 trafficking transit")
                        .welcomed()
                        .grownUpFrom(grownUpIn(44))
                        .agrees()
                        .searched("b")
                        .foundByOfficial()
                        .met()
                        .reconciled()
                        .visit(VisitKind.RECONCILIATION, in(3), How.AGREED),
                // Full.
                began(11, 53, "female known-adult 18-24 trafficking transit")
                        .called("កែវ ម៉ាលីសា", "Keo Malisa", "cambodian")
                        .welcomed()
                        .agrees()
                        .searched("b")
                        .foundByOfficial()
                        .met()
                        .reconciled()
                        .reconciled()
                        .saysYes(Rung.IMMEDIATE_FAMILY)
                        .visit(VisitKind.REINTEGRATION, in(10), How.ASKED));
    }

    private List<FictitiousStory> atHome() {
        return List.of(
                // On trial with a foster family; everybody has a copy.
                began(12, 52, "female known-child 6-11 homelessness transit")
                        .welcomed()
                        .agrees()
                        .searched("a")
                        .after(10)
                        .did(StepKind.FAMILY_SEARCHED, "found=not-found", "searched-with=together")
                        .lookedAt(Rung.IMMEDIATE_FAMILY, "not-possible")
                        .lookedAt(Rung.RELATIVES, "not-possible")
                        .after(10)
                        .lookedAt(Rung.FOSTER_FAMILY, "possible")
                        .assessed(Who.OFFICIAL, "official-alone")
                        .met()
                        .saysYes(Rung.FOSTER_FAMILY)
                        .goesHome(Rung.FOSTER_FAMILY)
                        .copies()
                        .visit(VisitKind.FOLLOW_UP_JOINT, in(6), How.AGREED),
                // Copies of the contract are missing.
                began(13, 45, "female known-adult 25-39 abuse transit")
                        .home()
                        .did(StepKind.CONTRACT_COPY_GIVEN, "copy=family"),
                // Joint follow-ups, in time.
                began(14, 95, "female known-adult 18-24 trafficking transit")
                        .called("ទូច ស្រីនាង", "Touch Sreyneang", "cambodian")
                        .home()
                        .copies()
                        .after(12)
                        .joint("mixed", "as-planned")
                        .visited(VisitKind.FOLLOW_UP_JOINT)
                        .after(28)
                        .joint("well", "as-planned")
                        .visited(VisitKind.FOLLOW_UP_JOINT)
                        .visit(VisitKind.FOLLOW_UP_JOINT, in(12), How.ASKED),
                // The follow-up is late. With relatives: the parents are not safe.
                began(15, 120, "male known-child 12-14 abuse transit")
                        .welcomed()
                        .agrees()
                        .searched("a")
                        .after(6)
                        .did(StepKind.FAMILY_SEARCHED, "found=found", "searched-with=together")
                        .lookedAt(Rung.IMMEDIATE_FAMILY, "not-safe")
                        .after(8)
                        .lookedAt(Rung.RELATIVES, "possible")
                        .after(4)
                        .assessed(Who.WORKER, "together")
                        .met()
                        .saysYes(Rung.RELATIVES)
                        .goesHome(Rung.RELATIVES)
                        .copies()
                        .after(12)
                        .joint("mixed", "more")
                        // They were there yesterday, and what it found is not written down yet.
                        .visit(VisitKind.FOLLOW_UP_JOINT, in(-1), How.HELD),
                // An adult who lives independently, and chose it alone.
                began(16, 40, "female known-adult 25-39 exploitation community")
                        .welcomed()
                        .agrees()
                        .saysYes(Rung.INDEPENDENT)
                        .after(4)
                        .goesHome(Rung.INDEPENDENT)
                        .after(12)
                        .joint("well", "as-planned")
                        .visited(VisitKind.FOLLOW_UP_JOINT));
    }

    private List<FictitiousStory> inDistrict() {
        return List.of(
                // Far away: type 1 was skipped.
                began(17, 65, "male known-adult 25-39 exploitation transit")
                        .home()
                        .copies()
                        .did(StepKind.JOINT_SKIPPED, "skip-reason=remote")
                        .after(12)
                        .byDistrict()
                        .visit(VisitKind.FOLLOW_UP_DISTRICT, in(8), How.AGREED),
                // Moved to another district.
                began(18, 200, "female known-adult 18-24 trafficking transit")
                        .home()
                        .settles()
                        .visitedByDistrict(3)
                        .after(8)
                        .did(Who.OFFICIAL, StepKind.TRANSFERRED, "district=" + KAMRIENG, "rung=immediate-family"),
                // Stable for a year: ready to be closed.
                began(19, 430, "female known-adult 25-39 trafficking transit")
                        .called("លឹម ច័ន្ទរស្មី", "Lim Chanreaksmey", "cambodian")
                        .home()
                        .settles()
                        .visitedByDistrict(11));
    }

    private List<FictitiousStory> inCare() {
        return List.of(
                // In long-term care, and the half-yearly review is due.
                began(20, 260, "female known-child 12-14 abuse long-term")
                        .called("យន្ត ដាលីន", "Yon Dalin", "cambodian")
                        .welcomed()
                        .grownUpFrom(grownUpIn(50))
                        .agrees()
                        .searched("a")
                        .after(12)
                        .did(StepKind.FAMILY_SEARCHED, "found=found", "searched-with=together")
                        .lookedAt(Rung.IMMEDIATE_FAMILY, "not-safe")
                        .after(25)
                        .lookedAt(Rung.RELATIVES, "not-possible")
                        .after(25)
                        .lookedAt(Rung.FOSTER_FAMILY, "client-declines")
                        .after(4)
                        .did(StepKind.LONG_TERM_BEGAN, "stay=agreed"),
                // A child is kept for safety; the review is due tomorrow.
                began(21, 18, "female known-child 15-17 trafficking transit")
                        .urgent("safety medical calming")
                        .welcomed()
                        .agrees()
                        .searched("a")
                        .did(
                                StepKind.CHILD_KEPT,
                                "safety-reason=suspect-near",
                                "decided-by=social-affairs",
                                "child-view=Wants to see her aunt; is afraid of the man in front of the gate.")
                        .did(StepKind.WISHES_TO_LEAVE, "answer=child-stays-for-safety", "told=yes"),
                // Wants to leave, and is prepared for it.
                began(22, 34, "male known-adult 40-59 exploitation transit")
                        .welcomed()
                        .agrees()
                        .after(24)
                        .did(StepKind.WISHES_TO_LEAVE, "answer=prepared", "told=yes"));
    }

    private List<FictitiousStory> inTrouble() {
        return List.of(
                // Left without a word, two days ago.
                began(23, 22, "female known-adult 18-24 homelessness transit")
                        .welcomed()
                        .after(10)
                        .did(
                                StepKind.LEFT_WITHOUT_NOTICE,
                                "risk=some",
                                "told-whom=nobody",
                                "told-under-consent=no",
                                "life-in-danger=no",
                                "steps-taken=Rang the safe number at the agreed hours; nobody picked up."),
                // A crisis is open, since yesterday.
                began(24, 50, "female known-adult 25-39 abuse transit")
                        .home()
                        .copies()
                        .after(12)
                        .joint("not-safe", "more")
                        .after(1)
                        .did(
                                StepKind.CRISIS,
                                "risk=high",
                                "client-prepared=yes",
                                "supplies-ready=yes",
                                "possessions-safe=yes",
                                "partners=police social-affairs ngo",
                                "suspects-kept-away=yes",
                                "alone=no",
                                "crisis-words=A man asked for her at the market, twice."),
                // Nobody knows where he lives; one of two visits was made.
                began(25, 155, "male known-adult 18-24 exploitation transit")
                        .home()
                        .settles()
                        .after(20)
                        .did(Who.OFFICIAL, StepKind.MISSING, "danger-thought=no-sign")
                        .after(18)
                        .did(
                                Who.OFFICIAL,
                                StepKind.OLD_COMMUNITY_VISITED,
                                "by-both=yes",
                                "discreet=yes",
                                "found=not-found"),
                // Wants no visits, and it is understood why.
                began(26, 84, "other known-adult 25-39 trafficking transit")
                        .called("អ៊ុំ សុជាតា", "Um Socheata", "cambodian")
                        .home()
                        .copies()
                        .after(12)
                        .joint("well", "none")
                        .after(20)
                        .did(StepKind.REFUSAL_UNDERSTOOD, "refusal-reason=shame", "danger-thought=no-sign"));
    }

    private List<FictitiousStory> closing() {
        return List.of(
                // Proposed, and the province confirmed: the ministry's office is next.
                began(27, 440, "male known-adult 18-24 exploitation transit")
                        .home()
                        .settles()
                        .visitedByDistrict(11)
                        .after(3)
                        .proposedStable()
                        .confirmedInProvince(),
                // Closed after a stable year.
                began(28, 470, "female known-adult 25-39 trafficking transit")
                        .home()
                        .settles()
                        .visitedByDistrict(11)
                        .after(3)
                        .proposedStable()
                        .confirmedInProvince()
                        .confirmedByAtro(),
                // Left the centre as she wished; closed.
                began(29, 90, "female known-adult 18-24 abuse transit")
                        .called("សេង បុប្ផារី", "Seng Bopharry", "cambodian")
                        .welcomed()
                        .agrees()
                        .after(20)
                        .did(StepKind.WISHES_TO_LEAVE, "answer=left", "told=yes")
                        .after(7)
                        .did(
                                StepKind.CLOSURE_PROPOSED,
                                "criterion=f",
                                "left-how=own-wish",
                                "consulted=yes",
                                "prepared=yes",
                                "evidence=Left with her sister, knows whom to ring up.")
                        .after(5)
                        .confirmed()
                        .confirmedByAtro(),
                // Closed, and open again: in distress.
                began(30, 480, "female known-child 12-14 trafficking transit")
                        .called("វង្ស ពិសីនាថ", "Vong Piseyneath", "cambodian")
                        .home()
                        .settles()
                        .visitedByDistrict(11)
                        .after(3)
                        .proposedStable()
                        .confirmedInProvince()
                        .confirmedByAtro()
                        .after(35)
                        .did(Who.OFFICIAL, StepKind.REOPENED, "reopen-reason=distress")
                        .after(2)
                        .did(StepKind.RISK_ASSESSED, "risk=some"));
    }
}
