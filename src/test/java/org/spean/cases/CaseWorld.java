package org.spean.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.appointments.DateWorld;
import org.spean.forms.FormWorld;
import org.spean.geography.District;
import org.spean.geography.Gazetteer;
import org.spean.messaging.Sending;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;

/** A centre with its people, officials of a province and two districts, and a case that the centre's worker opened. */
public final class CaseWorld {

    public static final PlaceCode PROVINCE = new PlaceCode("02");

    private final BeanFactory beans;
    public final FormWorld people;
    public final Cases cases;
    public final CaseList list;
    public final Actor worker;
    public final Actor manager;
    public final Actor stranger;
    public final Actor focal;
    public final Actor otherFocal;
    public final Actor atro;
    public final Actor official;
    public final Actor newOfficial;
    public final Actor administrator;
    public final Actor auditor;
    public final District district;
    public final District newDistrict;
    public final Case file;

    public CaseWorld(BeanFactory beans) {
        this.beans = beans;
        people = new FormWorld(beans);
        cases = beans.getBean(Cases.class);
        list = beans.getBean(CaseList.class);
        List<District> districts = beans.getBean(Gazetteer.class).districts().stream()
                .filter(each -> each.province().equals(PROVINCE))
                .toList();
        district = districts.get(0);
        newDistrict = districts.get(1);
        worker = people.worker;
        manager = people.manager;
        stranger = people.stranger;
        focal = people.holds(Role.FOCAL_PERSON, Remit.province(PROVINCE));
        otherFocal = people.holds(Role.FOCAL_PERSON, Remit.province(new PlaceCode("17")));
        atro = people.holds(Role.ATRO_OFFICER, Remit.COUNTRY);
        official = people.holds(Role.DISTRICT_OFFICIAL, Remit.district(district.id()));
        newOfficial = people.holds(Role.DISTRICT_OFFICIAL, Remit.district(newDistrict.id()));
        administrator = people.holds(Role.ADMINISTRATOR, Remit.COUNTRY);
        auditor = people.holds(Role.AUDITOR, Remit.COUNTRY);
        file = opened(adult());
    }

    public <T> T as(Actor actor, Supplier<T> act) {
        return people.as(actor, act);
    }

    /** A woman of whom everything urgent is done. */
    public static Map<String, String> adult() {
        return Map.of(
                "sex", "female",
                "age", "known-adult",
                "age-band", "18-24",
                "ground", "trafficking",
                "urgent", "shelter food",
                "setting", "transit");
    }

    /** A boy. */
    public static Map<String, String> child() {
        Map<String, String> child = new HashMap<>(adult());
        child.putAll(Map.of("sex", "male", "age", "known-child", "age-band", "12-14"));
        return child;
    }

    /** A new case of the worker's. */
    public Case opened(Map<String, String> answers) {
        OpenWish wish = new OpenWish(centre(), PROVINCE, Optional.empty(), answers);
        return as(worker, () -> {
            if (cases.open(worker, wish) instanceof OpenOutcome.Done(Case file)) {
                return file;
            }
            throw new AssertionError("not opened");
        });
    }

    public UUID centre() {
        return people.folder.centre();
    }

    public LocalDate today() {
        return cases.today();
    }

    /** What becomes of such a step today. */
    public StepOutcome takes(Actor by, Case of, StepKind kind, Map<String, String> answers) {
        return as(by, () -> cases.take(by, of.id(), new StepWish(kind, today(), answers)));
    }

    /** Records it; it must be possible. */
    public Case does(Actor by, Case of, StepKind kind, Map<String, String> answers) {
        StepOutcome outcome = takes(by, of, kind, answers);
        if (outcome instanceof StepOutcome.Done) {
            return now(of);
        }
        throw new AssertionError(kind + ": " + outcome);
    }

    /** The case as it stands. */
    public Case now(Case of) {
        return as(worker, () -> cases.find(worker, of.id()).orElseThrow());
    }

    /** Takes its people away, and every visit with what was asked about it: questions that wait are climbed by others' ladders. */
    public void leaves() {
        Sending.leavesCases(beans);
        new DateWorld(beans).leaves();
        people.leaves();
    }
}
