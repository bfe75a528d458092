package org.spean.cases.ui;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.access.reach.Reach;
import org.spean.appointments.ui.VisitParts;
import org.spean.cases.CaseList;
import org.spean.cases.Cases;
import org.spean.cases.visit.CaseVisits;
import org.spean.deadlines.Deadlines;
import org.spean.forms.ui.FolderParts;
import org.spean.geography.Gazetteer;
import org.spean.people.Organizations;
import org.spean.vocabulary.Language;
import org.springframework.stereotype.Component;

/** What the screens of cases need. */
@Component
record CaseShelf(
        Cases cases,
        CaseList list,
        Deadlines deadlines,
        Reach reach,
        Gazetteer gazetteer,
        Organizations organizations,
        FolderParts folders,
        VisitParts visits,
        CaseVisits planned,
        Present present,
        Clock clock,
        List<CaseSection> sections) {

    CaseShelf {
        sections = sections.stream()
                .sorted(Comparator.comparingInt(CaseSection::order))
                .toList();
    }

    Actor actor() {
        return present.actor();
    }

    CaseWords words(Language language) {
        return new CaseWords(language, gazetteer, organizations);
    }
}
