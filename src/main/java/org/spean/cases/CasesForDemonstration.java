package org.spean.cases;

import java.time.LocalDate;
import org.spean.access.Actor;
import org.spean.forms.FormFolder;
import org.spean.forms.FormFolders;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens cases of fictitious people on a day that is over, where a demonstration runs: a year lies behind some of them. All that
 * comes after the opening is recorded as people record it, and stands before every {@link StepGuard}.
 */
@Component
@Profile("demo")
public class CasesForDemonstration {

    private final Cases cases;
    private final CaseRows rows;
    private final FormFolders folders;

    CasesForDemonstration(Cases cases, CaseRows rows, FormFolders folders) {
        this.cases = cases;
        this.rows = rows;
        this.folders = folders;
    }

    /**
     * Opens one; whoever opens it works on it.
     *
     * @param on the day on which it was opened: not to come
     * @throws IllegalArgumentException where it could not be opened so, or the day is to come
     * @throws org.springframework.security.access.AccessDeniedException where the centre is none of theirs
     */
    @Transactional
    public Case open(Actor by, OpenWish wish, LocalDate on) {
        String ownCode = wish.ownCode().orElse("");
        if (on.isAfter(cases.today()) || !cases.against(wish.answers(), ownCode).isEmpty()) {
            throw new IllegalArgumentException("a fictitious case that cannot be opened: " + ownCode);
        }
        FormFolder folder = folders.open(by, wish.centre(), wish.province());
        rows.ownCode(folder.id(), wish.ownCode());
        rows.openedOn(folder.id(), on);
        Case bare = rows.locked(folder.id()).orElseThrow();
        return cases.record(by, bare, new StepWish(StepKind.OPENED, on, wish.answers()));
    }
}
