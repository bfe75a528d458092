package org.spean.consent.ui;

import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.cases.Cases;
import org.spean.consent.BestInterestDecisions;
import org.spean.consent.Consents;
import org.spean.consent.DisclosurePaper;
import org.spean.consent.Disclosures;
import org.spean.files.Incoming;
import org.spean.files.StoredFiles;
import org.spean.files.ui.FileShelf;
import org.spean.people.Organizations;
import org.springframework.stereotype.Component;

/** What these parts ask. */
@Component
record ConsentShelf(
        Present present,
        Cases cases,
        Consents consents,
        BestInterestDecisions decisions,
        Disclosures disclosures,
        DisclosurePaper paper,
        Organizations organizations,
        StoredFiles stored,
        Incoming incoming) {

    Actor actor() {
        return present.actor();
    }

    FileShelf files() {
        return new FileShelf(stored, incoming, present);
    }
}
