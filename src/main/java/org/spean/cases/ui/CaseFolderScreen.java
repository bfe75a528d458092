package org.spean.cases.ui;

import org.spean.forms.ui.FolderScreen;
import org.spean.vocabulary.CaseCode;
import org.springframework.stereotype.Component;

/** Every folder is a case's: from its forms people come back to the case. */
@Component
class CaseFolderScreen implements FolderScreen {

    @Override
    public String list() {
        return CaseLinks.CASES;
    }

    @Override
    public String called() {
        return "cases.title";
    }

    @Override
    public String one(CaseCode code) {
        return CaseLinks.one(code);
    }
}
