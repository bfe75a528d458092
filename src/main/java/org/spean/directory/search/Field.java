package org.spean.directory.search;

/** The fields of the index. */
final class Field {

    static final String TYPE = "type";
    static final String GROUP = "group";
    static final String COVERAGE = "coverage";
    static final String PROVINCES = "provinces";
    static final String YES = "yes";
    static final String NO = "no";
    static final String UNKNOWN = "unknown";
    static final String RUNNING = "running";
    static final String ORGANIZATION = "organization";
    static final String PROGRAMME = "programme";
    static final String ANSWERED = "answered";
    static final String TROUBLE = "trouble";
    /** Type and row's name: where all else is equal, always the same order. */
    static final String ORDER = "order";

    /** What everybody may search. */
    static final String NAMES = "names";

    static final String NEEDS = "needs";
    static final String TEXT = "text";
    static final String SYLLABLES = "syllables";
    static final String NUMBERS = "numbers";

    /** What only partners may search. */
    static final String PARTNER_TEXT = "partnerText";

    static final String PARTNER_NUMBERS = "partnerNumbers";

    private Field() {}
}
