package org.spean.consent;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.spean.cases.Cases;
import org.spean.cases.StepKind;
import org.spean.consent.Giver.Authority;
import org.spean.consent.Giver.Guardian;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.springframework.context.ApplicationContext;

/** A case, two organizations that could help, and people of theirs who receive referrals. */
public final class ConsentWorld {

    public static final Signed SIGNED = new Signed(Signed.How.SIGNATURE, Optional.empty());
    public static final Response YES = new Response.Given(new Giver.Themselves(), SIGNED);
    public static final Response NO = new Response.Refused();
    public static final Response THINKING = new Response.Thinking();

    public final CaseWorld cases;
    public final Consents consents;
    public final BestInterestDecisions decisions;
    public final Disclosures disclosures;
    public final Receiver one;
    public final Receiver other;
    public final Actor receiver;
    public final Actor otherReceiver;

    private final ApplicationContext beans;
    private final Reach reach;

    public ConsentWorld(ApplicationContext beans) {
        this.beans = beans;
        cases = new CaseWorld(beans);
        consents = beans.getBean(Consents.class);
        decisions = beans.getBean(BestInterestDecisions.class);
        disclosures = beans.getBean(Disclosures.class);
        reach = beans.getBean(Reach.class);
        List<OrganizationId> all = beans.getBean(Organizations.class).all().stream()
                .map(each -> each.id())
                .limit(2)
                .toList();
        one = Receiver.of(all.get(0));
        other = Receiver.of(all.get(1));
        receiver = cases.people.holds(
                Role.RECEIVER, Remit.organization(one.organization().id()));
        otherReceiver = cases.people.holds(
                Role.RECEIVER, Remit.organization(other.organization().id()));
    }

    public Actor worker() {
        return cases.worker;
    }

    /** The client is asked whether these may be told something, in a referral, for thirty days. */
    public ConsentWish asking(Response response, Share... shares) {
        return asking(WhatFor.REFERRAL, response, shares);
    }

    public ConsentWish asking(WhatFor whatFor, Response response, Share... shares) {
        return new ConsentWish(
                new About.Client(),
                whatFor,
                List.of(shares),
                consents.today().plusDays(30),
                Optional.empty(),
                reading(),
                response);
    }

    public Reading reading() {
        return new Reading(consents.text().version(), TextLanguage.KHMER, Optional.empty());
    }

    /** A child says yes, and an appointed guardian does. */
    public static Response both(Guardian guardian) {
        return new Response.Given(
                new Giver.ChildAndGuardian(true, guardian, Authority.COURT, "Sok Dara", false), SIGNED);
    }

    public ConsentOutcome takes(Actor by, Case file, ConsentWish wish) {
        return cases.as(by, () -> consents.take(by, file.id(), wish));
    }

    /** It must be possible. */
    public Consent taken(Case file, ConsentWish wish) {
        return done(takes(worker(), file, wish));
    }

    public static Consent done(ConsentOutcome outcome) {
        if (outcome instanceof ConsentOutcome.Done(Consent consent)) {
            return consent;
        }
        throw new AssertionError(outcome);
    }

    /** What stands against it, by the words of the rules. */
    public static List<ConsentAgainst> why(ConsentOutcome outcome) {
        return outcome instanceof ConsentOutcome.Refused(List<ConsentRefusal> why)
                ? why.stream().map(ConsentRefusal::against).toList()
                : List.of();
    }

    public static List<ConsentAgainst> why(DecisionOutcome outcome) {
        return outcome instanceof DecisionOutcome.Refused(List<ConsentRefusal> why)
                ? why.stream().map(ConsentRefusal::against).toList()
                : List.of();
    }

    public static List<ConsentAgainst> why(DiscloseOutcome outcome) {
        return outcome instanceof DiscloseOutcome.Refused(List<ConsentRefusal> why)
                ? why.stream().map(ConsentRefusal::against).toList()
                : List.of();
    }

    public Passing passing(Case file, Basis basis, Receiver to) {
        return new Passing(file.id(), basis, to, WhatFor.REFERRAL, Saying.NOTHING, "");
    }

    public DiscloseOutcome discloses(Case file, Basis basis, Receiver to) {
        return discloses(passing(file, basis, to));
    }

    /** By a referral that the receiver is tied to in the same transaction. */
    public DiscloseOutcome discloses(Passing passing) {
        Subject on = new Subject(Subject.Kind.REFERRAL, UUID.randomUUID());
        return cases.as(worker(), () -> {
            DiscloseOutcome outcome = disclosures.disclose(worker(), passing, on);
            if (outcome instanceof DiscloseOutcome.Done) {
                reach.open(
                        on,
                        Relation.RECEIVES,
                        Remit.organization(passing.receiver().organization().id()),
                        Optional.empty(),
                        "referred");
            }
            return outcome;
        });
    }

    public Disclosure disclosed(Case file, Basis basis, Receiver to) {
        return disclosed(passing(file, basis, to));
    }

    public Disclosure disclosed(Passing passing) {
        DiscloseOutcome outcome = discloses(passing);
        if (outcome instanceof DiscloseOutcome.Done(Disclosure disclosure)) {
            return disclosure;
        }
        throw new AssertionError(outcome);
    }

    public ShowOutcome shown(Actor by, Disclosure disclosure) {
        return cases.as(by, () -> disclosures.show(by, disclosure.id()));
    }

    /** All letters that somebody reads of it; empty where it is closed, or not theirs. */
    public String read(Actor by, Disclosure disclosure) {
        return shown(by, disclosure) instanceof ShowOutcome.Open(Projection projection, var since)
                ? text(projection)
                : "";
    }

    public static String text(Projection projection) {
        StringBuilder text = new StringBuilder();
        projection
                .parts()
                .forEach(part -> part.lines()
                        .forEach(line -> text.append(line.question().english())
                                .append(": ")
                                .append(line.answer().english())
                                .append('\n')));
        return text.toString();
    }

    /** The same door on another day. */
    public Disclosures at(Clock clock) {
        return new Disclosures(
                beans.getBean(DisclosureRows.class),
                beans.getBean(ConsentRows.class),
                beans.getBean(Covering.class),
                beans.getBean(ProjectionMaking.class),
                beans.getBean(Cases.class),
                reach,
                beans.getBean(AccessPolicy.class),
                beans.getBean(AccessLog.class),
                beans,
                clock);
    }

    /** From the first of this month on the child is an adult; or it is settled that they are one. */
    public Case grows(Case file, String... answers) {
        return cases.does(worker(), file, StepKind.AGE_SETTLED, Map.of(answers[0], answers[1], answers[2], answers[3]));
    }

    public Share share(Receiver to, Item... items) {
        return new Share(to, Set.of(items));
    }

    public void leaves() {
        cases.leaves();
    }
}
