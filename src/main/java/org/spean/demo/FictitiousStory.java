package org.spean.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.appointments.VisitKind;
import org.spean.cases.Rung;
import org.spean.cases.StepField;
import org.spean.cases.StepKind;

/** What happened to a client whom nobody ever met, from the opening on: day by day, and recorded by whoever may. */
final class FictitiousStory {

    /** Battambang's town, where the demonstration's official works. */
    static final String TOWN = "0203";

    /** Who records something. */
    enum Who {
        WORKER,
        MANAGER,
        OFFICIAL,
        FOCAL,
        ATRO
    }

    /** Something that is recorded after the opening. */
    record Told(Who by, StepKind kind, LocalDate on, Map<String, String> answers) {}

    /** How a visit stands. */
    enum How {
        /** It is over. */
        HELD,
        /** All who come to it said yes. */
        AGREED,
        /** Nobody answered yet. */
        ASKED
    }

    /** A visit to the client or the family, in the town. */
    record Visit(Who by, VisitKind kind, LocalDate on, How how) {}

    /** As the first form says who it is. */
    record Named(String khmer, String latin, String nationality) {}

    private final String code;
    private final LocalDate openedOn;
    private final Map<String, String> opened;
    private final List<Told> told = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private Optional<Named> named = Optional.empty();
    private LocalDate day;

    private FictitiousStory(String code, LocalDate openedOn, Map<String, String> opened) {
        this.code = code;
        this.openedOn = openedOn;
        this.opened = opened;
        this.day = openedOn;
    }

    /**
     * It begins.
     *
     * @param number how the centre counts it
     * @param client {@code sex age age-band ground setting}, in the words of the opening
     */
    static FictitiousStory of(int number, LocalDate on, String client) {
        String[] words = client.split(" ", -1);
        Map<String, String> answers = new HashMap<>();
        answers.put("sex", words[0]);
        answers.put("age", words[1]);
        answers.put("age-band", words[2]);
        answers.put("ground", words[3]);
        answers.put("setting", words[4]);
        answers.put("urgent", "shelter food medical");
        return new FictitiousStory("FIC-%02d".formatted(number), on, answers);
    }

