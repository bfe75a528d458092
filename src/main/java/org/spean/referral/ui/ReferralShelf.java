package org.spean.referral.ui;

import java.time.Clock;
import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.access.Role;
import org.spean.cases.CaseList;
import org.spean.cases.Cases;
import org.spean.consent.Consents;
import org.spean.consent.ui.ConsentAsking;
import org.spean.directory.Catalogue;
import org.spean.directory.Directory;
import org.spean.directory.ui.ServiceSearches;
import org.spean.geography.Gazetteer;
import org.spean.people.Organizations;
import org.spean.referral.Drafts;
import org.spean.referral.Experiences;
import org.spean.referral.LeastSets;
import org.spean.referral.LikeQuestions;
import org.spean.referral.PlanNeeds;
import org.spean.referral.Referrals;
import org.spean.referral.Sending;
import org.spean.vocabulary.Language;
import org.springframework.stereotype.Component;

/** What the screens of referrals need. */
@Component
record ReferralShelf(
        Referrals referrals,
        Drafts drafts,
        Sending sending,
        LeastSets least,
        PlanNeeds plans,
        Experiences experiences,
        LikeQuestions likes,
        Gazetteer gazetteer,
        Consents consents,
        ConsentAsking asking,
        Cases cases,
        CaseList list,
        Directory directory,
        Catalogue catalogue,
        Organizations organizations,
        ServiceSearches searches,
        Present present,
        Clock clock) {

    Actor actor() {
        return present.actor();
    }

    ReferralWords words(Language language) {
        return new ReferralWords(language, catalogue, organizations);
    }

    /** Whether they work on cases, so that they could refer somebody. */
    static boolean refers(Actor actor) {
        return actor.roles().contains(Role.CASEWORKER) || actor.roles().contains(Role.MANAGER);
    }
}
