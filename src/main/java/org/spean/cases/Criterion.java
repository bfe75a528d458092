package org.spean.cases;

/** Why a case is closed (Circular 2-2). H is none: who is not happily reintegrated stays an open case. */
public enum Criterion {
    /** Stable for one year. */
    A,
    /** Has moved and cannot be found. */
    B,
    /** The agreement was not kept. */
    C,
    /** Left the family and cannot be found. */
    D,
    /** Has died. */
    E,
    /** Left the centre. */
    F,
    /** Left the transit centre. */
    G,
    /** Other. */
    I
}
