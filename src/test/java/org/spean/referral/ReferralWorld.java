package org.spean.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.spean.consent.About;
import org.spean.consent.Consent;
import org.spean.consent.ConsentOutcome;
import org.spean.consent.ConsentWish;
import org.spean.consent.Consents;
import org.spean.consent.Giver;
import org.spean.consent.Item;
import org.spean.consent.Reading;
import org.spean.consent.Response;
import org.spean.consent.Share;
import org.spean.consent.Signed;
import org.spean.consent.TextLanguage;
import org.spean.consent.WhatFor;
import org.spean.directory.Directory;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Tier;
import org.springframework.beans.factory.BeanFactory;

/** A case of a centre's worker, two services of two organizations with somebody who answers referrals for each. */
public final class ReferralWorld {

    public static final String NEED = "to talk with a counsellor whom she trusts";

    public final CaseWorld cases;
    public final Drafts drafts;
    public final Sending sending;
    public final Referrals referrals;
    public final Consents consents;
    public final ServiceEntry service;
    public final ServiceEntry other;
    public final Actor receiver;
    public final Actor otherReceiver;

    public ReferralWorld(BeanFactory beans) {
        cases = new CaseWorld(beans);
        drafts = beans.getBean(Drafts.class);
        sending = beans.getBean(Sending.class);
        referrals = beans.getBean(Referrals.class);
        consents = beans.getBean(Consents.class);
        List<ServiceEntry> all = new ArrayList<>();
        beans.getBean(Directory.class).find(Search.EVERYTHING, Tier.PARTNERS, 0, Directory.MOST_AT_ONCE).hits().stream()
                .map(hit -> hit.entry())
                .filter(entry ->
                        all.stream().noneMatch(each -> each.organization().equals(entry.organization())))
                .forEach(all::add);
        service = all.get(0);
        other = all.get(1);
        receiver = cases.people.holds(Role.RECEIVER, remit(service));
        otherReceiver = cases.people.holds(Role.RECEIVER, remit(other));
    }

    private static Remit remit(ServiceEntry of) {
        return Remit.organization(of.organization().id());
    }

    public <T> T as(Actor actor, Supplier<T> act) {
        return cases.as(actor, act);
    }

    public Actor worker() {
        return cases.worker;
    }

    public Case file() {
        return cases.file;
    }

    /** A draft to these services in which everything stands. */
    public ReferralDraft written(Urgency urgency, ServiceEntry... to) {
        ReferralDraft draft = as(worker(), () -> drafts.begin(worker(), file().id(), Optional.empty()))
                .orElseThrow();
        for (ServiceEntry each : to) {
            as(worker(), () -> drafts.choose(worker(), draft.id(), each.id(), true));
        }
        Map.of(
                        DraftField.NEED,
                        NEED,
                        DraftField.EXPECTED,
                        "sleeps again",
                        DraftField.NOTE,
                        "likes to be called by her first name",
                        DraftField.URGENCY,
                        urgency.name(),
                        DraftField.DECIDED_ON,
                        cases.today().toString())
                .forEach((field, text) -> as(worker(), () -> drafts.save(worker(), draft.id(), field, text)));
        return as(worker(), () -> drafts.find(worker(), draft.id())).orElseThrow();
    }

    /** The client says yes to these items for these services. */
    public Consent agrees(Set<Item> items, ServiceEntry... to) {
        ConsentWish wish = new ConsentWish(
                new About.Client(),
                WhatFor.REFERRAL,
                List.of(to).stream()
                        .map(each -> new Share(Sending.receiver(each), items))
                        .toList(),
                cases.today().plusDays(30),
                Optional.empty(),
                new Reading(consents.text().version(), TextLanguage.KHMER, Optional.empty()),
                new Response.Given(new Giver.Themselves(), new Signed(Signed.How.THUMBPRINT, Optional.empty())));
        ConsentOutcome outcome = as(worker(), () -> consents.take(worker(), file().id(), wish));
        if (outcome instanceof ConsentOutcome.Done(Consent consent)) {
            return consent;
        }
        throw new AssertionError(outcome.toString());
    }

    public SendOutcome sends(ReferralDraft draft) {
        return as(worker(), () -> sending.send(worker(), draft.id(), ""));
    }

    /** Written, agreed to and sent. */
    public List<Referral> sent(Urgency urgency, ServiceEntry... to) {
        ReferralDraft draft = written(urgency, to);
        agrees(Set.of(Item.CASE_NOTE), to);
        SendOutcome outcome = sends(draft);
        if (outcome instanceof SendOutcome.Done(List<Referral> all)) {
            return all;
        }
        throw new AssertionError(outcome.toString());
    }

    public ReferralOutcome takes(Actor by, Referral of, Side side, ReferralActKind kind, Map<String, String> answers) {
        return as(by, () -> referrals.take(by, of.id(), side, new ActWish(kind, cases.today(), answers)));
    }

    /** It must be possible. */
    public Referral does(Actor by, Referral of, Side side, ReferralActKind kind, Map<String, String> answers) {
        ReferralOutcome outcome = takes(by, of, side, kind, answers);
        if (outcome instanceof ReferralOutcome.Done(Referral referral)) {
            return referral;
        }
        throw new AssertionError(kind + ": " + outcome);
    }

    public Optional<ReferralSheet> looks(Actor by, Referral of, Side side) {
        return as(by, () -> referrals.look(by, of.id(), side));
    }

    public static List<Against> why(ReferralOutcome outcome) {
        return outcome instanceof ReferralOutcome.Refused(List<Refusal> why)
                ? why.stream().map(Refusal::against).toList()
                : List.of();
    }

    static UUID id(Actor actor) {
        return actor.account().orElseThrow();
    }

    public void leaves() {
        cases.leaves();
    }
}
