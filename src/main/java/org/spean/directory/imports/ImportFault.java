package org.spean.directory.imports;

/** What can be wrong with a row beside what is wrong with its fields ({@link org.spean.directory.EntryFault}). */
public enum ImportFault {
    /** Another row has the same handle. */
    ID_TWICE,
    /** Another row says the same throughout. */
    ROW_TWICE,
    /** The entry with this handle has ended. */
    ENDED,
    /** It is not an entry of those that whoever brings the file keeps, or would no longer be one. */
    OUTSIDE,
    ORGANIZATION_MISSING,
    /** A handle that is not known here, without a name by which to add the organization. */
    ORGANIZATION_NAME_MISSING,
    ORGANIZATION_NAME_TOO_LONG,
    /** Several organizations bear this name. */
    ORGANIZATION_UNCLEAR,
    /** Only who keeps the whole directory brings new ones. */
    ORGANIZATION_NOT_YOURS,
    /** More cells than the head has names. */
    CELLS_BESIDE
}
