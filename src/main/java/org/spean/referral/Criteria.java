package org.spean.referral;

import java.util.Set;
import java.util.TreeSet;
import org.spean.directory.Answer;
import org.spean.directory.Audience;
import org.spean.directory.Coverage;
import org.spean.directory.ServiceEntry;

/**
 * By what a service's own entry shuts somebody out: "not eligible" names one of these, and nothing else (Standards 7.3). What the
 * entry did not say is unknown, and shuts nobody out.
 */
final class Criteria {

    /** Its words about who can come. */
    static final String ELIGIBILITY = "eligibility";

    /** It reaches certain provinces alone. */
    static final String COVERAGE = "coverage";

    private Criteria() {}

    static Set<String> of(ServiceEntry entry) {
        Set<String> all = new TreeSet<>();
        for (Audience audience : Audience.values()) {
            if (entry.answer(audience) == Answer.NO) {
                all.add(audience.word());
            }
        }
        if (!entry.eligibility().isBlank()) {
            all.add(ELIGIBILITY);
        }
        if (entry.coverage().kind() == Coverage.Kind.PROVINCES) {
            all.add(COVERAGE);
        }
        return all;
    }
}
