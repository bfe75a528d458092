package org.spean.forms.print;

/** Whether something stands on a paper. */
enum Standing {
    /** With its answer. */
    SHOWN,
    /** It is named, its answer is not told, nor whether it was asked. */
    KEPT,
    /** It was not asked. */
    LEFT_OUT
}
