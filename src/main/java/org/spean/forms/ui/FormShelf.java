package org.spean.forms.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Accounts;
import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.files.ui.FileShelf;
import org.spean.forms.FormDefinitions;
import org.spean.forms.FormFolders;
import org.spean.forms.FormLines;
import org.spean.forms.FormPapers;
import org.spean.forms.FormRevisions;
import org.spean.forms.FormStates;
import org.spean.forms.Forms;
import org.spean.geography.Gazetteer;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.springframework.stereotype.Component;

/** What the screens of forms need. */
@Component
class FormShelf {

    private final Present present;
    private final FormFolders folders;
    private final FormDefinitions definitions;
    private final Forms forms;
    private final Gazetteer gazetteer;
    private final Accounts accounts;
    private final FormPapers papers;
    private final FormLines lines;
    private final FormStates states;
    private final FormRevisions revisions;
    private final FileShelf files;
    private final Organizations organizations;
    private final Clock clock;
    private final FolderScreen screen;

    FormShelf(
            Present present,
            FormFolders folders,
            FormDefinitions definitions,
            Forms forms,
            Gazetteer gazetteer,
            Accounts accounts,
            FormPapers papers,
            FormLines lines,
            FormStates states,
            FormRevisions revisions,
            FileShelf files,
            Organizations organizations,
            Clock clock,
            FolderScreen screen) {
        this.present = present;
        this.folders = folders;
        this.definitions = definitions;
        this.forms = forms;
        this.gazetteer = gazetteer;
        this.accounts = accounts;
        this.papers = papers;
        this.lines = lines;
        this.states = states;
        this.revisions = revisions;
        this.files = files;
        this.organizations = organizations;
        this.clock = clock;
        this.screen = screen;
    }

    Actor actor() {
        return present.actor();
    }

    FormFolders folders() {
        return folders;
    }

    FormDefinitions definitions() {
        return definitions;
    }

    Forms forms() {
        return forms;
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    FormRevisions revisions() {
        return revisions;
    }

    FormPapers papers() {
        return papers;
    }

    FormLines lines() {
        return lines;
    }

    FormStates states() {
        return states;
    }

    /** Where people come from, and go back to. */
    FolderScreen screen() {
        return screen;
    }

    FileShelf files() {
        return files;
    }

    Instant now() {
        return clock.instant();
    }

    /** What a centre is called. */
    String centreNamed(UUID centre, Language language) {
        return organizations
                .organization(new OrganizationId(centre))
                .map(each -> each.name().in(language))
                .orElse(centre.toString());
    }

    /** How somebody is named on screens. */
    String nameOf(UUID account) {
        return accounts.names(Set.of(account)).getOrDefault(account, "");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }
}
