package org.spean.messaging.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text cut at the codes that it names.
 *
 * @param before what stands before the first code; the whole text where there is none
 * @param named the codes in their order, each with what follows it
 */
record Parts(List<Raw> before, List<Named> named) {

    record Named(ReplyCode code, List<Raw> behind) {}

    /** Cuts; open codes also where they are typed with spaces, others only where they stand in one. */
    static Parts of(List<Raw> runs, Set<ReplyCode> open) {
        List<Raw> before = new ArrayList<>();
        List<Named> named = new ArrayList<>();
        int at = 0;
        while (at < runs.size()) {
            int length = 0;
            for (int some : new int[] {3, 5}) {
                Optional<ReplyCode> code = code(runs, at, some, open);
                if (code.isPresent()) {
                    named.add(new Named(code.get(), new ArrayList<>()));
                    length = some;
                    break;
                }
            }
            if (length == 0) {
                (named.isEmpty() ? before : named.getLast().behind()).add(runs.get(at));
                length = 1;
            }
            at += length;
        }
        return new Parts(before, named);
    }

    /** Of three runs, or of five with a hyphen or a point between. */
    private static Optional<ReplyCode> code(List<Raw> runs, int from, int length, Set<ReplyCode> open) {
        if (from + length > runs.size()) {
            return Optional.empty();
        }
        int step = length / 2;
        boolean joined = length == 3 || (joins(runs.get(from + 1)) && joins(runs.get(from + 3)));
        boolean single = one(runs.get(from), Raw.Sort.LATIN)
                && one(runs.get(from + step), Raw.Sort.FIGURES)
                && one(runs.get(from + 2 * step), Raw.Sort.LATIN);
        if (!joined || !single) {
            return Optional.empty();
        }
        boolean apart = runs.subList(from + 1, from + length).stream().anyMatch(Raw::apart);
        return ReplyCode.typed(runs.get(from).text()
                        + runs.get(from + step).text()
                        + runs.get(from + 2 * step).text())
                .filter(code -> open.contains(code) || (length == 3 && !apart));
    }

    private static boolean one(Raw run, Raw.Sort sort) {
        return run.sort() == sort && run.text().length() == 1;
    }

    private static boolean joins(Raw run) {
        return run.is("-") || run.is(".");
    }
}
