package org.spean.appointments;

import org.spean.deadlines.rules.Fact;
import org.spean.deadlines.rules.Rule;
import org.spean.deadlines.rules.Rules;

/** The rules that say how long before a visit its date has to be asked for (design 1.5). */
public enum LeadRule {
    /** Venue and date of a family search. */
    LT_1(Rules.LT_1),
    /** Venue and date of a reintegration. */
    LT_4(Rules.LT_4),
    /** A joint follow-up. */
    LT_8(Rules.LT_8);

    @SuppressWarnings("ImmutableEnumChecker") // its sets and lists are copies that nobody can change
    private final Rule rule;

    LeadRule(Rule rule) {
        this.rule = rule;
    }

    /** What it says, and where it stands in the circular. */
    public Rule rule() {
        return rule;
    }

    /** At least so many calendar days before. */
    public int days() {
        return -rule.offset().amount();
    }

    /** What sets its clock going: such a visit is to be on a day. Each of these rules has one such fact. */
    Fact planned() {
        return rule.triggers().iterator().next();
    }

    /** What it wants by then; one fact too. */
    Fact wanted() {
        return rule.wanted().iterator().next();
    }
}
