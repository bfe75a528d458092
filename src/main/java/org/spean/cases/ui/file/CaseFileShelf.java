package org.spean.cases.ui.file;

import org.spean.access.Accounts;
import org.spean.access.Present;
import org.spean.access.guard.ColdIdentity;
import org.spean.cases.Cases;
import org.spean.cases.feedback.FeedbackPaper;
import org.spean.cases.file.Confinements;
import org.spean.cases.file.Identity;
import org.spean.cases.file.Intake;
import org.spean.cases.file.IntakeWork;
import org.spean.cases.file.OwnRecord;
import org.spean.cases.file.SamePerson;
import org.spean.cases.file.SearchSheet;
import org.spean.files.ui.FileShelf;
import org.spean.geography.Gazetteer;
import org.spean.people.Organizations;
import org.spean.people.Remits;
import org.springframework.stereotype.Component;

/** What these parts ask. */
@Component
record CaseFileShelf(
        Present present,
        Cases cases,
        FileShelf files,
        Identity identity,
        SearchSheet search,
        FeedbackPaper feedback,
        SamePerson same,
        OwnRecord record,
        Confinements confinements,
        Intake intake,
        IntakeWork work,
        ColdIdentity cold,
        Accounts accounts,
        Organizations organizations,
        Remits remits,
        Gazetteer gazetteer) {}
