package org.spean.messaging.sending;

/** What became of a wish about the budget. */
public enum BudgetOutcome {
    DONE,
    /** Administrators set it. */
    NOT_YOURS,
    /** A budget is a whole number of parts, and not less than none. */
    NO_NUMBER,
    /** There is no such province. */
    NO_PROVINCE,
    /** A price is not less than nothing. */
    NO_PRICE,
    /** The currency's name is missing, or too long. */
    NO_CURRENCY
}
