package org.spean.cases.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Present;
import org.spean.access.Role;
import org.spean.appointments.AppointmentOutcome;
import org.spean.appointments.PlanWish;
import org.spean.appointments.VisitKind;
import org.spean.appointments.ui.MatterVisits;
import org.spean.cases.CaseStanding;
import org.spean.cases.Cases;
import org.spean.cases.Phase;
import org.spean.cases.Refusal;
import org.spean.cases.StepKind;
import org.spean.cases.visit.CaseVisits;
import org.spean.cases.visit.VisitOutcome;
import org.spean.cases.visit.VisitUsual;
import org.spean.cases.visit.VisitWish;
import org.spean.geography.Gazetteer;
import org.spean.people.Organizations;
import org.spean.vocabulary.Language;
import org.springframework.stereotype.Component;

/** Plans the visits of cases for the page that plans visits: through what a case's own rules say, never past them. */
@Component
class PlannedVisits implements MatterVisits {

    /** In option B the family is visited at least so often (LT-3). */
    private static final int RECONCILIATIONS = 2;

    private final CaseVisits visits;
    private final Cases cases;
    private final Gazetteer gazetteer;
    private final Organizations organizations;
    private final Present present;

    PlannedVisits(CaseVisits visits, Cases cases, Gazetteer gazetteer, Organizations organizations, Present present) {
        this.visits = visits;
        this.cases = cases;
        this.gazetteer = gazetteer;
        this.organizations = organizations;
        this.present = present;
    }

    @Override
    public Optional<Usual> usual(UUID subject) {
        return cases.find(present.actor(), subject).flatMap(file -> {
            VisitKind kind = theirs(next(file.standing()));
            boolean home = file.standing().placement().isPresent();
            return visits.usual(present.actor(), subject, kind)
                    .map((VisitUsual usual) -> new Usual(
                            kind,
                            usual.district(),
                            Optional.of(usual.villageKnown()).filter(known -> !home),
                            file.code().text(),
                            CaseLinks.one(file.code())));
        });
    }

    /** The district's official alone follows up alone; whoever else comes, comes along. */
    private VisitKind theirs(VisitKind kind) {
        return kind == VisitKind.FOLLOW_UP_DISTRICT && !present.actor().roles().contains(Role.DISTRICT_OFFICIAL)
                ? VisitKind.FOLLOW_UP_JOINT
                : kind;
    }

    /** What makes sense next, in the order of Circular 1-1, 1-3 and 1-4. */
    static VisitKind next(CaseStanding standing) {
        if (standing.placement().isPresent()) {
            return standing.phase() == Phase.FOLLOW_UP_DISTRICT
                    ? VisitKind.FOLLOW_UP_DISTRICT
                    : VisitKind.FOLLOW_UP_JOINT;
        }
        boolean alone = standing.last(StepKind.OPTION_CHOSEN)
                .filter(step -> step.said("option", "b"))
                .isPresent();
        if (standing.last(StepKind.FAMILY_SEARCHED).isEmpty()) {
            return alone ? VisitKind.SEARCH_BY_OFFICIAL : VisitKind.FAMILY_SEARCH;
        }
        if (standing.last(StepKind.FAMILY_ASSESSED).isEmpty()) {
            return VisitKind.FAMILY_ASSESSMENT;
        }
        if (standing.last(StepKind.DECISION_MET).isEmpty()) {
            return VisitKind.DECISION_MEETING;
        }
        return alone && standing.all(StepKind.RECONCILED).count() < RECONCILIATIONS
                ? VisitKind.RECONCILIATION
                : VisitKind.REINTEGRATION;
    }

    @Override
    public Told plan(PlanWish wish, boolean villageKnown, Language language) {
        VisitWish visit = new VisitWish(
                wish.kind(),
                wish.district(),
                villageKnown,
                wish.on(),
                wish.at(),
                wish.place(),
                wish.telephone(),
                wish.shortNotice());
        return switch (visits.plan(present.actor(), wish.subject().orElseThrow(), visit)) {
            case VisitOutcome.Planned(AppointmentOutcome.Done done, List<Refusal> warnings) ->
                new Told.OfDate(done, said(warnings, language));
            case VisitOutcome.Refused(List<Refusal> why) -> new Told.Against(said(why, language));
            case VisitOutcome.NoDate(AppointmentOutcome why) -> new Told.OfDate(why, List.of());
            case VisitOutcome.Nothing() ->
                new Told.OfDate(new AppointmentOutcome.Refused(AppointmentOutcome.Why.NOT_YOURS), List.of());
        };
    }

    private List<String> said(List<Refusal> all, Language language) {
        CaseWords words = new CaseWords(language, gazetteer, organizations);
        return all.stream().map(words::against).toList();
    }
}
