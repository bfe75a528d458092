package org.spean.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A referral as somebody sees it.
 *
 * @param side on which they stand
 * @param works whether it is theirs to carry on; whoever only sees where it stands reads no words
 * @param acts those that they see, the first first
 * @param words what was typed and is open to them: by the act's number and the field's word
 * @param offers what they can do now
 * @param criteria by which the service's entry shuts somebody out, in the words of criteria
 */
public record ReferralSheet(
        Referral referral,
        Side side,
        boolean works,
        List<ReferralAct> acts,
        Map<Integer, Map<String, String>> words,
        List<ReferralActKind> offers,
        Set<String> criteria) {

    public ReferralSheet {
        acts = List.copyOf(acts);
        words = Map.copyOf(words);
        offers = List.copyOf(offers);
        criteria = Set.copyOf(criteria);
    }

    /** What was typed in an act; empty where nothing was, or it is not theirs to read. */
    public Optional<String> typed(ReferralAct act, String field) {
        return Optional.ofNullable(words.getOrDefault(act.number(), Map.of()).get(field));
    }
}
