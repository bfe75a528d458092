package org.spean.cases.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.spean.access.Actor;
import org.spean.cases.CaseSheet;
import org.spean.vocabulary.Language;

/**
 * Something on the page of a case: a slot, filled by the rooms that know the matter. Those below {@value #BODY} stand in the
 * page's head, beside the code; the others below what was recorded, each in the order of its number.
 */
public interface CaseSection {

    /** The first number of those that stand below. */
    int BODY = 0;

    /** Where it stands among the others. */
    int order();

    /**
     * It for one case.
     *
     * @param sheet as whoever looks sees it; they may not see what is GENERAL ({@link CaseSheet#steps})
     * @param by whoever looks
     * @param changed is run when something of the case was changed in it: the page is shown anew
     * @return empty where there is nothing for them
     */
    Optional<Component> of(CaseSheet sheet, Actor by, Language language, Runnable changed);
}