    String code() {
        return code;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    Map<String, String> opened() {
        return opened;
    }

    List<Told> told() {
        return told;
    }

    List<Visit> visits() {
        return visits;
    }

    /** On the day of what was recorded last somebody was there. */
    FictitiousStory visited(VisitKind kind) {
        visits.add(new Visit(Who.WORKER, kind, day, How.HELD));
        return this;
    }

    /** A visit on another day; one that the official makes alone, the official plans. */
    FictitiousStory visit(VisitKind kind, LocalDate on, How how) {
        visits.add(new Visit(kind.officials() ? Who.OFFICIAL : Who.WORKER, kind, on, how));
        return this;
    }

    Optional<Named> named() {
        return named;
    }

    FictitiousStory called(String khmer, String latin, String nationality) {
        named = Optional.of(new Named(khmer, latin, nationality));
        return this;
    }

    /** What is urgent is something else than usual. */
    FictitiousStory urgent(String words) {
        opened.put("urgent", words);
        return this;
    }

    /** So many days go by. */
    FictitiousStory after(int days) {
        day = day.plusDays(days);
        return this;
    }

    FictitiousStory did(StepKind kind, String... answers) {
        return did(Who.WORKER, kind, answers);
    }

    FictitiousStory did(Who by, StepKind kind, String... answers) {
        Map<String, String> map = new HashMap<>();
        for (String each : answers) {
            String[] parts = each.split("=", 2);
            map.put(parts[0], parts[1]);
        }
        told.add(new Told(by, kind, day, map));
        return this;
    }

    private boolean child() {
        return !"known-adult".equals(opened.get("age"));
    }

    /** Cared for, heard, and planned with; ten days. */
    FictitiousStory welcomed() {
        did(StepKind.URGENT_CARE, "care=given");
        did(StepKind.CARE_STEP, "care-step=crisis-intervention");
        after(1).did(StepKind.INTERVIEWED, "safe-space=yes", "no-suspect-near=yes", "support-person=present");
        did(StepKind.CARE_STEP, "care-step=identification");
        did(StepKind.STAY_AGREED, "setting=" + opened.get("setting"), "stay=agreed");
        after(2).did(StepKind.CARE_STEP, "care-step=reception");
        did(
                StepKind.SAFE_CONTACT,
                "safe-number=023000060",
                "who-picks-up=the client (fictitious)",
                "safe-hours=after 17:00",
                "caller-says=a friend from the sewing class",
                "voicemail=no");
        after(7).did(StepKind.CARE_STEP, "care-step=case-planning");
        return did(StepKind.RISK_ASSESSED, "risk=some");
    }

    /** The age is known by papers: an adult from that month on. */
    FictitiousStory grownUpFrom(LocalDate month) {
        return did(StepKind.AGE_SETTLED, "age=known-child", "age-by=document", "adult-from=" + month.withDayOfMonth(1));
    }

    /** An adult alone, a child with a guardian whom a court appointed. */
    FictitiousStory agrees() {
        return child()
                ? did(
                        StepKind.PASSING_ON,
                        "agreed=yes",
                        "by=child-and-guardian",
                        "guardian=appointed",
                        "authority=court",
                        "suspected=no")
                : did(StepKind.PASSING_ON, "agreed=yes", "by=client");
    }

    /** Option A or B; the search is asked for in the town. */
    FictitiousStory searched(String option) {
        did(StepKind.OPTION_CHOSEN, "option=" + option);
        return after(2).did(StepKind.SEARCH_ASKED, "district=" + TOWN, "village-known=yes");
    }

    /** In option A centre and official found them; ten days. */
    FictitiousStory foundTogether() {
        after(6).did(StepKind.FAMILY_SEARCHED, "found=found", "searched-with=together");
        return after(4).assessed(Who.WORKER, "together");
    }

    /** In option B the official found them alone; sixteen days. */
    FictitiousStory foundByOfficial() {
        after(15).did(StepKind.SEARCH_RESULT_ASKED);
        after(1).did(Who.OFFICIAL, StepKind.FAMILY_SEARCHED, "found=found", "searched-with=official-alone");
        return assessed(Who.OFFICIAL, "official-alone");
    }

    FictitiousStory assessed(Who by, String together) {
        did(
                by,
                StepKind.FAMILY_ASSESSED,
                "welcomes=yes",
                "safe-and-cared-for=yes",
                "conclusion=with-support",
                "assessed-by=" + together);
        return did(StepKind.RISK_ASSESSED, "risk=low");
    }

    /** The meeting decides; a week. */
    FictitiousStory met() {
        return after(7).did(
                        StepKind.DECISION_MET,
                        "decision=reintegrate",
                        "supports=training counselling",
                        "present=client family centre official");
    }

    /** One visit of reconciliation; a week. */
    FictitiousStory reconciled() {
        return after(7).did(StepKind.RECONCILED, "visited-with=together", "talked-over=yes", "welcome=clear");
    }

    FictitiousStory saysYes(Rung rung) {
        return after(1).did(
                        StepKind.CLIENT_DECIDED,
                        "rung=" + StepField.word(rung),
                        "decides=yes",
                        "spoke-with=with-support-person");
    }

    FictitiousStory lookedAt(Rung rung, String result) {
        return did(StepKind.RUNG_LOOKED_AT, "rung=" + StepField.word(rung), "result=" + result);
    }

    /** Goes to live in the town; three days later. */
    FictitiousStory goesHome(Rung rung) {
        String signed = rung.searched() ? "yes" : "no";
        did(StepKind.CARE_STEP, "care-step=reintegration");
        return after(3).did(
                        StepKind.REINTEGRATED,
                        "rung=" + StepField.word(rung),
                        "district=" + TOWN,
                        "contract-signed=" + signed,
                        "official-witnessed=" + signed,
                        "support-received=yes");
    }

    /** All of it in option A, from the opening to the immediate family: 36 days. */
    FictitiousStory home() {
        return welcomed()
                .agrees()
                .searched("a")
                .foundTogether()
                .met()
                .saysYes(Rung.IMMEDIATE_FAMILY)
                .after(3)
                .goesHome(Rung.IMMEDIATE_FAMILY);
    }

    /** Everybody gets a copy of the contract on the day itself. */
    FictitiousStory copies() {
        did(StepKind.CONTRACT_COPY_GIVEN, "copy=family");
        did(StepKind.CONTRACT_COPY_GIVEN, "copy=official");
        return did(StepKind.CONTRACT_COPY_GIVEN, "copy=focal-person");
    }

    /** A joint follow-up. */
    FictitiousStory joint(String well, String wanted) {
        return did(
                StepKind.FOLLOWED_UP,
                "type=joint",
                "talked-with=client family chief",
                "chief=client-agreed",
                "told-before=yes",
                "well=" + well,
                "visits-wanted=" + wanted,
                "contact-asked-again=yes",
                "follow-up-words=at home, in the sewing class three days a week");
    }

    /** A follow-up of the official alone. */
    FictitiousStory byDistrict() {
        return did(
                Who.OFFICIAL,
                StepKind.FOLLOWED_UP,
                "type=district",
                "talked-with=client family",
                "chief=client-refused",
                "told-before=yes",
                "well=well",
                "visits-wanted=as-planned",
                "contact-asked-again=yes");
    }

    /** At home for good after two joint follow-ups, then followed up by the official alone. */
    FictitiousStory settles() {
        copies().after(12).joint("mixed", "as-planned").after(28).joint("well", "as-planned");
        did(StepKind.PLACEMENT_CONFIRMED, "client-agrees=yes");
        return after(28).joint("well", "as-planned").did(StepKind.JOINT_ENDED, "official-agrees=yes");
    }

    /** Every four weeks, so often. */
    FictitiousStory visitedByDistrict(int times) {
        for (int each = 0; each < times; each++) {
            after(28).byDistrict();
        }
        return this;
    }

    /** The official proposes to close a case that was stable for a year. */
    FictitiousStory proposedStable() {
        return did(
                Who.OFFICIAL,
                StepKind.CLOSURE_PROPOSED,
                "criterion=a",
                "relation-stable=yes",
                "beyond-survival=yes",
                "takes-part=yes",
                "client-stable=yes",
                "consulted=yes",
                "prepared=yes",
                "evidence=A year at home, an own stall, every visit found the client well.");
    }

    FictitiousStory confirmedInProvince() {
        after(4).did(Who.FOCAL, StepKind.CLOSURE_DECIDED, "meeting-on=" + day, "meeting-says=close");
        return after(1).confirmed();
    }

    FictitiousStory confirmed() {
        return did(Who.FOCAL, StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, "form-complete=yes");
    }

    FictitiousStory confirmedByAtro() {
        return after(3).did(Who.ATRO, StepKind.CLOSURE_CONFIRMED_BY_ATRO);
    }
}
