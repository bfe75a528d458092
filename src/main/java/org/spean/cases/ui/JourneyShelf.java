package org.spean.cases.ui;

import org.spean.access.Accounts;
import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.cases.Cases;
import org.spean.cases.visit.BeforeYouGo;
import org.spean.cases.visit.CaseVisits;
import org.spean.cases.visit.JourneyWatch;
import org.spean.geography.Gazetteer;
import org.spean.people.Organizations;
import org.spean.vocabulary.Language;
import org.springframework.stereotype.Component;

/** What the screens for whoever travels need. */
@Component
record JourneyShelf(
        Cases cases,
        CaseVisits visits,
        BeforeYouGo before,
        JourneyWatch watch,
        Accounts accounts,
        Gazetteer gazetteer,
        Organizations organizations,
        Present present) {

    Actor actor() {
        return present.actor();
    }

    CaseWords words(Language language) {
        return new CaseWords(language, gazetteer, organizations);
    }
}
