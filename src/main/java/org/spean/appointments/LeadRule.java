package org.spean.appointments;

import org.spean.deadlines.rules.Fact;
import org.spean.deadlines.rules.Rule;
import org.spean.deadlines.rules.Rules;

/** The rules that say how long before a visit its date has to be asked for (design 1.5). */
public enum LeadRule {
    /** Venue and date of a family search. */
    LT_1(Rules.LT_1, Fact.FAMILY_SEARCH_PLANNED, Fact.FAMILY_SEARCH_ASKED),
    /** Venue and date of a reintegration. */
    LT_4(Rules.LT_4, Fact.REINTEGRATION_DATE_PLANNED, Fact.REINTEGRATION_CONFIRMED),
    /** A joint follow-up. */
    LT_8(Rules.LT_8, Fact.FOLLOW_UP_PLANNED, Fact.FOLLOW_UP_CONFIRMED);

    @SuppressWarnings("ImmutableEnumChecker") // its sets and lists are copies that nobody can change
    private final Rule rule;

    private final Fact planned;
    private final Fact wanted;

    LeadRule(Rule rule, Fact planned, Fact wanted) {
        this.rule = rule;
        this.planned = planned;
        this.wanted = wanted;
    }

    /** What it says, and where it stands in the circular. */
    public Rule rule() {
        return rule;
    }

    /** At least so many calendar days before. */
    public int days() {
        return -rule.offset().amount();
    }

    /** What sets its clock going: such a visit is to be on a day. */
    Fact planned() {
        return planned;
    }

    /** What it wants by then. */
    Fact wanted() {
        return wanted;
    }
}
