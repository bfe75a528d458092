package org.spean.forms.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.forms.Condition;

/** Reads a condition: {@code kind is joint or district and talks is given}. */
final class ConditionText {

    private static final String WORD = "[a-z][a-z0-9-]*";
    private static final Pattern TERM = Pattern.compile("(" + WORD + ") is (" + WORD + "(?: or " + WORD + ")*)");
    private static final int MOST_TERMS = 6;

    private ConditionText() {}

    /** What it says; empty where it cannot be read. */
    static Optional<Condition> read(String text) {
        List<Condition.Term> terms = new ArrayList<>();
        for (String each : text.split(" and ", -1)) {
            Matcher term = TERM.matcher(each);
            if (!term.matches()) {
                return Optional.empty();
            }
            Set<String> words = new LinkedHashSet<>(List.of(term.group(2).split(" or ", -1)));
            terms.add(new Condition.Term(term.group(1), words));
        }
        return terms.size() > MOST_TERMS ? Optional.empty() : Optional.of(new Condition(terms));
    }
}
