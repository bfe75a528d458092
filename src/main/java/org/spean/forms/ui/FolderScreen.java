package org.spean.forms.ui;

import org.spean.vocabulary.CaseCode;

/**
 * Where a folder's forms are looked for: a slot, filled by the room above whose page speaks of the same person. So whoever leaves a
 * form comes back to where they came from.
 */
public interface FolderScreen {

    /** The address of the list, relative to the program's own. */
    String list();

    /** What the list is called: a key of the words. */
    String called();

    /** The address of the page of the one with this code, relative to the program's own. */
    String one(CaseCode code);
}
